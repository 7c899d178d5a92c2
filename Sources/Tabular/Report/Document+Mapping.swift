extension Document {
  /// The document with every text changed by a rule.
  public func mapped(_ change: (String) -> String) -> Document {
    Document(
      title: change(title), languageTag: languageTag, isRightToLeft: isRightToLeft, paper: paper,
      introduction: introduction.map(change),
      sections: sections.map { section in
        Section(change(section.heading), section.blocks.map { $0.mapped(change) })
      })
  }
}

extension Document.Block {
  fileprivate func mapped(_ change: (String) -> String) -> Document.Block {
    switch self {
    case .paragraph(let text): .paragraph(change(text))
    case .subheading(let text): .subheading(change(text))
    case .list(let items): .list(items.map(change))
    case .steps(let items): .steps(items.map(change))
    case .facts(let facts): .facts(facts.map { (change($0.label), $0.value.map(change)) })
    case .checks(let checks): .checks(checks.map { ($0.state, change($0.text)) })
    case .lines(let label, let count): .lines(label: change(label), count: count)
    case .table(let headings, let rows):
      .table(headings: headings.map(change), rows: rows.map { $0.map { $0.map(change) } })
    }
  }
}
