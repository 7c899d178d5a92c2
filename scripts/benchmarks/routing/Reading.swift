import Glibc
import PlainJSON

/// What is wrong with a file of an instance.
struct ReadingFault: Error {
  let message: String
}

/// Reads a JSON file.
func json(at path: String) throws -> JSONValue {
  guard let file = fopen(path, "r") else { throw ReadingFault(message: "can't open \(path)") }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var part = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = fread(&part, 1, part.count, file)
    if count == 0 { break }
    bytes += part[..<count]
  }
  return try JSONValue(bytes: bytes)
}

extension JSONValue {
  /// A member that must be there.
  func member(_ name: String) throws -> JSONValue {
    guard let value = self[name] else { throw ReadingFault(message: "no \(name)") }
    return value
  }

  /// The elements of an array.
  var elements: [JSONValue] {
    get throws {
      guard case .array(let elements) = self else { throw ReadingFault(message: "no array") }
      return elements
    }
  }

  var string: String {
    get throws {
      guard case .string(let string) = self else { throw ReadingFault(message: "no string") }
      return string
    }
  }

  var double: Double {
    get throws {
      switch self {
      case .integer(let integer): return Double(integer)
      case .number(let digits):
        guard let double = Double(digits) else { throw ReadingFault(message: "no number") }
        return double
      default: throw ReadingFault(message: "no number")
      }
    }
  }

  /// The number times a scale, rounded.
  func scaled(_ scale: Double) throws -> Int { Int((try double * scale).rounded()) }
}
