import OmsorgDomain

@testable import OmsorgStore

/// A file as a planning system exports it.
struct Export {
  var name: String
  var bytes: [UInt8]

  var file: ImportFile { ImportFile(name: name, bytes: bytes) }

  init(_ name: String, _ text: String) {
    self.name = name
    bytes = Array(text.utf8)
  }

  init(_ name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// A kind's usual headings and these rows, in UTF-8 with semicolons.
  init(_ kind: ImportKind, _ rows: [String], name: String? = nil) {
    self.init(
      name ?? "\(kind.rawValue).csv",
      ([Self.headings(kind)] + rows).map { $0 + "\n" }.joined())
  }

  static func teams(_ rows: String...) -> Export { Export(.teams, rows) }
  static func caregivers(_ rows: String...) -> Export { Export(.caregivers, rows) }
  static func clients(_ rows: String...) -> Export { Export(.clients, rows) }
  static func decisions(_ rows: String...) -> Export { Export(.decisions, rows) }
  static func visits(_ rows: String...) -> Export { Export(.visits, rows) }

  /// The headings that the exports which omsorg is made for have.
  static func headings(_ kind: ImportKind) -> String {
    switch kind {
    case .teams: "Lag;Namn;Typ;Sektion;Område;Latitud;Longitud;Täcker lag"
    case .caregivers:
      "Anställningsnr;Namn;Titel;Skyddad yrkestitel;Lag;Sysselsättningsgrad;Språk;Kompetenser;"
        + "Delegeringar;Grupp;Tvilling;Anställd från;Roll"
    case .clients:
      "Brukar-ID;Personnummer;Namn;Adress;Latitud;Longitud;Lag;Telefon;Språk;Behov;Insatser från;"
        + "Enbart larm;Skyddade uppgifter;Omsorgskontakt;Kontakt sedan;Önskemål"
    case .decisions:
      "Beslut-ID;Brukar-ID;Insats;Schablontid (min);Antal per vecka;Dubbelbemanning;Delegering;"
        + "Gäller från;Gäller till;Mål;Tidigast;Senast"
    case .absences: "Anställningsnr;Från;Till;Orsak"
    case .shifts: "Anställningsnr;Datum;Start;Slut;Rast (min)"
    case .visits:
      "Besök-ID;Brukar-ID;Datum;Planerad start;Planerad slut;Verklig start;Verklig slut;"
        + "Anställningsnr;Insatser;Status;Orsak"
    }
  }
}

/// A small municipality: two teams and one that covers them, four caregivers, three clients.
enum Small {
  static let teams = Export.teams(
    "L001;Lag 1;omvårdnadslag;S1;Område 1;55,621839;12,981427;",
    "L002;Lag 2;omvårdnadslag;S1;Område 1;55,585006;12,981703;",
    "K001;Kvällslag 1;kvällslag;S1;Område 1;55,621839;12,981427;L001,L002")

  static let caregivers = Export.caregivers(
    caregiver("10001", twin: "10002"),
    caregiver("10002", twin: "10001"),
    caregiver("10003", team: "L002"),
    caregiver("10004", team: "L002", title: "Vårdbiträde", certificate: "nej"))

  static let clients = Export.clients(
    client("B00001", contact: "10001", since: "2020-07-03"),
    client("B00002", team: "L002", contact: "10003", since: "2026-05-26"),
    client("B00003", team: "L002"))

  static let decisions = Export.decisions(
    "D000001;B00001;Morgonbesök;30;7;nej;;2020-06-20;;komma ut varje vecka;07:05;09:05",
    "D000002;B00001;Städ;75;0,5;nej;;2020-06-20;;;08:00;16:00",
    "D000003;B00002;Dusch;40;1;ja;insulin;2026-05-25;2027-05-24;;;")

  static let registers = [teams, caregivers, clients, decisions]

  static func caregiver(
    _ id: String, team: String = "L001", title: String = "Undersköterska",
    certificate: String = "ja", employment: String = "80", delegations: String = "insulin,stomi",
    twin: String = "", from: String = "2021-02-20", role: String = "omvårdnad"
  ) -> String {
    "\(id);Åsa \(id);\(title);\(certificate);\(team);\(employment);finska,svenska;demens;"
      + "\(delegations);dag;\(twin);\(from);\(role)"
  }

  static func client(
    _ id: String, team: String = "L001", contact: String = "", since: String = "",
    address: String = "Björkgatan 2"
  ) -> String {
    "\(id);;Örjan \(id);\(address);55,6;12,9;\(team);070-1740629;svenska;demens;2020-06-20;nej;nej;"
      + "\(contact);\(since);"
  }

  /// A performed visit's row.
  static func visit(
    _ id: String, _ client: String, _ date: String, _ planned: String, actual: String? = nil,
    by caregiver: String, _ services: String = "Morgonbesök", status: String = "utförd"
  ) -> String {
    func cells(_ times: String) -> String {
      times.isEmpty ? ";" : times.split(separator: "-").joined(separator: ";")
    }
    return "\(id);\(client);\(date);\(cells(planned));\(cells(actual ?? planned));\(caregiver);"
      + "\(services);\(status);"
  }
}
