/// The parts of a workbook that are there whatever its rows (ECMA-376, Office Open XML).
enum WorkbookParts {
  static let xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  /// What each part is.
  static let contentTypes =
    xml + "<Types xmlns=\"\(package)/content-types\">"
    + "<Default Extension=\"rels\""
    + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(kind).sheet.main+xml\"/>"
    + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"\(kind).worksheet+xml\"/>"
    + "<Override PartName=\"/xl/worksheets/sheet2.xml\" ContentType=\"\(kind).worksheet+xml\"/>"
    + "<Override PartName=\"/xl/styles.xml\" ContentType=\"\(kind).styles+xml\"/>"
    + "<Override PartName=\"/docProps/core.xml\""
    + " ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>"

  /// What the package holds.
  static let relationships =
    xml + "<Relationships xmlns=\"\(package)/relationships\">"
    + "<Relationship Id=\"rId1\" Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/>"
    + "<Relationship Id=\"rId2\" Type=\"\(package)/relationships/metadata/core-properties\""
    + " Target=\"docProps/core.xml\"/></Relationships>"

  /// What the workbook holds.
  static let workbookRelationships =
    xml + "<Relationships xmlns=\"\(package)/relationships\">"
    + "<Relationship Id=\"rId1\" Type=\"\(office)/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
    + "<Relationship Id=\"rId2\" Type=\"\(office)/worksheet\" Target=\"worksheets/sheet2.xml\"/>"
    + "<Relationship Id=\"rId3\" Type=\"\(office)/styles\" Target=\"styles.xml\"/></Relationships>"

  /// The title; no dates and no names, so that the same data is the same bytes.
  static func properties(title: String, languageTag: String) -> String {
    xml + "<cp:coreProperties xmlns:cp=\"\(package)/metadata/core-properties\""
      + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
      + "<dc:title>\(WorkbookText.escaped(title))</dc:title>"
      + "<dc:language>\(languageTag)</dc:language></cp:coreProperties>"
  }

  /// The sheets: the table, whose cells reach to the last one named and whose first row is repeated
  /// on every page, and what is said about it.
  static func workbook(table: String, about: String, lastColumn: String, lastRow: Int) -> String {
    let quoted = table.split(separator: "'", omittingEmptySubsequences: false)
    let sheet = WorkbookText.escaped("'" + quoted.joined(separator: "''") + "'")
    return xml + "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets>"
      + "<sheet name=\"\(WorkbookText.escaped(table))\" sheetId=\"1\" r:id=\"rId1\"/>"
      + "<sheet name=\"\(WorkbookText.escaped(about))\" sheetId=\"2\" r:id=\"rId2\"/></sheets>"
      + "<definedNames>"
      + "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"0\" hidden=\"1\">"
      + "\(sheet)!$A$1:$\(lastColumn)$\(lastRow)</definedName>"
      + "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">\(sheet)!$1:$1</definedName>"
      + "</definedNames></workbook>"
  }

  /// A name that a sheet may have: at most 31 characters in UTF-16, without the signs that belong to
  /// references; nil when nothing is left.
  ///
  /// What is too long is cut after a word, since half a date would be a wrong one.
  static func sheetName(_ text: String) -> String? {
    var name = ""
    var wholeWords = ""
    for character in text.onOneLine {
      if character.unicodeScalars.contains(where: { "[]:*?/\\".unicodeScalars.contains($0) }) {
        continue
      }
      if character == " " { wholeWords = name }
      if name.utf16.count + character.utf16.count > 31 {
        if !wholeWords.isEmpty { name = wholeWords }
        while let last = name.last, !last.isLetter, !last.isNumber { name.removeLast() }
        break
      }
      name.append(character)
    }
    let isEdge = { (character: Character) in character == " " || character == "'" }
    while name.first.map(isEdge) == true { name.removeFirst() }
    while name.last.map(isEdge) == true { name.removeLast() }
    // The name that Excel keeps for itself.
    return name.isEmpty || name.lowercased() == "history" ? nil : name
  }
}
