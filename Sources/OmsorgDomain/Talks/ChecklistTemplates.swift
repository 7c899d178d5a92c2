import OmsorgTexts
public import Records

/// The templates that checklists are started from: a store's own, and the built-in ones.
public struct ChecklistTemplates: Sendable {
  /// The built-in templates, in the order that they are listed.
  ///
  /// Read when first asked for; a test makes sure that every one of them can be.
  public static let builtIn: [ChecklistTemplate] = BuiltInChecklists.all.flatMap { json in
    (try? CollectionFile.read(from: Array(json.utf8))) ?? []
  }

  /// The store's own templates.
  public let own: [ChecklistTemplate]

  /// The templates of a store.
  public init(own: [ChecklistTemplate]) { self.own = own }

  /// All templates, the store's own first.
  public var all: [ChecklistTemplate] { own + Self.builtIn }

  /// The kinds that there are templates of, the built-in ones first.
  public var kinds: [String] {
    let known = ChecklistKind.allCases.map(\.rawValue)
    return known + Set(own.map(\.kind)).subtracting(known).sorted()
  }

  /// The template of an id.
  public func template(_ id: String) -> ChecklistTemplate? { all.first { $0.id == id } }

  /// The kind that a word means: a kind's id, or a built-in kind's name or other spelling.
  public func kind(named word: String) -> String? {
    kinds.contains(word) ? word : ChecklistKind.named(word)?.rawValue
  }

  /// A kind in words: that of the program, else of its first template.
  public func words(ofKind kind: String) -> Text {
    ChecklistKind(rawValue: kind)?.words ?? own.first { $0.kind == kind }?.name.words
      ?? Text(same: kind)
  }

  /// The kind of a checklist, also of one whose template is no longer there.
  public func kind(of checklist: Checklist) -> String {
    template(checklist.template)?.kind
      ?? String(checklist.template.prefix { $0 != "." })
  }

  /// The template that a checklist of a kind is started from on a day: the store's own for the
  /// policy before its own general one, and both before the built-in ones.
  public func template(
    ofKind kind: String, policy: String?, on date: CalendarDate
  ) -> ChecklistTemplate? {
    for source in [own, Self.builtIn] {
      let usable = source.filter { $0.kind == kind && ($0.ended.map { date <= $0 } ?? true) }
      if let policy, let found = usable.first(where: { $0.policies.contains(policy) }) {
        return found
      }
      if let found = usable.first(where: \.policies.isEmpty) { return found }
    }
    return nil
  }
}

extension CareRecords {
  /// The store's own templates of checklists, and the built-in ones.
  public var templates: ChecklistTemplates { ChecklistTemplates(own: checklistTemplates) }
}
