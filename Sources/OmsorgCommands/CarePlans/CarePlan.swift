import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

/// `omsorg care-plan`: how, when and by whom the granted services are carried out.
let carePlanCommand = Command(
  "care-plan", aliases: ["genomförandeplan"],
  summary: Text(
    sv: "genomförandeplaner: hur, när, av vem och till vilka mål",
    en: "care plans: how, when, by whom and to what goals"),
  description: Text(
    sv: """
      Ett utkast fylls i från besluten, skrivs färdigt och fastställs. En fastställd plan ändras \
      inte: 'draft' påbörjar en ny av den, som tar dess plats när den fastställs. Målen behåller \
      sina nummer.

      För att fastställas ska planen ha det som Socialstyrelsens allmänna råd om dokumentation \
      räknar upp: minst ett mål, alla beviljade insatser och hur, när och av vem var och en görs, \
      hur brukaren varit med, samverkan och uppföljning. 'Ingen' är också ett svar. \
      Omsorgskontakten ska vara den som är det den dagen; den som inte ska ha någon, eller har \
      tackat nej, har ingen att namnge. Regelverket kan kräva delmål till varje mål, och att \
      nattens chef tillfrågas när brukaren har insatser på natten. Andra deltagare och mål för \
      varje insats antecknas men krävs inte.
      """,
    en: """
      A draft is filled in from the decisions, finished and established. An established plan is not \
      changed: 'draft' begins a new one from it, which takes its place when it is established. Goals \
      keep their numbers.

      To be established a plan must have what the National Board's general advice on documentation \
      lists: at least one goal, all services granted and how, when and by whom each is done, how the \
      client took part, cooperation and follow-up. 'None' is an answer too. The care contact must be \
      the one of that day; who need not have one, or has said no, has nobody to name. The policy may \
      ask for sub-goals of each goal, and that the night manager be asked where the client has \
      services at night. Other participants and a goal for each service are recorded but not \
      demanded.
      """),
  subcommands: [
    carePlanDraft, carePlanEdit, carePlanNightTalk, carePlanEstablish, carePlanReview, carePlanRead,
    carePlanReaders, carePlanGoal, carePlanDiscard, carePlanList, carePlanShow, carePlanHistory,
  ],
  seeAlso: ["print care-plan", "decision", "due", "policy"])

/// What the subcommands have in common.
enum CarePlanning {
  /// The registers that plans are judged by.
  static let needed: Set<Register> = [
    .clients, .caregivers, .teams, .providers, .policies, .careContacts, .professionals,
    .relatives, .decisions, .offers, .services, .carePlans, .schedules,
  ]

  static let plan = Operand<String>(
    "PLAN", parse: .live("care-plans"),
    summary: Text(
      sv: "planens id, eller brukarens: utkastet när det är ett utkast som behövs, annars den som "
        + "gäller",
      en: "the plan's id, or the client's: the draft where a draft is needed, else the one that "
        + "holds"))

  static let statuses: [ExitStatus] = .writing(
    (
      .refused,
      Text(
        sv: "fel ordning, eller en regel förbjuder det", en: "wrong order, or a rule forbids it")
    ))

  /// The plan that an operand means: of an id, or a client's.
  /// - Parameter act: what is to be done with it; a client's draft is taken for what is done with
  ///   drafts, else the one that holds, and the latest where there is none such.
  /// - Throws: `StoreError.noSuchRecord`, `ErrorReport`.
  static func find(
    _ name: String, for act: CarePlanAct?, in records: CareRecords
  ) throws -> CarePlan {
    let wantsDraft = act?.isOfDrafts ?? false
    return try ClientRecordFinder<CarePlan>(
      file: .carePlans, client: { $0.client }, day: { $0.draftedOn },
      isOpen: { wantsDraft ? $0.isDraft : $0.isCurrent }, missingKind: "no_care_plan",
      hasNoneOpen: Text(sv: "har ingen genomförandeplan", en: "has no care plan"),
      hasSeveralOpen: Text(sv: "har flera genomförandeplaner", en: "has several care plans"),
      hints: { client in
        let begin = Text(
          sv: "'omsorg care-plan draft \(client)' påbörjar en",
          en: "'omsorg care-plan draft \(client)' begins one")
        return (none: begin, earlier: begin)
      }
    ).find(name, among: records.carePlans, of: records, closedToo: true)
  }

  /// - Throws: `ErrorReport` unless the person is a client on a day.
  static func requireActive(
    _ id: String, on date: CalendarDate, in records: CareRecords
  ) throws {
    guard let client = records.client(id), !client.isActive(on: date) else { return }
    throw ErrorReport(CarePlanRefusal.clientEnded(id, client.ended ?? date))
  }

