/// On what ground a caregiver may use the protected title undersköterska, and with it be appointed
/// care contact.
///
/// Only who holds the certificate, or was permanently employed under the title on 1 July 2023, may
/// be appointed from that day on; the transition ends after 30 June 2033. Sources: SoL (2001:453)
/// 3 kap. 3 d §, inserted by lag (2022:388) with its transitional point 2; Socialstyrelsen,
/// https://legitimation.socialstyrelsen.se/for-arbetsgivare/underskoterska/.
public enum TitleGround: Hashable, Sendable {
  /// Socialstyrelsen's certificate (bevis). The date is nil where an export tells only that there
  /// is one; it then counts on every day.
  case certificate(issued: CalendarDate?, document: String?)
  /// Permanent employment as undersköterska on 1 July 2023; the document proves it, nil while it
  /// has still to be added.
  case transition(document: String?)
  /// No ground.
  case noGround

  /// The ground's name in files and tables.
  public enum Kind: String, CaseIterable, Sendable {
    case certificate, transition
    case noGround = "none"
  }

  /// The day from which a care contact must hold the title.
  public static let titleRequiredFrom = CalendarDate(
    days: CalendarDate.days(year: 2023, month: 7, day: 1))
  /// The last day on which the transition rule is a ground.
  public static let transitionEnds = CalendarDate(
    days: CalendarDate.days(year: 2033, month: 6, day: 30))

  /// A ground from its members in a record; those that don't belong to the kind are left out.
  public init(kind: Kind, issued: CalendarDate?, document: String?) {
    switch kind {
    case .certificate: self = .certificate(issued: issued, document: document)
    case .transition: self = .transition(document: document)
    case .noGround: self = .noGround
    }
  }

  /// The ground that can be concluded from an export that has the title and a yes or no for the
  /// certificate: yes is the certificate, its date unknown; no is the transition rule, its document
  /// still to be added, for who is undersköterska permanently employed since 2023-07-01 or earlier;
  /// anything else is no ground.
  /// - Parameter permanentlyEmployedFrom: nil for who is employed by the hour or for a time.
  public init(
    exportedTitle title: String, hasCertificate: Bool, permanentlyEmployedFrom: CalendarDate?
  ) {
    if hasCertificate {
      self = .certificate(issued: nil, document: nil)
    } else if title.lowercased() == "undersköterska", let permanentlyEmployedFrom,
      permanentlyEmployedFrom <= Self.titleRequiredFrom
    {
      self = .transition(document: nil)
    } else {
      self = .noGround
    }
  }

  /// The ground's name in files and tables.
  public var kind: Kind {
    switch self {
    case .certificate: .certificate
    case .transition: .transition
    case .noGround: .noGround
    }
  }

  /// The day the certificate was issued, where that is the ground and the day is known.
  public var issued: CalendarDate? {
    if case .certificate(let issued, _) = self { issued } else { nil }
  }

  /// The reference of the document that proves the ground.
  public var document: String? {
    switch self {
    case .certificate(_, let document), .transition(let document): document
    case .noGround: nil
    }
  }

  /// Whether the caregiver may be care contact on a day, and why.
  public func careContactVerdict(on date: CalendarDate) -> Verdict {
    guard date >= Self.titleRequiredFrom else { return .allowedBeforeTitleRule }
    switch self {
    case .certificate(let issued?, _) where issued > date: return .refusedUntilIssued(issued)
    case .certificate: return .allowedByCertificate
    case .transition where date > Self.transitionEnds: return .refusedAfterTransition
    case .transition: return .allowedByTransition
    case .noGround: return .refusedWithoutGround
    }
  }

  /// Whether the caregiver may be care contact on a day.
  public func mayBeCareContact(on date: CalendarDate) -> Bool {
    careContactVerdict(on: date).isAllowed
  }

  /// Whether someone may be care contact on a certain day, with the reason.
  public enum Verdict: Hashable, Sendable {
    /// Until 30 June 2023 anyone could be appointed.
    case allowedBeforeTitleRule
    /// The certificate is a ground.
    case allowedByCertificate
    /// The transition rule is a ground, until `TitleGround.transitionEnds`.
    case allowedByTransition
    /// The certificate was issued only later, on that day.
    case refusedUntilIssued(CalendarDate)
    /// The transition rule was the only ground and has ended.
    case refusedAfterTransition
    /// There is neither certificate nor transition rule.
    case refusedWithoutGround

    /// Whether the law allows it.
    public var isAllowed: Bool {
      switch self {
      case .allowedBeforeTitleRule, .allowedByCertificate, .allowedByTransition: true
      case .refusedUntilIssued, .refusedAfterTransition, .refusedWithoutGround: false
      }
    }
  }
}
