public import Records

extension CalendarDate {
  private static let longMonths: [Text] = [
    Text(sv: "januari", en: "January"), Text(sv: "februari", en: "February"),
    Text(sv: "mars", en: "March"), Text(sv: "april", en: "April"), Text(sv: "maj", en: "May"),
    Text(sv: "juni", en: "June"), Text(sv: "juli", en: "July"), Text(sv: "augusti", en: "August"),
    Text(sv: "september", en: "September"), Text(sv: "oktober", en: "October"),
    Text(sv: "november", en: "November"), Text(sv: "december", en: "December"),
  ]

  /// The day of the week, the day and the month: `måndag 16 november`.
  public var weekdayAndDay: Text {
    let parts = parts
    let (weekday, month) = (weekday.words, Self.longMonths[parts.month - 1])
    return Text(
      sv: "\(weekday(.swedish)) \(parts.day) \(month(.swedish))",
      en: "\(weekday(.english)) \(parts.day) \(month(.english))")
  }
}