  /// A day to come that the user wrote, if one.
  static func dayToCome(
    _ option: Option<String?>, _ session: Session, today: CalendarDate
  ) throws -> CalendarDate? {
    try session.invocation[option].map { text in
      try session.date(text, option: "--next", today: today)
    }
  }

  static let next = Option<String?>(
    "next", placeholder: "DATE", parse: .text, environment: .never,
    otherwise: Text(sv: "när regelverket säger", en: "when the policy says"),
    summary: Text(
      sv: "dagen som avtalats för nästa uppföljning", en: "the day agreed on for the next review"))
}

extension Session {
  /// Changes one plan in one logged change, tells what changed, and what is next.
  /// - Parameters:
  ///   - act: what is done with it, and by whose order of steps it is found and refused.
  ///   - date: the day it is done.
  ///   - beginsDraft: whether a draft that revises the plan is begun at the same time.
  ///   - change: changes the plan, or refuses to.
  func changePlan(
    _ act: CarePlanAct, on date: CalendarDate, as what: String, beginsDraft: Bool = false,
    _ change: (inout CarePlan, CareRecords, StoreWriter) throws -> Void
  ) throws {
    let file = RegisterFile<CarePlan>.carePlans
    let name = invocation[CarePlanning.plan]
    let outcome = try self.change("care plan \(name) \(what)") { writer in
      let records = try writer.careRecords(CarePlanning.needed)
      let before = try CarePlanning.find(name, for: act, in: records)
      if act != .endGoal { try CarePlanning.requireActive(before.client, on: date, in: records) }
      var plan = before
      if let refusal = plan.refusal(of: act, on: date) { throw ErrorReport(refusal) }
      try change(&plan, records, writer)
      var all =
        act == .establish
        ? records.carePlans(establishing: plan)
        : records.carePlans.map { $0.id == plan.id ? plan : carryingOver(act, plan, to: $0) }
      try writer.replace(file, with: all)
      var changes = zip(records.carePlans, all).filter { $0 != $1 }.map { old, new in
        RecordChange(
          action: old.isCurrent && !new.isCurrent ? .ended : .changed, noun: file.noun, id: new.id)
      }
      if changes.isEmpty {
        changes.append(RecordChange(action: .unchanged, noun: file.noun, id: plan.id))
      }
      if beginsDraft {
        plan = try begin(for: plan.client, on: date, self, writer).draft
        all.append(plan)
        try writer.replace(file, with: all)
        changes.append(RecordChange(action: .added, noun: file.noun, id: plan.id))
      }
      return (changes, plan, try writer.careRecords(CarePlanning.needed))
    }
    let (changes, plan, records) = outcome.result
    try print(changes: changes)
    if plan.isDraft {
      tellLacks(of: plan, in: records, on: max(date, try today()))
    } else if act == .establish {
      tellReaders(of: plan, in: records, on: date)
    }
  }

  /// Tells a person on the error stream who is to read a plan, where the policy wants it read.
  private func tellReaders(of plan: CarePlan, in records: CareRecords, on date: CalendarDate) {
    guard !isQuiet, let client = records.client(plan.client),
      records.governing(client, on: date)?.value(of: PolicyRule.carePlanReadByTeam, on: date)
        ?? false
    else { return }
    let ids = records.hasNotRead(plan, on: date).map(\.id)
    if ids.isEmpty { return }
    let line = "omsorg care-plan read \(plan.id) --by \(ids.joined(separator: ","))"
    invocation.tell(
      Text(
        sv: "nästa: laget läser planen, sedan: \(line)",
        en: "next: the team reads the plan, then: \(line)"))
  }

  /// A draft that revises a plan, with the goals that have just ended in the plan.
  private func carryingOver(_ act: CarePlanAct, _ plan: CarePlan, to other: CarePlan) -> CarePlan {
    guard act == .endGoal, other.client == plan.client, other.isDraft else { return other }
    var draft = other
    draft.take(outcomesOf: plan)
    return draft
  }

  /// Tells a person on the error stream what a draft lacks, or that it can be established.
  func tellLacks(of plan: CarePlan, in records: CareRecords, on date: CalendarDate) {
    guard !isQuiet else { return }
    let lacking = plan.lacks(on: date, in: records)
    if lacking.isEmpty {
      invocation.tell(
        Text(
          sv: "nästa: omsorg care-plan establish \(plan.id)",
          en: "next: omsorg care-plan establish \(plan.id)"))
    } else {
      let swedish = lacking.map { $0.words(.swedish) }.joined(separator: ", ")
      let english = lacking.map { $0.words(.english) }.joined(separator: ", ")
      invocation.tell(
        Text(
          sv: "saknas i \(plan.id): \(swedish)", en: "lacking in \(plan.id): \(english)"))
    }
  }
}
