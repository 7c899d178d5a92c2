import CommandLineKit
import OmsorgDomain
import Records
import Tabular

/// The order that a list is asked for in: by one of its columns.
enum RecordOrder {
  static func option(_ columns: [String]) -> Option<String?> {
    Option<String?>(
      "sort", placeholder: "FIELD", parse: .choice(columns), environment: .never,
      otherwise: Text(sv: "id", en: "id"),
      summary: Text(
        sv: "ordna efter ett fält; namn i svensk ordning på svenska",
        en: "order by a field; names in Swedish order in Swedish"))
  }

  /// Rows in the order of a column; equal ones stay as they stand, empty ones come last.
  static func sorted(
    _ rows: [[Cell]], by place: Int, _ language: Language
  ) -> [[Cell]] {
    let keys = rows.map { SortKey($0[place], language) }
    return rows.indices.sorted { first, second in
      keys[first] == keys[second] ? first < second : keys[first] < keys[second]
    }.map { rows[$0] }
  }

  private enum SortKey: Comparable {
    case number(Double)
    case text(SwedishOrder.Key)
    case nothing

    init(_ cell: Cell, _ language: Language) {
      switch cell {
      case .absent: self = .nothing
      case .integer(let number): self = .number(Double(number))
      case .decimal(let number, _), .share(let number): self = .number(number)
      case .choice(_, let words): self = .text(SwedishOrder.key(words(language), language))
      default: self = .text(SwedishOrder.key(cell.plainText ?? "", language))
      }
    }
  }
}
