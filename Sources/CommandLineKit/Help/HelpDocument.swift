import Records

/// Help on one subject as headings and blocks, from which both the long help and the man page are
/// made.
struct HelpDocument {
  /// `omsorg client list`.
  var name: String
  var summary: String
  var sections: [Section] = []

  struct Section {
    var heading: String
    var blocks: [Block]
  }

  enum Block {
    case paragraph(String)
    case subheading(String)
    case item(String)
    /// Lines that stand as they are.
    case literal([String])
    /// A term and what it means, each line beginning anew.
    case definition(String, [String])
  }

  mutating func add(_ heading: String, _ blocks: [Block]) {
    if !blocks.isEmpty { sections.append(Section(heading: heading, blocks: blocks)) }
  }
}
