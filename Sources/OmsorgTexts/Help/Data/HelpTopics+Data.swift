import Records

extension HelpTopics {
  /// `omsorg-data(5)`: the files of a store.
  static var data: HelpTopic {
    HelpTopic(
      name: "data", section: 5,
      summary: Text(sv: "hur data står på disken", en: "how the data stand on disk"),
      body: Text(sv: dataSwedish, en: dataEnglish))
  }
}
