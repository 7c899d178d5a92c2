import OmsorgDomain
import PlainJSON
import Records

/// A record as the log has it, the personal fields of protected persons left out.
struct LoggedRecord {
  private static let personal = Set(
    personal(Client.self) + personal(Relative.self) + personal(SwitchRequest.self)
      + personal(Offer.self) + personal(JournalNote.self) + personal(ChangedNeed.self)
      + personal(CustodyItem.self) + personal(Absence.self) + personal(Checklist.self)
      + personal(CarePlan.self) + personal(Appointment.self) + personal(Complaint.self)
      + personal(Meeting.self) + personal(ManagerCall.self) + personal(DayVisit.self)
      + personal(HandoverNote.self))

  private static func personal<R: Record>(_ type: R.Type) -> [String] {
    R.fields.all.filter(\.isPersonal).map(\.name)
  }

  private let json: [UInt8]
  /// The record's members; none if the log has something else than an object.
  let members: [JSONValue.Member]
  private let isMasked: Bool

  /// A record is masked if it says that the identity is protected, or is of a client who is
  /// protected now: what was logged earlier is no less personal.
  /// - Parameter protected: the clients whose data are masked; nil masks nothing.
  init(_ json: [UInt8], masking protected: ProtectedClients?) {
    self.json = json
    guard let value = try? JSONValue(bytes: json), case .object(let members) = value else {
      (self.members, isMasked) = ([], false)
      return
    }
    let isProtected = protected.map { protected in
      value["protected_identity"] == .boolean(true)
        || ["id", "client"].contains { name in
          if case .string(let id)? = value[name] { protected.contains(id) } else { false }
        }
    }
    isMasked = isProtected ?? false
    self.members =
      isMasked ? members.filter { !Self.personal.contains($0.name) } : members
  }

  /// The record as one line of JSON.
  var text: String {
    guard isMasked else { return String(decoding: json, as: UTF8.self) }
    return Self.json(.object(members))
  }

  /// A member's value: texts as they are, others as JSON.
  static func text(_ value: JSONValue) -> String {
    if case .string(let text) = value { text } else { json(value) }
  }

  private static func json(_ value: JSONValue) -> String {
    var writer = JSONWriter()
    writer.value(value)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
