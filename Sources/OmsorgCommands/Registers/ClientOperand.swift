import CommandLineKit
import Records

/// The client that a command is about.
enum ClientOperand {
  static let client = Operand<String>(
    "CLIENT", parse: .live("clients"),
    summary: Text(sv: "brukarens id", en: "the client's id"))
}
