import CommandLineKit
import OmsorgDomain
import Records

private let together = Option<String?>(
  "together", placeholder: "SERVICE", parse: .live("decisions"), environment: .never,
  summary: Text(
    sv: "samtidigt som den insatsen, av någon annan",
    en: "at the same time as that service, by someone else"))
private let after = Option<String?>(
  "after", placeholder: "SERVICE", parse: .live("decisions"), environment: .never,
  summary: Text(sv: "efter den insatsen", en: "after that service"))
private let least = Option<Int?>(
  "least", placeholder: "N", parse: .integer(0...1_439), environment: .never,
  otherwise: Text(sv: "så länge den andra tar", en: "as long as the other takes"),
  summary: Text(
    sv: "minst så många minuter efter den andras start",
    en: "at least so many minutes after the other's start"))
private let most = Option<Int?>(
  "most", placeholder: "N", parse: .integer(0...1_439), environment: .never,
  otherwise: Text(sv: "60 mer än minst", en: "60 more than the least"),
  summary: Text(
    sv: "högst så många minuter efter den andras start",
    en: "at most so many minutes after the other's start"))
private let none = Option<Bool>(
  "none", summary: Text(sv: "hör inte ihop med någon", en: "tied to none"))

/// `omsorg day tie`: two services of a client that are given together or one after the other.
let dayTie = Command(
  "tie", aliases: ["knyt"],
  summary: Text(
    sv: "låt en insats ges samtidigt som, eller efter, en annan",
    en: "let a service be given together with, or after, another"),
  description: Text(
    sv: "Gäller alla dagar då båda ges, från och med nästa planering.",
    en: "Holds on all days when both are given, from the next planning on."),
  operands: [ClientOperand.client, PlanService.service],
  options: [together, after, least, most, none],
  examples: [
    Example(
      "omsorg day tie B00001 D000002 --after D000001 --least 30 --most 90",
      Text(sv: "30 till 90 minuter efter", en: "30 to 90 minutes after")),
    Example(
      "omsorg day tie B00001 D000002 --none", Text(sv: "inte längre", en: "no longer")),
  ],
  exitStatuses: .writing(
    (
      .refused,
      Text(
        sv: "insatserna kan inte höra ihop så", en: "the services cannot be tied so")
    )), seeAlso: ["day plan", "plan wish"],
  run: { invocation in
    let session = Session(invocation)
    let today = try session.today()
    let asked = [
      invocation[together] != nil, invocation[after] != nil, invocation[none],
    ]
    guard asked.count(where: \.self) == 1 else {
      throw UsageError(
        Text(
          sv: "ange --together, --after eller --none", en: "give --together, --after or --none"))
    }
    if invocation[after] == nil, invocation[least] != nil || invocation[most] != nil {
      throw UsageError(
        Text(
          sv: "--least och --most hör till --after", en: "--least and --most go with --after"))
    }
    let client = invocation[ClientOperand.client]
    try session.changeDecision("tie", on: today) { granted, records in
      func other(_ name: String) throws -> GrantedService {
        try PlanService.find(name, of: client, on: today, in: records)
      }
      let own = granted
      let all = records.decisions(of: client)
      if let name = invocation[together] {
        let other = try other(name)
        granted.tie = try refusing { () throws(DayRefusal) in
          try .together(own, with: other, among: all)
        }
      } else if let name = invocation[after] {
        let other = try other(name)
        granted.tie = try refusing { () throws(DayRefusal) in
          try .after(
            own, other, least: invocation[least], most: invocation[most], on: today,
            services: records.services, among: all)
        }
      } else {
        if own.tie == nil { throw ErrorReport(DayRefusal.notTied(own.id)) }
        granted.tie = nil
      }
    }
    return .done
  })
