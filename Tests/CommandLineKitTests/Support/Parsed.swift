import Records

@testable import CommandLineKit

/// What a command line comes to, for tests to look at.
struct Parsed {
  let parser: ArgumentParser

  init(_ arguments: [String], environment: [String: String] = [:]) throws(UsageError) {
    var parser = ArgumentParser(arguments, application: Shelf.application)
    try parser.parse(environment: Environment(environment))
    self.parser = parser
  }

  /// The words of a line, parted at spaces.
  init(_ line: String, environment: [String: String] = [:]) throws(UsageError) {
    try self.init(line.split(separator: " ").map(String.init), environment: environment)
  }

  var path: [String] { parser.scope.path.map(\.name) }

  subscript<Value>(option: Option<Value>) -> Value? {
    parser.occurrences[option.declaration.name].flatMap(option.read)
  }

  subscript<Value>(option: Option<Value?>) -> Value? {
    (parser.occurrences[option.declaration.name].flatMap(option.read)) ?? nil
  }

  subscript<Value>(operand: Operand<Value?>) -> Value? {
    (parser.occurrences[operand.declaration.key].flatMap(operand.read)) ?? nil
  }

  subscript<Value>(operand: Operand<Value>) -> Value? {
    parser.occurrences[operand.declaration.key].flatMap(operand.read)
  }
}

/// The error of a command line, as text and as a report; nil when there is none.
func usageReport(
  _ arguments: [String], _ language: Language = .english, environment: [String: String] = [:]
) -> ErrorReport? {
  do throws(UsageError) {
    _ = try Parsed(arguments, environment: environment)
    return nil
  } catch {
    return error.report(Shelf.application, ErrorWords.sample, language)
  }
}
