import CommandLineKit
import OmsorgDomain
import OmsorgStore
import PlainJSON
import Records
import Tabular

/// A file of known times of travel: delimited, with the columns `from`, `to` and `minutes`, and
/// perhaps `way`; from and to are ids of clients and teams.
enum TravelFile {
  /// The columns, by every heading that they may have.
  private static let columns = [
    "from": 0, "från": 0, "to": 1, "till": 1, "minutes": 2, "minuter": 2, "way": 3,
    "way_of_travelling": 3, "färdsätt": 3,
  ]

  /// The times in a file, or in the files of a folder.
  /// - Throws: `ImportFileError` when a file cannot be read, `ErrorReport` when it is wrong.
  static func read(_ path: String) throws -> TravelTimes {
    var known: [TravelTimes.Leg: Int] = [:]
    for file in try ImportFile.files(at: [path]) {
      try file.bytes.withUnsafeBufferPointer { buffer in
        try read(DelimitedText(buffer), of: file.name, into: &known)
      }
    }
    return TravelTimes(known: known)
  }

  private static func read(
    _ text: consuming DelimitedText, of path: String, into known: inout [TravelTimes.Leg: Int]
  ) throws {
    var row = DelimitedRow()
    var places: [Int: Int] = [:]
    if text.nextRow(&row) {
      for place in 0..<row.count {
        if let column = columns[cell(place, of: row).lowercased()] { places[column] = place }
      }
    }
    guard let from = places[0], let to = places[1], let minutes = places[2] else {
      throw fault(
        path, TextPosition(line: 1, column: 1),
        Text(
          sv: "rubrikerna ska vara from, to och minutes, och kanske way",
          en: "the headings are to be from, to and minutes, and perhaps way"))
    }
    while text.nextRow(&row) {
      if let wrong = row.faults.first { throw fault(path, wrong.position, wrong.message) }
      guard let time = Int(cell(minutes, of: row)), (0...1_440).contains(time) else {
        throw fault(
          path, row.position(ofCell: minutes),
          Text(
            sv: "minuterna ska vara ett heltal från 0 till 1440",
            en: "minutes are to be a whole number from 0 to 1440"))
      }
      var way: WayOfTravelling?
      if let place = places[3], !cell(place, of: row).isEmpty {
        way = WayOfTravelling.named(cell(place, of: row))
        if way == nil {
          let ways = WayOfTravelling.allCases.map(\.rawValue).joined(separator: ", ")
          throw fault(
            path, row.position(ofCell: place),
            Text(sv: "färdsättet ska vara något av \(ways)", en: "the way is to be one of \(ways)"))
        }
      }
      known[TravelTimes.Leg(from: cell(from, of: row), to: cell(to, of: row), way: way)] = time
    }
  }

  private static func cell(_ place: Int, of row: borrowing DelimitedRow) -> String {
    place < row.count ? String(row[place].text[...].trimmingSpaces) : ""
  }

  private static func fault(
    _ path: String, _ position: TextPosition, _ message: Text
  ) -> ErrorReport {
    var report = ErrorReport(
      kind: "invalid_travel", message: message, exitCode: .invalidData, path: path)
    report.line = position.line
    report.column = position.column
    return report
  }
}
