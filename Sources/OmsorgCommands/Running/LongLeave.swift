import CommandLineKit
import Records

/// The option of commands that look for care contacts who are away for long.
enum LongLeave {
  static let option = Option<Int?>(
    "long-leave", placeholder: "DAYS", parse: .integer(1...3_660), environment: .never,
    otherwise: Text(sv: "vad regelverket säger", en: "what the policy says"),
    summary: Text(
      sv: "omsorgskontakter borta fler dagar än så behöver ersättare",
      en: "care contacts away for more days need a substitute"))
}
