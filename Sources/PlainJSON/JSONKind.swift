/// What stands at a place of a JSON text, told from its first byte.
public enum JSONKind: Equatable, Sendable {
  case object, array, string, number, boolean, null
  /// The text ends here.
  case end

  /// The kind of value that begins with a byte; nil when none does.
  init?(firstByte: UInt8) {
    switch firstByte {
    case UInt8(ascii: "{"): self = .object
    case UInt8(ascii: "["): self = .array
    case UInt8(ascii: "\""): self = .string
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): self = .number
    case UInt8(ascii: "t"), UInt8(ascii: "f"): self = .boolean
    case UInt8(ascii: "n"): self = .null
    default: return nil
    }
  }
}
