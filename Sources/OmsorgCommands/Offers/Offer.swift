import CommandLineKit
import OmsorgDomain
import OmsorgStore
import Records

/// `omsorg offer`: who is offered a care contact, and what they answer.
let offerCommand = Command(
  "offer", aliases: ["erbjudande"],
  summary: Text(
    sv: "erbjudanden om fast omsorgskontakt: vem, när och svaret",
    en: "offers of a care contact: to whom, when and the answer"),
  description: Text(
    sv: """
      Vem som ska erbjudas följer av de beslut som gäller, eller av dem som ska börja om inga gör \
      det än, aldrig av åldern. Den som bara har larm \
      har ingen hemtjänst; den som bara har insatser som regelverket undantar bedöms för sig om \
      regelverket säger så. En brukare utan något beslut räknas som en med hemtjänst, om inte \
      planeringssystemet säger att det bara är larm. Den som redan har en omsorgskontakt räknas \
      som erbjuden, även om inget erbjudande är noterat.

      Att utse någon väntar inte på ett ja; ett nej avslutar omsorgskontakt, vice och ersättare.

      Varje erbjudande, svar och undantag skrivs också i journalen under regelverkets sökord, och \
      under 'Fast omsorgskontakt' om regelverket inte anger något: erbjudandet är lagens och ska \
      kunna följas överallt.
      """,
    en: """
      Who is to be offered follows from the decisions in force, or those to begin where none are \
      yet, never from age. Whoever has only \
      an alarm has no home care; whoever has only services that the policy excepts is assessed \
      individually where the policy says so. A client without any decision counts as having home \
      care, unless the planning system says that there is only an alarm. Whoever has a care \
      contact already counts as offered, even if no offer is on record.

      Appointing does not wait for a yes; a no ends care contact, deputy and substitute.

      Every offer, answer and exemption is also written in the journal under the policy's keyword, \
      where it names none under 'Fast omsorgskontakt': the law's offer has to be traceable \
      everywhere.
      """),
  subcommands: [offerRegister, offerAnswer, offerExempt, offerShow, offerList])

/// What the subcommands of `offer` have in common.
enum OfferOptions {
  static let by = Option<String?>(
    "by", placeholder: "WHO", parse: .who(.live("professionals")), environment: .never,
    otherwise: Text(sv: "den som --as anger", en: "whoever --as names"),
    summary: Text(sv: "vem som gjorde det: id eller namn", en: "who did it: an id or a name"))

  static func date(_ summary: Text) -> Option<String?> {
    Option<String?>(
      "date", placeholder: "DATE", parse: .text, environment: .never,
      otherwise: Text(sv: "i dag", en: "today"), summary: summary)
  }

  /// The statuses of the subcommands that write.
  static let statuses: [ExitStatus] = .writing(
    (
      .refused,
      Text(
        sv: "en regel eller stegens ordning hindrar", en: "a rule or the order of steps forbids it")
    ))

  /// The registers that tell where a client stands.
  static let needed: Set<Register> = [
    .clients, .caregivers, .teams, .providers, .decisions, .careContacts, .offers, .services,
    .policies,
  ]
}

extension Session {
  /// The day that something happened: the option's, else today.
  /// - Throws: `UsageError` when it is no day, or still to come.
  func dayOfEvent(_ option: Option<String?>, today: CalendarDate) throws -> CalendarDate {
    guard let text = invocation[option] else { return today }
    let name = "--\(option.declaration.name)"
    let day = try date(text, option: name, today: today)
    guard day <= today else {
      throw UsageError(
        Text(
          sv: "\(name): \(day.iso) har inte varit än", en: "\(name): \(day.iso) is still to come"),
        hint: Text(
          sv: "ange dagen då det hände", en: "name the day on which it happened"))
    }
    return day
  }
}
