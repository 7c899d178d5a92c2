import CommandLineKit
import OmsorgTexts
import Records

/// The subjects that `omsorg help SUBJECT` tells of beside the commands.
enum Topics {
  static var all: [Topic] {
    HelpTopics.all.map { topic in
      Topic(
        topic.name, section: topic.section, summary: topic.summary,
        body: topic.name == "data" ? fields(after: topic.body) : topic.body)
    }
  }

  private static func fields(after body: Text) -> Text {
    let section = StoredFields.section
    return Text(
      sv: body(.swedish) + "\n\n" + section(.swedish),
      en: body(.english) + "\n\n" + section(.english))
  }
}
