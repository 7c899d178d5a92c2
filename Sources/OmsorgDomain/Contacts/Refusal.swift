public import Records

/// Why a caregiver may not, or had better not, be appointed for a client on a day.
public enum Refusal: Hashable, Sendable {
  /// Works here only until a day that has passed by then.
  case left(CalendarDate)
  /// Is away during all of the four weeks from that day.
  case away
  /// Has no ground for the title undersköterska on that day.
  case title(TitleGround.Verdict)
  /// Lacks delegations, or they aren't valid on that day.
  case delegations([String])
  /// The client does not want this caregiver.
  case clientRefuses
  /// The client has asked for a woman or a man.
  case genderWish(Gender)
  /// Does another kind of work than a care contact.
  case role(CaregiverRole)
  /// Belongs to a team that is not among those looked at, or to none.
  case team(String?)
  /// Is the client's already.
  case alreadyAppointed
  /// Has as many clients as the policy allows.
  case clients(Int, atMost: Int)
  /// Would have more minutes at own clients in four weeks than the policy's share of working time.
  case minutes(Int, atMost: Int)

  /// The stable name of the reason.
  public var kind: String {
    switch self {
    case .left: "left"
    case .away: "away"
    case .title: "title"
    case .delegations: "delegations"
    case .clientRefuses: "client_refuses"
    case .genderWish: "gender_wish"
    case .role: "role"
    case .team: "team"
    case .alreadyAppointed: "already_appointed"
    case .clients: "clients"
    case .minutes: "minutes"
    }
  }

  /// Whether someone whom the policy names may set the rule aside with a reason: what guards the
  /// work's order can be, what the law says, what is safe and what the client wants cannot.
  public var mayBeOverridden: Bool {
    switch self {
    case .role, .team, .clients, .minutes: true
    case .left, .away, .title, .delegations, .clientRefuses, .genderWish, .alreadyAppointed: false
    }
  }

  /// Whether the reason lies in how much the caregiver has to do already.
  public var isOfLoad: Bool {
    switch self {
    case .clients, .minutes: true
    default: false
    }
  }

  /// The reason in words, with ids and no other personal data.
  public var message: Text {
    switch self {
    case .left(let day): return Text(sv: "slutade \(day.iso)", en: "left \(day.iso)")
    case .away:
      return Text(sv: "borta alla fyra veckorna", en: "away all four weeks")
    case .title(let verdict): return verdict.reason
    case .delegations(let names):
      let list = names.joined(separator: ", ")
      return Text(sv: "saknar delegering: \(list)", en: "lacks delegation: \(list)")
    case .clientRefuses:
      return Text(sv: "brukaren vill ha någon annan", en: "the client wants someone else")
    case .genderWish(let gender):
      return Text(
        sv: "brukaren har bett om en \(gender.words(.swedish))",
        en: "the client asked for a \(gender.words(.english))")
    case .role(let role):
      return Text(
        sv: "är inte omvårdnadspersonal i laget utan \(role.words(.swedish))",
        en: "is not of the team's own caregivers: \(role.words(.english))")
    case .team(let team?): return Text(sv: "hör till \(team)", en: "belongs to \(team)")
    case .team(nil): return Text(sv: "hör inte till något lag", en: "belongs to no team")
    case .alreadyAppointed: return Text(sv: "är redan utsedd", en: "is appointed already")
    case .clients(let count, let most):
      return Text(
        sv: "har \(count) brukare, högst \(most)", en: "has \(count) clients, at most \(most)")
    case .minutes(let minutes, let most):
      return Text(
        sv: "skulle få \(minutes) minuter hos egna brukare på fyra veckor, högst \(most)",
        en: "would have \(minutes) minutes at own clients in four weeks, at most \(most)")
    }
  }
}

extension TitleGround.Verdict {
  /// Why the law allows it or not, in words.
  var reason: Text {
    switch self {
    case .allowedBeforeTitleRule, .allowedByCertificate:
      Text(sv: "har rätt till titeln", en: "may use the title")
    case .allowedByTransition: Text(sv: "övergångsregeln", en: "transition rule")
    case .refusedUntilIssued(let day):
      Text(sv: "bevis först \(day.iso)", en: "certificate not until \(day.iso)")
    case .refusedAfterTransition:
      Text(
        sv: "övergångsregeln upphörde \(TitleGround.transitionEnds.iso)",
        en: "the transition rule ended \(TitleGround.transitionEnds.iso)")
    case .refusedWithoutGround:
      Text(sv: "saknar rätt till titeln", en: "no ground for the title")
    }
  }
}
