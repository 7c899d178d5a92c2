import OmsorgDomain
import OmsorgStore
import Records

/// The last section of omsorg-data(5): what the records of each collection hold, as they are
/// declared.
enum StoredFields {
  /// The section, in the markup of topics.
  static var section: Text { Text(sv: body(.swedish), en: body(.english)) }

  private struct Stored {
    let path: String
    let fields: [FieldOutline]

    init<R: IdentifiedRecord>(_ file: RegisterFile<R>) {
      self.init(file.path, R.self)
    }

    init<R: IdentifiedRecord>(_ path: String, _: R.Type) {
      self.path = path
      fields = R.fields.outlines
    }
  }

  /// In the order of the section on files.
  private static var collections: [Stored] {
    [
      Stored(.providers), Stored(.policies), Stored(.services), Stored(.teams),
      Stored(.caregivers), Stored(.clients), Stored(.decisions),
      Stored(.careContacts), Stored(.proposals), Stored(.offers),
      Stored(.switchRequests), Stored(.schedules), Stored(.checklists),
      Stored(.checklistTemplates), Stored(.carePlans), Stored(.changedNeeds),
      Stored(.custody), Stored(.appointments), Stored(.complaints),
      Stored(.meetings), Stored(.calls), Stored(.brochures), Stored(.relatives),
      Stored(.professionals), Stored(.absences),
      Stored("shifts/2026-11.json", Shift.self),
      Stored("visits/2026/11/2026-11-20.json", Visit.self),
      Stored("days/2026/11/2026-11-20.json", DayVisit.self),
      Stored("handovers/2026-11.json", HandoverNote.self),
      Stored("journal/2026-11.json", JournalNote.self),
    ]
  }

  private static func body(_ language: Language) -> String {
    let parts = collections.map { collection in
      "\(collection.path):\n\n"
        + lines(collection.fields, language).joined(separator: "\n")
    }
    return ([introduction(language)] + parts).joined(separator: "\n\n")
  }

  /// A line for each field, and for each of those of records within records.
  private static func lines(
    _ fields: [FieldOutline], below outer: String = "", _ language: Language
  ) -> [String] {
    fields.flatMap { field in
      let name = outer + field.name
      let mark = field.isRequired ? " *" : ""
      return ["- \(name)\(mark), \(field.typeName): \(field.summary(language))"]
        + lines(field.parts(), below: name + ".", language)
    }
  }

  private static let introduction = Text(
    sv: """
      # Fält

      Fälten i varje samlings poster, i den ordning de står. De med * har varje post. Efter namnet
      står värdets form: "list of" är en array, "periods of" en uppgift som ändras över tid, och
      "choice" räknar upp orden. Ett namn med punkt är ett fält i objekten i fältet före punkten.
      """,
    en: """
      # Fields

      The fields of each collection's records, in the order they stand. Every record has those with
      a *. After the name stands the form of the value: "list of" is an array, "periods of" a fact
      that changes over time, and "choice" lists the words. A name with a dot is a field of the
      objects in the field before the dot.
      """)
}
