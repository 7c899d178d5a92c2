public import Records

/// A bulk assignment as it is saved to be read and applied later, with what it counted on.
public struct SavedPlan: Record {
  /// The name and version of the form.
  public static let schema = "omsorg.assignment-plan/1"

  /// The form: `omsorg.assignment-plan/1`.
  public var schema = SavedPlan.schema
  /// The day the appointments are to hold from.
  public var date = CalendarDate.earliest
  /// Points in all.
  public var cost = 0
  /// What no assignment can cost less than.
  public var bound = 0
  /// Clients for whom nobody may be appointed.
  public var unassigned: [String] = []
  /// The appointments.
  public var appointments: [Appointment] = []
  /// The caregivers whose loads were weighed.
  public var loads: [Load] = []
  /// Members that this version does not know.
  public var unknownMembers = UnknownMembers()

  /// A blank plan.
  public init() {}

  /// A plan to save.
  public init(_ plan: AssignmentPlan) {
    date = plan.date
    cost = plan.cost
    bound = plan.bound
    unassigned = plan.rows.filter { $0.caregiver == nil }.map(\.client.id)
    appointments = plan.rows.filter(\.isChange).map { row in
      var appointment = Appointment()
      appointment.client = row.client.id
      appointment.caregiver = row.caregiver ?? ""
      appointment.replaces = row.current
      appointment.minutes = row.minutes
      return appointment
    }
    let used = Set(appointments.map(\.caregiver))
    loads = plan.loads.filter { used.contains($0.caregiver) }.map { load in
      var saved = Load()
      saved.caregiver = load.caregiver
      // Clients of the plan who stay where they are count among the others from now on.
      let staying = plan.rows.filter { !$0.isChange && $0.caregiver == load.caregiver }
      saved.clients = (load.fixedClients + staying.map(\.client.id)).sorted()
      saved.minutesAtMost = load.minutesAtMost
      saved.clientsAtMost = load.clientBand?.to
      return saved
    }
  }

  /// One appointment of a saved plan.
  public struct Appointment: Record {
    /// The client's id.
    public var client = ""
    /// The caregiver's id.
    public var caregiver = ""
    /// Today's care contact, whom it replaces.
    public var replaces: String?
    /// Minutes in four weeks that the client adds to the caregiver.
    public var minutes = 0
    /// Members that this version does not know.
    public var unknownMembers = UnknownMembers()

    /// A blank appointment.
    public init() {}

    /// The fields.
    public static let fields = RecordFields<Appointment>([
      Field(
        "client", \.client, .text, heading: Text(sv: "Brukare", en: "Client"),
        summary: Text(sv: "brukarens id", en: "the client's id")),
      Field(
        "caregiver", \.caregiver, .text, heading: Text(sv: "Medarbetare", en: "Caregiver"),
        summary: Text(sv: "medarbetarens id", en: "the caregiver's id")),
      Field(
        optional: "replaces", \.replaces, .text, heading: Text(sv: "Ersätter", en: "Replaces"),
        summary: Text(sv: "dagens omsorgskontakt", en: "today's care contact")),
      Field(
        "minutes", \.minutes, .integer(unit: "minutes", in: 0...1_000_000),
        heading: Text(sv: "Minuter", en: "Minutes"),
        summary: Text(sv: "minuter på fyra veckor", en: "minutes in four weeks")),
    ])
  }

  /// What a caregiver had beside the plan.
  public struct Load: Record {
    /// The caregiver's id.
    public var caregiver = ""
    /// The caregiver's clients who are no part of the plan, sorted.
    public var clients: [String] = []
    /// The most clients, where the policy says.
    public var clientsAtMost: Int?
    /// The most minutes, where the policy says.
    public var minutesAtMost: Int?
    /// Members that this version does not know.
    public var unknownMembers = UnknownMembers()

    /// A blank load.
    public init() {}

    /// The fields.
    public static let fields = RecordFields<Load>([
      Field(
        "caregiver", \.caregiver, .text, heading: Text(sv: "Medarbetare", en: "Caregiver"),
        summary: Text(sv: "medarbetarens id", en: "the caregiver's id")),
      Field(
        "clients", \.clients, .list(.text),
        heading: Text(sv: "Övriga brukare", en: "Other clients"),
        summary: Text(sv: "brukare utanför planen", en: "clients who are no part of the plan")),
      Field(
        optional: "clients_at_most", \.clientsAtMost, .integer(),
        heading: Text(sv: "Högst brukare", en: "Clients at most"),
        summary: Text(sv: "regelverkets tak", en: "as many as the policy allows")),
      Field(
        optional: "minutes_at_most", \.minutesAtMost, .integer(unit: "minutes"),
        heading: Text(sv: "Högst minuter", en: "Minutes at most"),
        summary: Text(sv: "regelverkets tak", en: "as many as the policy allows")),
    ])
  }

