import CommandLineKit
import OmsorgDomain

extension ErrorReport {
  /// What the domain refuses ends the program with status 69, or 66 where something is not there.
  init(_ refusal: any ProcessRefusal) {
    self.init(
      kind: refusal.rule, message: refusal.message,
      exitCode: refusal.isMissing ? .notFound : .refused, hint: refusal.hint)
  }
}

/// Carries out something that the domain may refuse.
/// - Throws: `ErrorReport`.
func refusing<Result, Refusal: ProcessRefusal>(
  _ body: () throws(Refusal) -> Result
) throws -> Result {
  do throws(Refusal) { return try body() } catch { throw ErrorReport(error) }
}
