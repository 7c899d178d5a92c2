import Records

/// What the policy that governs a changed need asks, as it stood on the day the need was noticed.
public struct ChangeRules: Sendable {
  /// Who notices changed needs, and passes them on; nil where the policy is silent.
  public let noticedBy: CareRole?
  /// Who is told, any of them, by what the need is; nobody in particular where the policy is silent.
  public let toldTo: [CareRole]
  /// Days for which the standard time covers changes; nil where the policy is silent.
  public let coveredFor: Int?

  /// The rules of a policy on a day; nothing is asked where none governs.
  public init(_ governing: GoverningPolicy?, on date: CalendarDate) {
    noticedBy = governing?.value(of: PolicyRule.changedNeedsNoticedBy, on: date)
    toldTo = governing?.value(of: PolicyRule.changedNeedsToldTo, on: date) ?? []
    coveredFor = governing?.value(of: PolicyRule.changesCoveredFor, on: date)
  }

  /// The rules that hold for a changed need.
  public init(_ need: ChangedNeed, in records: CareRecords) {
    let date = need.noticedOn
    self.init(
      records.client(need.client).flatMap { records.governing($0, on: date) }, on: date)
  }

  /// The last day on which the standard time covers a change: the policy's days are a length, of
  /// which the day it was noticed is the first.
  public func coveredUntil(_ need: ChangedNeed) -> CalendarDate? {
    coveredFor.map { need.noticedOn.adding(days: $0 - 1) }
  }

  /// Whether the standard time covers all of a change: it is temporary and short enough. Nobody need
  /// then be told.
  public func covers(_ need: ChangedNeed) -> Bool {
    guard let until = need.until, let last = coveredUntil(need) else { return false }
    return until <= last
  }

  /// Whether telling someone counts: the policy names nobody, or names their role. Who is in no
  /// register is taken at their word.
  public func counts(telling who: String, of need: ChangedNeed, in records: CareRecords) -> Bool {
    if toldTo.isEmpty { return true }
    if let role = CareRole.named(who) { return toldTo.contains(role) }
    let known = toldTo.map { records.fills($0, who, at: need.client, on: need.noticedOn) }
    return known.contains { $0 ?? true }
  }

  /// Whether someone who counts has been told.
  func isTold(_ need: ChangedNeed, in records: CareRecords) -> Bool {
    need.told.contains { counts(telling: $0, of: need, in: records) }
  }
}
