import CommandLineKit
import OmsorgDomain
import OmsorgTexts
import Records

/// The subjects that `omsorg help SUBJECT` tells of beside the commands.
enum Topics {
  static var all: [Topic] {
    HelpTopics.all.map { topic in
      Topic(
        topic.name, section: topic.section, summary: topic.summary, body: body(of: topic))
    }
  }

  private static func body(of topic: HelpTopic) -> Text {
    switch topic.name {
    case "data": fields(after: topic.body)
    case "day": weighted(topic.body)
    default: topic.body
    }
  }

  private static func fields(after body: Text) -> Text {
    let section = StoredFields.section
    return Text(
      sv: body(.swedish) + "\n\n" + section(.swedish),
      en: body(.english) + "\n\n" + section(.english))
  }

  /// A text with the weights of a day's terms where it has their names in braces.
  private static func weighted(_ body: Text) -> Text {
    Text(sv: weighted(body(.swedish)), en: weighted(body(.english)))
  }

  private static func weighted(_ text: String) -> String {
    let parts = text.split(separator: "{", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(into: String(parts[0])) { result, part in
      guard let end = part.firstIndex(of: "}"), let term = DayTerm(rawValue: String(part[..<end]))
      else {
        result += "{" + part
        return
      }
      result += String(term.weight) + part[part.index(after: end)...]
    }
  }
}
