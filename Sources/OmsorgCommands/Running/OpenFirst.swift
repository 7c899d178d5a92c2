import OmsorgDomain

/// Where something that is open until a day stands in a list: the open first, by their day and those
/// without one last, then by the day they began; then the closed, latest first.
struct OpenFirst: Comparable {
  let began: CalendarDate
  /// Its last day while it is open, where it has one.
  let due: CalendarDate?
  /// The day it was closed; nil while it is open.
  let closedOn: CalendarDate?
  let id: String

  static func < (left: OpenFirst, right: OpenFirst) -> Bool {
    switch (left.closedOn, right.closedOn) {
    case (nil, nil):
      (left.due ?? .latest, left.began, left.id) < (right.due ?? .latest, right.began, right.id)
    case (nil, _?): true
    case (_?, nil): false
    case (let first?, let second?): first != second ? second < first : left.id < right.id
    }
  }
}
