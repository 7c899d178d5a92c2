/// What kind of provider does the home care.
public enum ProviderKind: String, CaseIterable, Sendable {
  /// The municipality itself.
  case municipal
  /// A company or association that the client has chosen (LOV).
  case `private`
}
