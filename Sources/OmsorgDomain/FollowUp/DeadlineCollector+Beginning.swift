/// What is done when someone becomes a client.
extension DeadlineCollector {
  /// Offers and exemptions, each by the clock as it was before it; and the one that is lacking.
  func offers(_ client: Client) -> [Deadline] {
    var found: [CalendarDate: Deadline] = [:]
    var previous: Offer?
    for offer in records.offers(of: client.id) where offer.date <= date {
      if let clock = OfferClock(of: client, in: records, latest: previous, on: offer.date),
        found[clock.started] == nil
      {
        found[clock.started] = deadline(
          .offer, client, from: clock.started, due: clock.due, done: offer.date)
      }
      previous = offer
    }
    let status = OfferStatus(of: client, in: records, on: lastDay(client))
    if let started = status.clockStarted, let due = status.due, started <= date {
      if status.lacksOffer || status.lacksAssessment {
        found[started] = deadline(.offer, client, from: started, due: due, done: nil)
      } else if previous == nil, status.state == .appointed, status.need == .needsOffer,
        let day = known(firstAppointment(client))
      {
        // Who is appointed has been offered, at the latest when that begins.
        found[started] = deadline(.offer, client, from: started, due: due, done: day)
      }
    }
    return Array(found.values)
  }

  func answers(_ client: Client) -> [Deadline] {
    let status = OfferStatus(of: client, in: records, on: lastDay(client))
    return records.offers(of: client.id).compactMap { offer in
      guard offer.date <= date, offer.outcome == .offered,
        let clock = OfferAnswerClock(of: offer, to: client, in: records)
      else { return nil }
      let answered = offer.answer == .later ? nil : known(offer.answeredOn)
      let isLacking = status.lacksAnswer && status.latest?.id == offer.id
      guard answered != nil || isLacking else { return nil }
      return deadline(
        .answer, client, subject: offer.id, from: clock.start, due: clock.due, done: answered)
    }
  }

  /// The first day of the first care contact; nil where there is none, or nobody knows the day.
  private func firstAppointment(_ client: Client) -> CalendarDate? {
    let days = records.careContacts(of: client.id).filter { $0.role == .careContact }.map(\.from)
    return days.contains(nil) ? nil : days.compactMap(\.self).min()
  }

  func appointment(_ client: Client) -> [Deadline] {
    if let day = known(firstAppointment(client)) {
      guard OfferNeed(of: client, in: records, on: day) == .needsOffer,
        let clock = OfferClock(appointingFor: client, in: records, on: day)
      else { return [] }
      return [deadline(.appointment, client, from: clock.started, due: clock.due, done: day)]
    }
    let day = lastDay(client)
    let hasHadOne = records.careContacts(of: client.id).contains { contact in
      contact.role == .careContact && contact.from.map { $0 <= day } ?? true
    }
    let status = OfferStatus(of: client, in: records, on: day)
    guard !hasHadOne, status.need == .needsOffer, status.state != .no,
      let clock = OfferClock(appointingFor: client, in: records, on: day),
      min(clock.started, records.firstService(of: client) ?? clock.started) <= day
    else { return [] }
    return [deadline(.appointment, client, from: clock.started, due: clock.due, done: nil)]
  }

  func welcomeTalk(_ client: Client) -> [Deadline] {
    guard let clock = WelcomeTalkClock(of: client, in: records), clock.start <= date else {
      return []
    }
    let held = known(client.welcomeTalk)
    guard
      held != nil || OfferNeed(of: client, in: records, on: lastDay(client)) == .needsOffer
    else { return [] }
    return [deadline(.welcomeTalk, client, from: clock.start, due: clock.due, done: held)]
  }

  /// The first care plan; open also while a client who has had one is without.
  func carePlan(_ client: Client) -> [Deadline] {
    let day = lastDay(client)
    let decisions = records.decisions(of: client.id)
    let hasServices = decisions.isEmpty || decisions.contains { $0.isInForce(on: day) }
    if hasServices, records.carePlan(of: client.id, on: day) == nil {
      guard let clock = CarePlanClock(of: client, in: records, on: day), clock.start <= date else {
        return []
      }
      return [deadline(.carePlan, client, from: clock.start, due: clock.due, done: nil)]
    }
    guard
      let first = records.carePlans(of: client.id).compactMap({ known($0.establishedOn) }).min(),
      let clock = CarePlanClock(of: client, in: records, on: first)
    else { return [] }
    return [deadline(.carePlan, client, from: clock.start, due: clock.due, done: first)]
  }

  /// Stays in a short-term unit, each with the first plan that names it.
  func shortTermPlans(_ client: Client) -> [Deadline] {
    let day = lastDay(client)
    return records.decisions(of: client.id).compactMap { decision in
      guard let clock = CarePlanClock(shortTerm: decision, in: records), clock.start <= date else {
        return nil
      }
      func names(_ plan: CarePlan) -> Bool {
        plan.activities.contains { $0.decision == decision.id }
      }
      var done = records.carePlans(of: client.id).filter(names)
        .compactMap { known($0.establishedOn) }.min()
      if decision.isInForce(on: day),
        !(records.carePlan(of: client.id, on: day).map(names) ?? false)
      {
        done = nil
      }
      // A stay that was over before its plan was due needed none.
      if done == nil, let last = decision.to, last < clock.due { return nil }
      return deadline(
        .carePlan, client, subject: decision.id, from: clock.start, due: clock.due, done: done)
    }
  }

  /// Each time that a plan was gone through is followed by a review, or by the plan after it.
  func reviews(_ client: Client) -> [Deadline] {
    records.carePlans(of: client.id).flatMap { plan -> [Deadline] in
      guard let established = known(plan.establishedOn) else { return [] }
      let reviews = plan.steps.filter { $0.step == CarePlanAct.review.rawValue }.map(\.on)
      let days = Set([established] + reviews.filter { $0 <= date }).sorted()
      let replaced = known(plan.ended.map { $0.adding(days: 1) })
      return days.indices.compactMap { place in
        let isLast = place + 1 == days.count
        // The day agreed on is known of the latest time only.
        let agreed = isLast && reviews.allSatisfy { $0 <= date } ? plan.nextReview : nil
        return records.reviewDue(of: plan, goneThroughOn: days[place], agreed: agreed).map { due in
          deadline(
            .carePlanReview, client, subject: plan.id, from: days[place], due: due,
            done: isLast ? replaced : days[place + 1])
        }
      }
    }
  }
}