  /// The fields.
  public static let fields = RecordFields<SavedPlan>([
    Field(
      "schema", \.schema, .text, heading: Text(sv: "Form", en: "Form"),
      summary: Text(sv: "filens form", en: "the file's form")),
    Field(
      "date", \.date, .date, heading: Text(sv: "Från", en: "From"),
      summary: Text(sv: "dagen då uppdragen börjar", en: "the day the appointments begin")),
    Field(
      "cost", \.cost, .integer(), heading: Text(sv: "Kostnad", en: "Cost"),
      summary: Text(sv: "poäng", en: "points")),
    Field(
      "bound", \.bound, .integer(), heading: Text(sv: "Gräns", en: "Bound"),
      summary: Text(sv: "ingen plan kostar mindre", en: "no plan costs less")),
    Field(
      "unassigned", \.unassigned, .list(.text), omitting: [],
      heading: Text(sv: "Utan", en: "Unassigned"),
      summary: Text(
        sv: "brukare som ingen kan utses för", en: "clients nobody may be appointed for")),
    Field(
      "appointments", \.appointments, .list(.record(typeName: "appointment") { a, _ in a.client }),
      heading: Text(sv: "Uppdrag", en: "Appointments"),
      summary: Text(sv: "uppdragen", en: "the appointments")),
    Field(
      "loads", \.loads, .list(.record(typeName: "load") { load, _ in load.caregiver }),
      heading: Text(sv: "Belastning", en: "Loads"),
      summary: Text(sv: "vad medarbetarna hade utanför planen", en: "what caregivers had beside it")
    ),
  ])
}

extension CareContactMatching {
  /// What has changed since a plan was saved that it counted on, or is wrong in it: none if it may
  /// be applied.
  ///
  /// What matters is whose care contact each client has, how much the client adds, and what the
  /// caregiver has beside the plan; whether the caregiver may still be appointed is asked when the
  /// appointment is made.
  public func changes(since plan: SavedPlan) -> [Text] {
    var changes: [Text] = []
    let inPlan = Set(plan.appointments.map(\.client))
    let weighed = Set(plan.loads.map(\.caregiver))
    for (client, count) in Dictionary(grouping: plan.appointments, by: \.client)
      .mapValues(\.count).sorted(by: { $0.key < $1.key }) where count > 1
    {
      changes.append(
        Text(sv: "'\(client)' står \(count) gånger", en: "'\(client)' stands there \(count) times"))
    }
    for caregiver in Set(plan.appointments.map(\.caregiver)).subtracting(weighed).sorted() {
      changes.append(
        Text(
          sv: "belastningen för '\(caregiver)' saknas",
          en: "the load of '\(caregiver)' is not there"))
    }
    for appointment in plan.appointments {
      guard let client = records.client(appointment.client), client.isActive(on: date) else {
        changes.append(
          Text(
            sv: "'\(appointment.client)' är inte längre brukare",
            en: "'\(appointment.client)' is no longer a client"))
        continue
      }
      guard let caregiver = records.caregiver(appointment.caregiver) else {
        changes.append(
          Text(
            sv: "'\(appointment.caregiver)' finns inte",
            en: "there is no '\(appointment.caregiver)'"))
        continue
      }
      let current = inForce(.careContact, for: client).map(\.caregiver)
      if current != (appointment.replaces.map { [$0] } ?? []) {
        let now = current.joined(separator: ", ")
        changes.append(
          Text(
            sv: "'\(client.id)' har nu \(now.isEmpty ? "ingen" : now) som omsorgskontakt",
            en: "'\(client.id)' has \(now.isEmpty ? "nobody" : now) as care contact now"))
      }
      let minutes = coveredMinutes(of: client, by: caregiver)
      if minutes != appointment.minutes {
        changes.append(
          Text(
            sv: "'\(client.id)' ger nu '\(caregiver.id)' \(minutes) minuter, "
              + "inte \(appointment.minutes)",
            en: "'\(client.id)' adds \(minutes) minutes to '\(caregiver.id)' now, not "
              + "\(appointment.minutes)"))
      }
    }
    for saved in plan.loads {
      guard let caregiver = records.caregiver(saved.caregiver) else { continue }
      let load = load(of: caregiver)
      if load.clients.filter({ !inPlan.contains($0) }) != saved.clients {
        changes.append(
          Text(
            sv: "'\(caregiver.id)' har andra brukare än då",
            en: "'\(caregiver.id)' has other clients than then"))
      }
      if load.minutesAtMost != saved.minutesAtMost || load.clientBand?.to != saved.clientsAtMost {
        changes.append(
          Text(
            sv: "'\(caregiver.id)' har annat utrymme än då",
            en: "'\(caregiver.id)' has other room than then"))
      }
    }
    return changes
  }
}
