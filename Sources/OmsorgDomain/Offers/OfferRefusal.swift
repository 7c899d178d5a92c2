public import Records

/// What a client's no to a care contact does to the appointments and proposals there are.
public struct OfferRefusal: Sendable {
  /// All appointments, as they become.
  public let careContacts: [CareContact]
  /// The ids of those that end.
  public let ended: [String]
  /// The ids of those that were still to begin, and are taken away.
  public let withdrawn: [String]
  /// All proposals that remain.
  public let proposals: [Proposal]
  /// The ids of the proposals withdrawn.
  public let withdrawnProposals: [String]

  /// The reason that ended appointments get.
  public static let reason = Text(
    sv: "tackade nej till fast omsorgskontakt", en: "declined a care contact")

  /// Ends a client's care contacts, deputies and substitutes on the day of the answer. A contact
  /// person stays, being outside the offer.
  /// - Parameters:
  ///   - answeredOn: the day of the answer.
  ///   - today: appointments that begin after this day are taken away.
  ///   - reason: why they ended, in the store's language.
  public init(
    by client: String, answeredOn: CalendarDate, today: CalendarDate, reason: String,
    careContacts: [CareContact], proposals: [Proposal]
  ) {
    var remaining: [CareContact] = []
    var (ended, withdrawn): ([String], [String]) = ([], [])
    for var appointment in careContacts {
      let isConcerned =
        appointment.client == client && appointment.role != .contactPerson
        && (appointment.to.map { answeredOn < $0 } ?? true)
      if isConcerned, let from = appointment.from, today < from {
        withdrawn.append(appointment.id)
        continue
      }
      if isConcerned {
        // One that began after the answer was for its first day at least.
        appointment.to = max(answeredOn, appointment.from ?? answeredOn)
        appointment.endReason = reason
        ended.append(appointment.id)
      }
      remaining.append(appointment)
    }
    self.careContacts = remaining
    self.ended = ended
    self.withdrawn = withdrawn
    let isWithdrawn = { (proposal: Proposal) in
      proposal.client == client && proposal.role != .contactPerson
    }
    self.proposals = proposals.filter { !isWithdrawn($0) }
    self.withdrawnProposals = proposals.filter(isWithdrawn).map(\.id)
  }
}
