import Records

extension HelpTopics {
  /// `omsorg-day(7)`: what is due on a date, who may do it, and what a plan costs.
  ///
  /// The program puts the weights in: `{undone}` stands where that of the term `undone` does.
  static var day: HelpTopic {
    HelpTopic(
      name: "day", section: 7,
      summary: Text(
        sv: "hur en dag planeras, kontrolleras och poängsätts",
        en: "how a day is planned, checked and scored"),
      body: Text(sv: daySwedish, en: dayEnglish))
  }
}
