/// What several rules ask for, worked out by the first that does.
///
/// What is gone through by many rules are objects where it is large: records have so many parts that
/// copying them costs more than what is asked about most of them.
final class SharedByRules: Sendable {
  let activeClients = Once<[Client]>()
  let activeCaregivers = Once<[Caregiver]>()
  let offers = Once<[ClientOffer]>()
  let offerStatuses = Once<[String: OfferStatus]>()
  let appointmentsWithoutRequest = Once<[StandingAppointment]>()
  let clientLoads = Once<[ClientLoad]>()
  let longerLeaves = Once<[String: [LongerLeave]]>()
  let clientsWithoutCarePlan = Once<[ClientWithoutCarePlan]>()
}

/// A client of today, and where they stand with the offer of a care contact.
final class ClientOffer: Sendable {
  let client: Client
  let status: OfferStatus

  init(_ client: Client, _ status: OfferStatus) {
    self.client = client
    self.status = status
  }
}

/// A client's care contact of today, about whom no switch is under way.
final class StandingAppointment: Sendable {
  let appointment: CareContact
  let client: Client
  let caregiver: Caregiver

  init(_ appointment: CareContact, _ client: Client, _ caregiver: Caregiver) {
    self.appointment = appointment
    self.client = client
    self.caregiver = caregiver
  }
}

/// A care contact of today, with the number of clients and the policy's band.
struct ClientLoad: Sendable {
  let caregiver: Caregiver
  let team: String?
  let clients: Int
  let band: CountRange?
}

/// A client of today with services to plan and no care plan that holds, and the policy's days for
/// the first.
struct ClientWithoutCarePlan: Sendable {
  let client: Client
  let clock: CarePlanClock?
}
