public import DataDirectory
public import OmsorgDomain
import Records

/// The files of the days' plans: one a day, `days/2026/11/2026-11-20.json`.
public enum DayFiles {
  private static let files = DailyFiles(root: "days")

  /// The file of a date's plan, relative to the store.
  public static func path(of date: CalendarDate) -> String { files.path(of: date) }

  /// The date whose plan a file holds; nil if it is no plan of a day.
  public static func date(ofPath path: String) -> CalendarDate? { files.date(ofPath: path) }

  /// The files of a range's plans, below the innermost folder that has all of them.
  public static func folder(of range: DateRange) -> Folder { files.folder(of: range) }
}

extension RegisterFile where R == DayVisit {
  /// `days/YYYY/MM/YYYY-MM-DD.json`.
  public static func day(_ date: CalendarDate) -> Self {
    Self(DayFiles.path(of: date), Text(sv: "planerat besök", en: "planned visit"))
  }
}
