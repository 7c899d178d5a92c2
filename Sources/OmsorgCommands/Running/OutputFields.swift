import CommandLineKit
import Records
import Tabular

/// A table's columns as help lists them.
enum OutputFields {
  static func of(_ columns: [Column]) -> [OutputField] {
    columns.map { OutputField($0.id, kind: $0.kind.rawValue, $0.summary) }
  }
}
