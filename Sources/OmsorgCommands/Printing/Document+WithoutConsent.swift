import OmsorgDomain
import Records
import Tabular

extension Document {
  /// The document as it may lie in the client's home: whoever of the client's relatives may be told
  /// nothing stands there neither by name nor by telephone number, whoever wrote it where.
  func withoutRelatives(
    notConsentedTo client: Client, in records: CareRecords, on date: CalendarDate,
    _ language: Language
  ) -> Document {
    let hidden = records.relatives.filter { relative in
      relative.client == client.id && relative.consent.value(on: date) == nil
    }
    if hidden.isEmpty { return self }
    return mapped { text in
      var text = text
      for relative in hidden {
        let word = relative.relation ?? relative.kind.words(language)
        for secret in [relative.name, relative.phone ?? ""] where secret.count > 1 {
          text = text.replacing(secret, with: word)
        }
      }
      return text
    }
  }
}

extension String {
  /// The text with each place of another replaced, whatever the case of its letters.
  fileprivate func replacing(_ other: String, with word: String) -> String {
    let (own, sought) = (Array(self), Array(other.lowercased()))
    var result = ""
    var index = 0
    while index < own.count {
      let end = index + sought.count
      if end <= own.count, own[index..<end].map({ $0.lowercased() }) == sought.map(String.init) {
        result += word
        index = end
      } else {
        result.append(own[index])
        index += 1
      }
    }
    return result
  }
}
