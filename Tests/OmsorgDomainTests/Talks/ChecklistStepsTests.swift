import OmsorgDomain
import Records
import Testing

/// Points are ticked, skipped, noted and taken back in any order.
struct ChecklistStepsTests {
  private let first = CalendarDate(iso: "2026-11-10") ?? .earliest

  private func contents() -> ChecklistContents {
    var template = ChecklistTemplate()
    template.parts = [(["a", "b"], false), (["c"], true)].map { ids, isAfterwards in
      var part = ChecklistPart()
      part.isAfterwards = isAfterwards
      part.points = ids.map { id in
        var point = ChecklistPoint()
        point.id = id
        return point
      }
      return part
    }
    return ChecklistContents(of: template, client: nil, in: CareRecords(), on: first)
  }

  private enum Step: CaseIterable { case tick, skip, note, untick }

  /// Every sequence of four steps, each at one of three points on a day of its own, against sets of
  /// what is settled.
  @Test func everyOrderKeepsTheBooksRight() {
    let contents = contents()
    let moves = Step.allCases.flatMap { step in ["a", "b", "c"].map { (step, $0) } }
    var orders: [[(Step, String)]] = [[]]
    for _ in 0..<4 { orders = orders.flatMap { order in moves.map { order + [$0] } } }
    for order in orders {
      var checklist = Checklist()
      checklist.startedOn = first
      var settled: [String: CalendarDate] = [:]
      var closed: CalendarDate?
      for (number, (step, point)) in order.enumerated() {
        let day = first.adding(days: number)
        let isAllowed =
          closed == nil
          && (step == .note || (step == .untick) == (settled[point] != nil))
        do throws(ChecklistRefusal) {
          switch step {
          case .tick, .skip:
            try checklist.settle(
              point, skipped: step == .skip, on: day, by: "x", note: nil, contents)
            settled[point] = day
          case .note: try checklist.annotate(point, on: day, by: "x", note: "n")
          case .untick:
            try checklist.unsettle(point)
            settled[point] = nil
          }
          #expect(isAllowed)
        } catch {
          #expect(!isAllowed)
        }
        if settled.count == 3 { closed = closed ?? day }
        #expect(checklist.closedOn == closed)
        #expect(
          checklist.left(of: contents).map(\.id) == ["a", "b", "c"].filter { settled[$0] == nil })
        let talk = [settled["a"], settled["b"]].compactMap(\.self)
        #expect(checklist.heldOn(contents) == (talk.count == 2 ? talk.max() : nil))
      }
    }
  }

  @Test func nothingHappensBeforeTheStart() {
    var checklist = Checklist()
    checklist.id = "B1/x/2026-11-10"
    checklist.startedOn = first
    #expect(throws: ChecklistRefusal.beforeStart("B1/x/2026-11-10", first)) {
      try checklist.settle(
        "a", on: first.adding(days: -1), by: "x", note: nil, self.contents())
    }
    #expect(checklist.points.isEmpty)
  }

  @Test func aNoteIsKeptWhenThePointIsTicked() throws {
    var checklist = Checklist()
    checklist.startedOn = first
    try checklist.annotate("a", on: first, by: "x", note: "ask again")
    #expect(checklist.left(of: contents()).count == 3)
    try checklist.settle("a", on: first, by: "y", note: nil, contents())
    #expect(checklist.mark(of: "a")?.note == "ask again")
    #expect(checklist.mark(of: "a")?.by == "y")
    #expect(checklist.points.count == 1)
  }

  @Test func onesOwnTemplateGoesBeforeABuiltInOne() {
    func template(_ id: String, _ policies: [String], ended: CalendarDate? = nil)
      -> ChecklistTemplate
    {
      var template = ChecklistTemplate()
      template.id = id
      template.kind = "welcome_talk"
      template.policies = policies
      template.ended = ended
      return template
    }
    func chosen(_ own: [ChecklistTemplate], _ policy: String?) -> String? {
      ChecklistTemplates(own: own).template(
        ofKind: "welcome_talk", policy: policy, on: first)?.id
    }
    #expect(chosen([], "malmo") == "welcome_talk.malmo")
    #expect(chosen([], "elsewhere") == "welcome_talk")
    #expect(chosen([], nil) == "welcome_talk")
    #expect(chosen([template("ours", [])], "malmo") == "ours")
    #expect(chosen([template("ours", []), template("theirs", ["malmo"])], "malmo") == "theirs")
    #expect(chosen([template("theirs", ["lund"])], "malmo") == "welcome_talk.malmo")
    #expect(
      chosen([template("ours", [], ended: first.adding(days: -1))], "malmo") == "welcome_talk.malmo"
    )
    #expect(chosen([template("ours", [], ended: first)], "malmo") == "ours")
  }
}
