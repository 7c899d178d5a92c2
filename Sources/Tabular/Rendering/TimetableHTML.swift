import Records

/// A timetable as a section of a page: the picture, and the same as a list for each row.
struct TimetableHTML {
  private let timetable: Timetable
  private let id: String
  private let headingLevel: Int
  private let language: Language

  init(_ timetable: Timetable, id: String, headingLevel: Int, language: Language) {
    self.timetable = timetable
    self.id = id
    self.headingLevel = headingLevel
    self.language = language
  }

  /// The section.
  var section: String {
    let heading = "h\(headingLevel)"
    var html = "<section class=\"timetable\" aria-labelledby=\"\(id)\">\n"
    html += "<\(heading) id=\"\(id)\">\(HTMLPage.escaped(timetable.title))</\(heading)>\n"
    for subtitle in timetable.subtitles { html += "<p>\(HTMLPage.escaped(subtitle))</p>\n" }
    if let axis = timetable.axis {
      html += TimetableSVG(timetable, axis, id: id, language).drawing
      html += "<div class=\"lists\">\n\(timetable.rows.map(list).joined())</div>\n"
    } else {
      html += "<p>\(Timetable.nothingToShow(language))</p>\n"
    }
    for note in timetable.notes { html += "<p>\(HTMLPage.escaped(note))</p>\n" }
    return html + "</section>\n"
  }

  /// What stands in a row, numbered as in the picture.
  private func list(_ row: Timetable.Row) -> String {
    let items = row.items.filter { timetable.kinds[$0.kind].isListed }
    let detail = row.detail.isEmpty ? "" : " <small>\(HTMLPage.escaped(row.detail))</small>"
    let headings = [
      Text(sv: "Nr", en: "No.")(language), Text(sv: "Tid", en: "Time")(language),
      timetable.itemHeading,
    ]
    var html = "<table>\n<caption>\(HTMLPage.escaped(row.label))\(detail)</caption>\n<thead>\n<tr>"
    for heading in headings { html += "<th scope=\"col\">\(HTMLPage.escaped(heading))</th>" }
    html += "</tr>\n</thead>\n<tbody>\n"
    for (index, item) in items.enumerated() {
      let (start, end) = (item.minutes.lowerBound, item.minutes.upperBound)
      html +=
        "<tr><td class=\"n\">\(index + 1)</td>"
        + "<td class=\"k\">\(Timetable.time(start))–\(Timetable.time(end))</td>"
        + "<td>\(HTMLPage.escaped(item.label))</td></tr>\n"
    }
    return html + "</tbody>\n</table>\n"
  }

  /// What a page with timetables has among its style.
  static let style = """
    h1,h2{font-size:1.4rem;line-height:1.2;margin:0 0 .4rem;overflow-wrap:anywhere}
    .timetable{margin:0 0 2.5rem}
    .timetable svg{display:block;width:100%;overflow:visible;font-size:12px;line-height:1;\
    color:CanvasText}
    .timetable .wide svg{min-width:56rem;margin:0 0 .75rem}
    .timetable svg.defs{position:absolute;width:0;height:0}
    .timetable text{fill:CanvasText}
    .timetable .who{font-weight:700}
    .timetable .halo{paint-order:stroke;stroke:Canvas;stroke-width:4px;stroke-linejoin:round}
    .timetable .tick{stroke:#767676;stroke-width:1;opacity:.5}
    .timetable .box{stroke:CanvasText;stroke-width:1}
    .timetable .box:not([fill]){fill:Canvas}
    .timetable .open{fill:#8080804d}
    .timetable .way{fill:CanvasText}
    .timetable .back{fill:Canvas}
    .timetable .ink{fill:CanvasText}
    .timetable .ink path{fill:none;stroke:CanvasText;stroke-width:1.5}
    .timetable .key{list-style:none;display:flex;flex-wrap:wrap;gap:.3rem 1.25rem;padding:0;\
    margin:.75rem 0}
    .timetable .key li{display:flex;gap:.5em;align-items:center;min-width:0}
    .timetable .key svg{width:30px;height:16px;flex:none}
    .lists{columns:22rem;column-gap:2rem;margin:1rem 0 0}
    .lists table{width:100%;break-inside:avoid;margin:0 0 1.25rem;font-size:.875rem}
    .lists caption{font-size:1rem;padding:0 0 .25rem}
    .lists small{font-weight:400}
    .lists th,.lists td{padding:.15rem .5rem;border-bottom-color:#76767680}
    .lists tbody .n{width:1.5em}
    @media print{
    h1,h2{font-size:13pt;margin:0 0 1mm;break-after:avoid}
    main>h1{display:none}
    p{max-width:none;margin:0 0 .5mm}
    .timetable{margin:0}
    .timetable:not(:last-child){break-after:page}
    .timetable .key{margin:1mm 0}
    .timetable .wide,.timetable .key{break-inside:avoid}
    .timetable .wide svg{min-width:0;margin:0}
    .timetable .open,.timetable .box{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    .lists{break-before:page;columns:3;margin:0;font-size:8pt}
    .lists table{font-size:8pt;margin:0 0 3mm}
    .lists caption{font-size:9pt}
    .lists th,.lists td{padding:.2mm 1mm}
    }
    @page{size:A4 landscape;margin:10mm}

    """
}
