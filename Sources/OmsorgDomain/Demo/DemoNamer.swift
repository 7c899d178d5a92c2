import OmsorgTexts

/// Gives names to made-up persons, the same name to two of them only when names run short.
struct DemoNamer {
  private let swedish: DemoNames
  private var given: Set<String> = []

  init(swedish: DemoNames) { self.swedish = swedish }

  /// A name from a list, from the Swedish one if nil.
  mutating func name(
    from names: DemoNames?, isWoman: Bool, _ generator: inout SeededGenerator
  ) -> String {
    let names = names ?? swedish
    var name = ""
    for _ in 0..<8 {
      name =
        generator.pick(isWoman ? names.women : names.men) + " " + generator.pick(names.surnames)
      if given.insert(name).inserted { break }
    }
    return name
  }
}
