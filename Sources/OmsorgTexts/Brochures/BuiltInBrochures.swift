/// The brochures that come with the program: for clients, about their care contact and home care.
///
/// The texts are the program's own and were written by a machine, which a brochure says until someone
/// who speaks the language has read it.
public enum BuiltInBrochures {
  /// JSON records as in `brochures.json`, in the order that they are listed.
  public static let json = [
    SwedishBrochure.json, EnglishBrochure.json, FinnishBrochure.json, ArabicBrochure.json,
    SomaliBrochure.json, BosnianBrochure.json,
  ]
}
