/// The built-in templates of checklists: JSON arrays of records as in `checklist-templates.json`.
///
/// A rule's id in braces stands for what the policy says: `{complaint_answer_within}`;
/// `{client_term}` is its word for the client in the definite form.
public enum BuiltInChecklists {
  /// The arrays, in the order that the templates are listed.
  public static let all = [
    WelcomeTalkMalmo.json, WelcomeTalkLund.json, WelcomeTalkOrebro.json, WelcomeTalkUmea.json,
    WelcomeTalkGeneral.json, ClosingChecklists.json, HomeChecklists.json,
    RelativesChecklists.json, IntroductionChecklist.json,
  ]
}
