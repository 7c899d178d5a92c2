/// What the cells of a column hold, each a case of `Cell`; any cell may be absent.
public enum CellKind: String, CaseIterable, Sendable {
  case text
  case integer
  case decimal
  case share
  case date
  case time
  case instant
  case flag
  case list
  case choice
}
