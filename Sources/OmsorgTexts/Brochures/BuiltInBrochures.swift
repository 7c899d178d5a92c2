/// The brochures that come with the program: for clients, about their care contact and home care.
///
/// The texts are the program's own. Those in other languages than the program's were written by a
/// machine, which the brochure says until someone who speaks the language has read it.
public enum BuiltInBrochures {
  /// JSON records as in `brochures.json`, in the order that they are listed.
  public static let json = [
    SwedishBrochure.json, EnglishBrochure.json, FinnishBrochure.json, ArabicBrochure.json,
    SomaliBrochure.json, BosnianBrochure.json,
  ]
}
