/// The looks that the cells of a workbook have, numbered in the order in which they were first used.
struct WorkbookStyles {
  /// How a cell looks.
  enum Look: Hashable {
    /// As it comes.
    case plain
    /// The heading of a column.
    case heading
    /// Bold, as a title.
    case title
    /// Text that stays text when it is edited, whatever it looks like.
    case text
    /// Such text on several lines.
    case wrappedText
    /// A whole number, its thousands grouped.
    case integer
    /// A number with so many decimals.
    case decimal(Int)
    /// A share as per cent, with so many decimals.
    case share(Int)
    /// `2026-11-20`.
    case date
    /// `07:05`.
    case time
    /// `2026-11-20 06:05:00Z`.
    case instant
  }

  private var looks: [Look] = [.plain]
  private var places: [Look: Int] = [.plain: 0]

  /// The number of a look.
  mutating func place(of look: Look) -> Int {
    if let place = places[look] { return place }
    places[look] = looks.count
    looks.append(look)
    return looks.count - 1
  }

  /// The part of the workbook that says what the numbers stand for.
  var part: String {
    let formats = looks.compactMap(\.format)
    var numbers: [String: Int] = [:]
    var declared = ""
    for format in formats where numbers[format] == nil {
      // Those below are built in.
      let number = 164 + numbers.count
      numbers[format] = number
      declared +=
        "<numFmt numFmtId=\"\(number)\" formatCode=\"\(WorkbookText.escaped(format))\"/>"
    }
    let cells = looks.map { look in
      let number = look == .text || look == .wrappedText ? 49 : look.format.flatMap { numbers[$0] }
      let wrap = look == .heading || look == .wrappedText ? " wrapText=\"1\"" : ""
      let down = look == .heading ? "bottom" : "top"
      return "<xf numFmtId=\"\(number ?? 0)\" fontId=\"\(look.isBold ? 1 : 0)\" fillId=\"0\""
        + " borderId=\"\(look == .heading ? 1 : 0)\" xfId=\"0\" applyNumberFormat=\"1\""
        + " applyFont=\"1\" applyBorder=\"1\" applyAlignment=\"1\">"
        + "<alignment vertical=\"\(down)\"\(wrap)/></xf>"
    }
    return WorkbookParts.xml
      + "<styleSheet xmlns=\"\(WorkbookParts.main)\">"
      + (declared.isEmpty ? "" : "<numFmts count=\"\(numbers.count)\">\(declared)</numFmts>")
      + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font>"
      + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font></fonts>"
      + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
      + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
      + "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>"
      + "<border><left/><right/><top/><bottom style=\"medium\"><color auto=\"1\"/></bottom>"
      + "<diagonal/></border></borders>"
      + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
      + "</cellStyleXfs>"
      + "<cellXfs count=\"\(cells.count)\">\(cells.joined())</cellXfs>"
      + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
      + "</styleSheet>"
  }
}

extension WorkbookStyles.Look {
  /// How numbers are written; nil for what is built in.
  fileprivate var format: String? {
    switch self {
    case .plain, .heading, .title, .text, .wrappedText: nil
    case .integer: "#,##0"
    case .decimal(let digits): "#,##0" + fraction(digits)
    case .share(let digits): "0" + fraction(digits) + "%"
    case .date: "yyyy-mm-dd"
    case .time: "hh:mm"
    case .instant: "yyyy-mm-dd hh:mm:ss\"Z\""
    }
  }

  fileprivate var isBold: Bool { self == .heading || self == .title }

  private func fraction(_ digits: Int) -> String {
    digits > 0 ? "." + String(repeating: "0", count: digits) : ""
  }
}
