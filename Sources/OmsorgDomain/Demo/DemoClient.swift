/// A client of the made-up municipality.
struct DemoClient {
  /// A service at a time of the day, every day or on one weekday every so many weeks.
  struct Task {
    /// The index in `DemoService.all`.
    let service: Int
    let minutes: Int
    /// Planned start in minutes since midnight.
    let start: Int
    /// The first day of the four weeks it is given on, nil if every day.
    let cycleDay: Int?
    /// The earliest and the latest minute that the decision allows.
    let window: ClosedRange<Int>
  }

  /// Of how many visits, in a thousand, the care contact is first thought of.
  enum Habit: Int {
    case ordinary = 730
    /// Somebody else in the team has become the one who mostly comes.
    case anotherMostly = 120
  }

  let identityNumber: String
  let name: String
  let address: String
  /// Degrees north in millionths.
  let latitude: Int
  /// Degrees east in millionths.
  let longitude: Int
  let team: Int
  let phone: String
  let language: String
  let needs: [String]
  let servicesFrom: CalendarDate
  let isAlarmOnly: Bool
  let hasAlarm: Bool
  let hasProtectedIdentity: Bool
  /// Whether a care contact has been appointed or should be named now.
  let hasContact: Bool
  let habit: Habit
  let wish: DemoWish?
  let isDoubleStaffed: Bool
  /// The index of the delegation that care needs.
  let delegation: Int?
  /// Daily services, and after `DemoPlan` has laid them out the others too.
  var tasks: [Task]
  /// The care contact's index.
  var contact: Int?
  var contactSince: CalendarDate?
}
