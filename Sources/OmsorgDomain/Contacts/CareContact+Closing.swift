public import Records

extension CareContact {
  /// The reason that appointments get when the client's home care ends.
  public static let closingReason = Text(sv: "hemtjänsten avslutad", en: "home care ended")

  /// Ends all of a client's appointments with the client: those in force on the last day end then,
  /// those still to begin are taken away.
  /// - Parameter reason: why they ended, in the store's language.
  /// - Returns: the appointments that remain, and the ids of those ended and taken away.
  public static func closing(
    _ client: String, last: CalendarDate, reason: String, among appointments: [CareContact]
  ) -> (remaining: [CareContact], ended: [String], removed: [String]) {
    var (ended, removed): ([String], [String]) = ([], [])
    let remaining = appointments.compactMap { appointment -> CareContact? in
      guard appointment.client == client, appointment.to.map({ last < $0 }) ?? true else {
        return appointment
      }
      if let from = appointment.from, last < from {
        removed.append(appointment.id)
        return nil
      }
      var appointment = appointment
      appointment.to = last
      appointment.endReason = reason
      ended.append(appointment.id)
      return appointment
    }
    return (remaining, ended, removed)
  }
}
