/// How an option is written in help.
enum OptionTerm {
  /// `-o, --output FILE`.
  static func full(_ option: OptionDeclaration) -> String {
    let long = option.hasLongForm ? longForm(option) : nil
    return [option.short.map { "-\($0)" }, long].compactMap { $0 }.joined(separator: ", ")
  }

  /// The shortest unmistakable form, for flowing lists: `--output`.
  static func brief(_ option: OptionDeclaration) -> String {
    option.isInitiallyOn ? "--no-" + option.name : option.spelled
  }

  private static func longForm(_ option: OptionDeclaration) -> String {
    switch option.form {
    case .flag(_, initially: true): "--no-\(option.name)"
    case .flag(negatable: true, _): "--[no-]\(option.name)"
    case .flag: "--\(option.name)"
    case .value: "--\(option.name) \(option.placeholder)"
    case .optionalValue: "--\(option.name)[=\(option.placeholder)]"
    }
  }
}
