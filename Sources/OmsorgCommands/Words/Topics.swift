import CommandLineKit
import OmsorgTexts
import Records

/// The subjects that `omsorg help SUBJECT` tells of beside the commands.
enum Topics {
  static var all: [Topic] {
    HelpTopics.all.map { topic in
      Topic(topic.name, section: topic.section, summary: topic.summary, body: topic.body)
    }
  }
}
