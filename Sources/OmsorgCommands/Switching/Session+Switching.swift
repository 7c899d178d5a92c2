import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

extension Session {
  /// Changes one request in one logged change, and tells what is next.
  /// - Parameter change: what happens to it; other registers may be changed too.
  func changeRequest(
    _ what: String, closedToo: Bool = false,
    _ change: (inout SwitchRequest, CareRecords, SwitchRules, StoreWriter) throws -> [RecordChange]
  ) throws {
    let file = RegisterFile<SwitchRequest>.switchRequests
    let name = invocation[Switching.request]
    let outcome = try self.change("switch request \(name) \(what)") { writer in
      let records = try writer.careRecords(Switching.needed)
      var request = try Switching.find(name, in: records, closedToo: closedToo)
      let rules = SwitchRules(request, in: records)
      let others = try change(&request, records, rules, writer)
      try writer.replace(
        file, with: records.switchRequests.map { $0.id == request.id ? request : $0 })
      return (request, rules, others)
    }
    let (request, rules, others) = outcome.result
    try print(
      changes: [RecordChange(action: .changed, noun: file.noun, id: request.id)] + others)
    tellNext(request, rules)
  }

  /// Tells a person on the error stream what comes next.
  func tellNext(_ request: SwitchRequest, _ rules: SwitchRules) {
    guard !isQuiet, let next = request.next(rules) else { return }
    let who = rules.responsible(for: next)
    let due = request.isOpen ? rules.due(request) : nil
    func line(_ language: Language, _ by: String) -> String {
      "\(next.words(language))" + (who.map { " (\($0.words(language)))" } ?? "")
        + (due.map { ", \(by) \($0.iso)" } ?? "")
        + ": \(next.commandLine(request.id))"
    }
    let (swedish, english) = (line(.swedish, "senast"), line(.english, "by"))
    invocation.tell(Text(sv: "nästa: \(swedish)", en: "next: \(english)"))
  }

  /// Records one step of a request, on `--date`, by `--by`, with `--note`, and tells what is next.
  /// - Parameter further: what else the step means: it may change the request, or refuse.
  func record(
    _ act: SwitchAct, as what: String, grants: Bool = true, closedToo: Bool = false,
    _ further: (inout SwitchRequest, CareRecords, SwitchRules) throws -> Void = { _, _, _ in }
  ) throws {
    let date = try dayOfStep()
    try changeRequest(what, closedToo: closedToo) { request, records, rules, _ in
      try refusing { () throws(SwitchRefusal) in
        try request.take(
          act, on: date, by: stepTaker, note: invocation[StepOptions.note], grants: grants, rules)
      }
      try further(&request, records, rules)
      return []
    }
  }

  /// - Throws: `ErrorReport` when who takes a step is not the manager that the policy names for it.
  func requireManager(
    for act: SwitchAct, _ rules: SwitchRules, in records: CareRecords
  ) throws {
    let refusal = SwitchRequest.refusal(of: act, by: stepTaker, rules, in: records)
    if let refusal { throw ErrorReport(refusal) }
  }
}
