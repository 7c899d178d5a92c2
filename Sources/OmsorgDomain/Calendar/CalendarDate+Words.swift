public import Records

extension CalendarDate {
  private static let months: [Text] = [
    Text(sv: "jan", en: "Jan"), Text(sv: "feb", en: "Feb"), Text(sv: "mar", en: "Mar"),
    Text(sv: "apr", en: "Apr"), Text(sv: "maj", en: "May"), Text(sv: "jun", en: "Jun"),
    Text(sv: "jul", en: "Jul"), Text(sv: "aug", en: "Aug"), Text(sv: "sep", en: "Sep"),
    Text(sv: "okt", en: "Oct"), Text(sv: "nov", en: "Nov"), Text(sv: "dec", en: "Dec"),
  ]

  /// The day and the month, where the year is plain from what stands around it: `16 nov`.
  public var dayAndMonth: Text {
    let parts = parts
    let month = Self.months[parts.month - 1]
    return Text(
      sv: "\(parts.day) \(month(.swedish))", en: "\(parts.day) \(month(.english))")
  }
}
