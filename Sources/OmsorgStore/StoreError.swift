public import PlainJSON
public import Records

/// Why a store could not be used as asked.
public enum StoreError: Error, Sendable {
  /// No directory from here upward holds a store.
  case noStore(searchedFrom: String)
  /// The directory may not be looked into.
  case forbidden(path: String)
  /// There is a store at the path already.
  case storeExists(path: String)
  /// The store's files are of a newer form than this version knows.
  case newerFormat(Int)
  /// A file does not hold what it should, from this place on.
  case invalidFile(path: String, position: TextPosition, message: Text)
  /// A mapping of an import does not say what it should at this place.
  case invalidMapping(path: String, position: TextPosition, message: Text)
  /// A file does not hold a plan, from this place on.
  case invalidPlan(path: String, position: TextPosition, message: Text)
  /// A file does not hold travel times; every fault is told, and there is one at least.
  case invalidTravelTimes([ImportFault])
  /// No record of the collection has the id.
  case noSuchRecord(path: String, id: String)
  /// A record of the collection has the id already.
  case recordExists(path: String, id: String)
  /// An import was refused; every fault is told.
  case importRefused([ImportFault])

  /// The stable kind of the error.
  public var kind: String {
    switch self {
    case .noStore: "no_store"
    case .forbidden: "permission"
    case .storeExists: "store_exists"
    case .newerFormat: "newer_format"
    case .invalidFile: "invalid_file"
    case .invalidMapping: "invalid_mapping"
    case .invalidPlan: "invalid_plan"
    case .invalidTravelTimes: "invalid_travel_times"
    case .noSuchRecord: "no_such_record"
    case .recordExists: "record_exists"
    case .importRefused: "import_refused"
    }
  }

  /// The error in words, with ids and no other personal data.
  public var message: Text {
    switch self {
    case .noStore(let path):
      Text(
        sv: "ingen omsorg-katalog i '\(path)' eller ovanför",
        en: "no omsorg store in '\(path)' or above")
    case .forbidden(let path):
      Text(
        sv: "'\(path)' får inte öppnas: behörighet saknas",
        en: "'\(path)' may not be opened: permission is lacking")
    case .storeExists(let path):
      Text(
        sv: "det finns redan en omsorg-katalog i '\(path)'",
        en: "there is an omsorg store in '\(path)' already")
    case .newerFormat(let format):
      Text(
        sv: "filerna har format \(format), nyare än denna version läser "
          + "(\(StoreConfiguration.currentFormat))",
        en: "the files have format \(format), newer than this version reads "
          + "(\(StoreConfiguration.currentFormat))")
    case .invalidFile(_, _, let message), .invalidMapping(_, _, let message),
      .invalidPlan(_, _, let message):
      message
    case .invalidTravelTimes(let faults): Self.message(of: faults)
    case .noSuchRecord(let path, let id):
      Text(sv: "'\(id)' finns inte i \(path)", en: "no '\(id)' in \(path)")
    case .recordExists(let path, let id):
      Text(sv: "'\(id)' finns redan i \(path)", en: "'\(id)' is in \(path) already")
    case .importRefused(let faults):
      Text(
        sv: "\(faults.count) fel; ingenting importerat",
        en: "\(faults.count) \(faults.count == 1 ? "fault" : "faults"); nothing imported")
    }
  }

  /// What to do about it, where there is something to say.
  public var hint: Text? {
    switch self {
    case .noStore:
      Text(
        sv: "gå dit, ange den med -C KATALOG, eller gör en: omsorg init NAMN --policy REGELVERK",
        en: "go there, name it with -C DIR, or make one: omsorg init NAME --policy POLICY")
    case .forbidden:
      Text(sv: "se efter vem som äger katalogen", en: "look at who owns the directory")
    case .storeExists: nil
    case .newerFormat:
      Text(sv: "installera en nyare omsorg", en: "install a newer omsorg")
    case .invalidFile:
      Text(
        sv: "rätta filen, eller ta tillbaka den från en säkerhetskopia",
        en: "correct the file, or restore it from a backup")
    case .invalidMapping:
      Text(
        sv: "'omsorg import --template' skriver en mall",
        en: "'omsorg import --template' writes a template")
    case .invalidPlan:
      Text(
        sv: "gör en ny: omsorg assign plan --save FIL",
        en: "make a new one: omsorg assign plan --save FILE")
    case .invalidTravelTimes:
      Text(
        sv: "kolumnerna ska vara från, till, minuter och kanske färdsätt, en väg på varje rad",
        en: "the columns must be from, to, minutes and perhaps way, one journey on each line")
    case .noSuchRecord, .recordExists, .importRefused: nil
    }
  }

  /// The first fault, and how many follow.
  private static func message(of faults: [ImportFault]) -> Text {
    guard let first = faults.first else { return Text(sv: "inga restider", en: "no travel times") }
    let heading = first.heading.map { "'\($0)': " } ?? ""
    let (swedish, english) = (first.message(.swedish), first.message(.english))
    let more = faults.count - 1
    if more == 0 { return Text(sv: heading + swedish, en: heading + english) }
    return Text(
      sv: "\(heading)\(swedish) (och \(more) fel till)",
      en: "\(heading)\(english) (and \(more) more \(more == 1 ? "fault" : "faults"))")
  }
}
