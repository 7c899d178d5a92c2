/// The columns and headings of each kind of export, as `ImportKind` declares them: the same lines in
/// both languages of the topic on exports.
enum ExportHeadings {
  /// Those of teams.
  static let teams = #"""
      id *         Lag, Lag-ID, Lagnr, Team, Arbetslag
      name *       Namn, Lagnamn, Benämning, Name
      kind *       Typ, Lagtyp, Slag, Type
      section      Sektion, Enhet, Section, Unit
      area         Område, Distrikt, Area
      provider     Utförare, Provider
      latitude     Latitud, Lat, Latitude
      longitude    Longitud, Long, Lon, Longitude
      covers       Täcker lag, Täcker, Covers
    """#

  /// Those of caregivers.
  static let caregivers = #"""
      id *               Anställningsnr, Anställningsnummer, Anst.nr,
                         Personal-ID, Medarbetare, Employee number
      name *             Namn, Medarbetarnamn, Name
      title *            Titel, Befattning, Yrke, Title
      certificate        Skyddad yrkestitel, Bevis, Bevis undersköterska,
                         Yrkestitelbevis, Certificate
      team               Lag, Arbetslag, Team
      employment         Sysselsättningsgrad, Sysselsättning,
                         Tjänstgöringsgrad
      languages          Språk, Languages
      skills             Kompetenser, Kompetens, Skills
      delegations        Delegeringar, Delegering, Delegations
      shift_group        Grupp, Pass, Tjänstgöring
      twin               Tvilling, Twin
      employed_from      Anställd från, Anställningsdatum, Anställd,
                         Employed from
      role               Roll, Role
      phone              Telefon, Arbetstelefon, Phone
      email              E-post, E-postadress, Mejl, Email
      gender             Kön, Gender
      way_of_travelling  Färdsätt, Transport, Travels
    """#

  /// Those of clients.
  static let clients = #"""
      id *                Brukar-ID, Brukarnr, Brukare, Kund-ID, Kundnr,
                          Omsorgstagare, Invånar-ID, Client
      identity_number     Personnummer, Person-ID, Pnr, Personnr
      name *              Namn, Brukarnamn, Name
      address             Adress, Gatuadress, Address
      latitude            Latitud, Lat, Latitude
      longitude           Longitud, Long, Lon, Longitude
      team                Lag, Arbetslag, Omvårdnadslag, Team
      phone               Telefon, Tel, Telefonnummer, Phone
      languages           Språk, Languages
      needs               Behov, Needs
      services_from       Insatser från, Insats från, Startdatum,
                          Services from
      assigned_on         Uppdrag mottaget, Beställning mottagen,
                          Beställt, Assigned on
      welcome_talk        Välkomstsamtal, Welcome talk
      alarm_only          Enbart larm, Endast larm, Alarm only
      protected_identity  Skyddade uppgifter, Skyddade personuppgifter,
                          Sekretess
      care_contact        Omsorgskontakt, Fast omsorgskontakt, Kontaktman,
                          Care contact
      care_contact_from   Kontakt sedan, Omsorgskontakt från, Kontakt från,
                          Care contact from
      wishes              Önskemål, Wishes
    """#

  /// Those of granted services.
  static let decisions = #"""
      id *             Beslut-ID, Beslutsnr, Beslut, Decision
      client *         Brukar-ID, Brukarnr, Brukare, Kund-ID, Kundnr,
                       Omsorgstagare
      service *        Insats, Insatstyp, Service
      minutes          Schablontid (min), Schablontid, Tid (min), Minuter,
                       Beviljad tid (min)
      frequency *      Antal per vecka, Frekvens, Gånger per vecka,
                       Times per week
      double_staffing  Dubbelbemanning, Dubbel, Double staffing
      delegation       Delegering, Delegation
      skills           Kompetenser, Kompetenskrav, Skills
      from *           Gäller från, Från, Startdatum, From
      to               Gäller till, Till, Slutdatum, To
      goal             Mål, Goal
      earliest         Tidigast, Earliest
      latest           Senast, Latest
    """#

  /// Those of absences.
  static let absences = #"""
      caregiver *  Anställningsnr, Anställningsnummer, Personal-ID,
                   Medarbetare
      from *       Från, Från och med, Fr.o.m, Startdatum, From
      to *         Till, Till och med, T.o.m, Slutdatum, To
      from_time    Från kl, Starttid, From time
      reason       Orsak, Frånvaroorsak, Reason
    """#

  /// Those of shifts.
  static let shifts = #"""
      caregiver *    Anställningsnr, Anställningsnummer, Personal-ID,
                     Medarbetare
      date *         Datum, Dag, Date
      start *        Start, Börjar, Från kl
      end *          Slut, Slutar, Till kl
      break_minutes  Rast (min), Rast, Break
    """#

  /// Those of visits.
  static let visits = #"""
      id *           Besök-ID, Besöksnr, Besöks-ID, Visit
      client *       Brukar-ID, Brukarnr, Brukare, Kund-ID, Kundnr,
                     Omsorgstagare
      date *         Datum, Besöksdatum, Date
      planned_start  Planerad start, Planerad starttid, Planned start
      planned_end    Planerad slut, Planerat slut, Planerad sluttid,
                     Planned end
      start          Verklig start, Starttid, Utförd start, Actual start
      end            Verklig slut, Verkligt slut, Sluttid, Utförd slut,
                     Actual end
      caregiver *    Anställningsnr, Anställningsnummer, Personal-ID,
                     Medarbetare
      services       Insatser, Insats, Services
      status *       Status, Besöksstatus
      reason         Orsak, Avbokningsorsak, Reason
    """#
}
