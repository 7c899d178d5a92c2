import PlainJSON
public import Records

extension ValueForm where Value == IdentityNumber {
  /// A personnummer or samordningsnummer; people may leave out the century and the hyphen.
  public static var identityNumber: ValueForm<IdentityNumber> {
    let strict: ValueForm<IdentityNumber> = .string(
      expected: Text(
        sv: "ett personnummer (ÅÅÅÅMMDD-NNNN)", en: "an identity number (YYYYMMDD-NNNN)"),
      typeName: "identity number",
      cellKind: .text,
      strict: { try? IdentityNumber(stored: $0) },
      format: { $0.canonical },
      cell: { .text($0.canonical) })
    return ValueForm<IdentityNumber>(
      expected: strict.expected,
      typeName: strict.typeName,
      cellKind: strict.cellKind,
      read: strict.read,
      write: strict.write,
      cell: strict.cell,
      parse: { (text: String, context: ValueContext) throws(FormFault) -> IdentityNumber in
        guard let today = CalendarDate(daysSinceEpoch: Int32(clamping: context.day)) else {
          throw FormFault(kind: "not_identity", reason: strict.expected)
        }
        do throws(IdentityNumberError) { return try IdentityNumber(text, today: today) } catch {
          throw FormFault(kind: error.kind, reason: error.message)
        }
      })
  }
}

extension IdentityNumberError {
  /// The stable kind of the fault: `wrong_check_digit`.
  public var kind: String {
    switch self {
    case .wrongLength: "wrong_length"
    case .otherCharacters: "not_identity"
    case .interim: "interim_number"
    case .wrongSign: "wrong_sign"
    case .wrongCentury: "wrong_century"
    case .centuryUnclear: "century_unclear"
    case .noSuchDate: "no_such_date"
    case .notYetBorn: "not_yet_born"
    case .wrongCheckDigit: "wrong_check_digit"
    }
  }
}

private let titleGroundKeys = JSONKeys(["ground", "issued", "document"])

extension ValueForm where Value == TitleGround {
  /// `{"ground":"certificate","issued":…,"document":…}`; people write the ground alone, or with the
  /// day after a colon: `certificate:2024-05-01`.
  public static var titleGround: ValueForm<TitleGround> {
    let names = TitleGround.Kind.allCases.map(\.rawValue).joined(separator: ", ")
    let expected = Text(sv: "någon av: \(names)", en: "one of: \(names)")
    let date = ValueForm<CalendarDate>.date
    let text = ValueForm<String>.text
    return ValueForm(
      expected: expected,
      typeName: "title ground",
      cellKind: .choice,
      read: { (reader) throws(RecordFault) in
        _ = try faulting { () throws(JSONError) in try reader.peek() }
        let start = reader.offset
        var kind: TitleGround.Kind?
        var issued: CalendarDate?
        var document: String?
        try faulting { () throws(JSONError) in try reader.beginObject() }
        reading: while true {
          switch try faulting({ () throws(JSONError) in try reader.nextMember(titleGroundKeys) }) {
          case .known(0): kind = TitleGround.Kind(rawValue: try text.read(&reader))
          case .known(1): issued = try date.read(&reader)
          case .known: document = try text.read(&reader)
          case .unknown: _ = try faulting { () throws(JSONError) in try reader.skipValue() }
          case .end: break reading
          }
        }
        guard let kind else { throw RecordFault(.form(expected: expected), offset: start) }
        return TitleGround(kind: kind, issued: issued, document: document)
      },
      write: { ground, writer in
        writer.beginObject()
        writer.key("ground")
        writer.string(ground.kind.rawValue)
        if let issued = ground.issued {
          writer.key("issued")
          date.write(issued, &writer)
        }
        if let document = ground.document {
          writer.key("document")
          writer.string(document)
        }
        writer.endObject()
      },
      cell: { ground, _ in .choice(ground.kind.rawValue, ground.kind.words) },
      parse: { text in
        let parts = text.split(separator: ":", maxSplits: 1)
        guard let first = parts.first, let kind = TitleGround.Kind(rawValue: String(first)) else {
          return nil
        }
        guard parts.count == 2 else { return TitleGround(kind: kind, issued: nil, document: nil) }
        guard kind == .certificate, let issued = CalendarDate(iso: parts[1]) else { return nil }
        return TitleGround(kind: kind, issued: issued, document: nil)
      })
  }
}

extension TitleGround.Kind {
  /// The ground in words.
  public var words: Text {
    switch self {
    case .certificate: Text(sv: "bevis", en: "certificate")
    case .transition: Text(sv: "övergångsregel", en: "transition rule")
    case .noGround: Text(sv: "ingen", en: "none")
    }
  }
}
