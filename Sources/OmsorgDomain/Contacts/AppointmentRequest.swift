/// What is asked when someone is to be appointed for a client.
public struct AppointmentRequest: Sendable {
  /// The client.
  public var client: Client
  /// The caregiver.
  public var caregiver: Caregiver
  /// In what capacity.
  public var role: CareContactRole
  /// The first day.
  public var from: CalendarDate
  /// The last day, where there is one.
  public var to: CalendarDate?
  /// The place among several of the same role.
  public var order: Int?
  /// Whose absence a substitute covers.
  public var standsInFor: String?
  /// One of several who take turns.
  public var rotates = false
  /// Loads have been weighed against each other by a plan, and do not forbid it.
  public var loadIsPlanned = false
  /// Whoever is care contact is so until the day before.
  public var replaces = false
  /// Why one who is replaced is so no longer.
  public var endReason: String?
  /// Who appoints: the id of a professional, or a name.
  public var decidedBy: String
  /// The steps taken.
  public var steps: [StepTaken]
  /// Why a rule that forbids it is to be set aside.
  public var overrideReason: String?
  /// The day on which it is asked: what had begun by then is not undone by a replacement.
  public var askedOn: CalendarDate

  /// A request.
  public init(
    _ caregiver: Caregiver, for client: Client, as role: CareContactRole, from: CalendarDate,
    decidedBy: String, steps: [StepTaken] = []
  ) {
    self.client = client
    self.caregiver = caregiver
    self.role = role
    self.from = from
    self.decidedBy = decidedBy
    self.steps = steps
    self.askedOn = from
  }
}
