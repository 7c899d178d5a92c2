import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

/// What commands about duties ask: which of the rules' findings, and how far ahead.
struct DutyQuestion {
  static let rule = Option<String?>(
    "rule", placeholder: "RULE", parse: .choice(Rule.all.filter { $0.purpose == .duty }.map(\.id)),
    environment: .never, summary: Text(sv: "bara den regeln", en: "only that rule"))
  static let all = Option<Bool>(
    "all", short: "a",
    summary: Text(
      sv: "visa även det som passerat sin dag för länge sedan",
      en: "also show what passed its day long ago"))
  static let exitCode = Option<Bool>(
    "exit-code",
    summary: Text(
      sv: "sluta med 1 om något passerat sin dag", en: "end with 1 if anything has passed its day"))

  /// The options that choose among findings.
  static let filters: [any DeclaredOption] = [
    Filters.team, Filters.client, rule, Filters.role, Filters.mine,
  ]

  static let lateStatus = (
    code: ExitCode.negative,
    summary: Text(
      sv: "något har passerat sin dag, med --exit-code", en: "something is late, with --exit-code")
  )

  /// How `--mine` reads its findings, for descriptions.
  static let mineWords = Text(
    sv: """
      --mine med en medarbetares id visar det som rör hen själv och de brukare som hen är \
      omsorgskontakt, ersättare eller kontaktman för, och som vice när omsorgskontakten är borta. \
      Med en professions id visas det som rollen ska göra i de lag som professionen finns för; \
      enhets- och sektionschefer får också det som ingen särskild ska göra.
      """,
    en: """
      --mine with a caregiver's id shows what concerns themselves and the clients whose care \
      contact, substitute or contact person they are, and whose deputy while the care contact is \
      away. With a professional's id it shows what the role is to do in the teams that the \
      professional serves; unit and section managers also get what nobody in particular is to do.
      """)

  /// Duties whose day passed longer ago than this are summed up for people, not listed.
  static let daysListed = 30

  let session: Session
  let today: CalendarDate
  /// The rules' findings that the filters let through, in order of urgency.
  let findings: [Finding]

  /// Evaluates the rules on the registers, and where there are schedules on this cycle's shifts.
  /// - Parameter until: how far ahead the rules look, and the last due day kept, together with the open
  ///   matters that have no day; nil: all that the rules find today.
  /// - Throws: as `Session.readFiltered`.
  init(_ session: Session, until: CalendarDate?) throws {
    let invocation = session.invocation
    let store = try session.store()
    let today = try session.today()
    let needed = Set(Register.allCases)
    let context = try session.readFiltered(
      needed, files: RuleContext.shiftFiles(for: today)
    ) { reader in
      let records = try reader.careRecords(needed)
      // Only schedules in force are compared with shifts.
      let hasSchedules = records.schedules.contains { $0.isInForce(on: today) }
      return RuleContext(
        records: records, today: today, dutiesFrom: reader.configuration.dutiesFrom,
        shifts: hasSchedules ? try reader.shiftsForRules(on: today) : [],
        longLeave: invocation[LongLeave.option], until: until,
        cycle: CareCycle(firstMonday: reader.configuration.firstMonday))
    }
    session.warnOfPermissions(store)
    var findings = Rule.findings(of: Rule.all.filter { $0.purpose == .duty }, in: context)
    if let rule = invocation[Self.rule] { findings.removeAll { $0.rule != rule } }
    if let team = invocation[Filters.team] { findings.removeAll { $0.team != team } }
    if let client = invocation[Filters.client] { findings.removeAll { $0.client != client } }
    if let role = invocation[Filters.role] { findings.removeAll { $0.responsible != role } }
    if let who = invocation[Filters.mine] {
      let audience = Audience(who, in: context.records, today: today)
      findings.removeAll { !(audience?.concerns($0) ?? false) }
    }
    if let until {
      findings.removeAll { finding in
        guard let due = finding.due else {
          // Something to know of a caregiver or team is no open matter.
          return finding.severity == .note && finding.client == nil
        }
        let notice = Rule.named(finding.rule)?.noticeMonths ?? 0
        return max(until, today.adding(months: notice)) < due
      }
    }
    self.session = session
    self.today = today
    self.findings = Finding.inOrderOfUrgency(findings, today: today)
    keepToTheEnd((context, findings))
  }

  /// The findings, but those that passed their day long ago, unless all are asked for.
  var recent: [Finding] { parted.listed }

  /// The findings to list for people, and how many of each rule are summed up for them.
  private var parted: (listed: [Finding], summed: [String: Int]) {
    if session.invocation[Self.all] { return (findings, [:]) }
    return Finding.summingUp(findings, olderThan: Self.daysListed, today: today)
  }

  /// Prints the findings; for people, those long past their day are summed up.
  func print(schema: String, title: Text, short: [FindingTable.DutyColumn]) throws {
    let isForPeople = try session.isForPeople()
    let parted: (listed: [Finding], summed: [String: Int]) =
      isForPeople ? self.parted : (findings, [:])
    var notes = FindingTable.sums(of: parted.summed, daysListed: Self.daysListed)
    if findings.isEmpty { notes.append(Text(sv: "inget att göra", en: "nothing to do")) }
    try session.print(
      FindingTable.duties(
        parted.listed, today: today, schema: schema, title: title,
        columns: isForPeople ? short : FindingTable.dutyColumns, notes: notes))
  }

  /// The status to end with.
  var exitCode: ExitCode {
    let isLate = findings.contains { $0.daysOverdue(on: today) ?? 0 > 0 }
    return session.invocation[Self.exitCode] && isLate ? .negative : .done
  }
}
