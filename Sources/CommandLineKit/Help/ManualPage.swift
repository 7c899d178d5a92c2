import Records

/// A help document as a man page in the macros of man(7).
struct ManualPage {
  /// `omsorg-client.1`.
  let fileName: String
  private(set) var text: String

  init(
    _ document: HelpDocument, section: Int, application: Application, _ language: Language
  ) {
    let words = application.words().help
    let name = document.name.split(separator: " ").joined(separator: "-")
    fileName = "\(name).\(section)"
    // The first line tells man that it has to be read as UTF-8.
    text = "'\\\" -*- coding: utf-8 -*-\n"
    let title = Self.escaped(name.uppercased())
    let version = Self.escaped("\(application.name) \(application.version)")
    let manual = Self.escaped(words.manual(application.name)(language))
    add(".TH \(title) \(section) \(application.date) \"\(version)\" \"\(manual)\"")
    // Names of options and fields must not be broken at line ends.
    add(".nh\n.ad l")
    add(".SH " + Self.escaped(words.headings.name(language).uppercased()))
    add(Self.escaped(name) + " \\- " + Self.escaped(document.summary))
    for part in document.sections {
      add(".SH \"\(Self.escaped(part.heading.uppercased()))\"")
      var isFirst = true
      for block in part.blocks {
        add(block, isFirst: isFirst)
        isFirst = false
        if case .subheading = block { isFirst = true }
      }
    }
  }

  private mutating func add(_ block: HelpDocument.Block, isFirst: Bool) {
    switch block {
    case .paragraph(let text):
      if !isFirst { add(".PP") }
      addProse(text)
    case .subheading(let text):
      add(".SS \"\(Self.escaped(text))\"")
    case .item(let text):
      add(".IP \\(bu 2")
      addProse(text)
    case .literal(let lines):
      if !isFirst { add(".PP") }
      add(".RS 4\n.nf")
      for line in lines { add(line.isEmpty ? "\\&" : Self.line(Self.escaped(line))) }
      add(".fi\n.RE")
    case .definition(let term, let body):
      add(".TP\n\\fB" + Self.escaped(term) + "\\fR")
      for (index, line) in body.enumerated() {
        if index > 0 { add(".br") }
        addProse(line)
      }
    }
  }

  /// Prose in lines that read well in a diff.
  private mutating func addProse(_ text: String) {
    for line in TextLayout.wrapped(text, width: 66) { add(Self.line(Self.escaped(line))) }
  }

  private mutating func add(_ line: String) {
    text += line + "\n"
  }

  /// A dot or apostrophe that begins a line would make it a request.
  private static func line(_ text: String) -> String {
    text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
  }

  /// The text with what roff would take as its own written out. A dash is always the plain one, for
  /// options to be copied from the page.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      case "'": escaped += "\\(aq"
      case "\"": escaped += "\\(dq"
      case "`": escaped += "\\(ga"
      case "^": escaped += "\\(ha"
      case "~": escaped += "\\(ti"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}

extension Application {
  /// Every man page in a language: the application's, one for each command with its subcommands, and
  /// one for each topic.
  func manualPages(_ language: Language) -> [ManualPage] {
    let outer = Scope(application: self)
    var pages = [
      ManualPage(
        HelpDocument(command: outer, language), section: 1, application: self, language)
    ]
    for command in outer.subcommands where !command.isHidden {
      var scope = outer
      scope.enter(command)
      let document = HelpDocument(command: scope, language, withSubcommands: true)
      pages.append(ManualPage(document, section: 1, application: self, language))
    }
    for topic in topics() {
      let document = HelpDocument(topic: topic, application: self, language)
      pages.append(
        ManualPage(document, section: topic.section, application: self, language))
    }
    return pages
  }
}
