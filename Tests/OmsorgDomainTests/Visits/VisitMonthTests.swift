import Testing

@testable import OmsorgDomain

/// A month's memory whose checksum is right, but not what it holds.
@Suite struct VisitMonthTests {
  private func month() throws -> VisitMonth {
    let date = try day("2026-11-20")
    var builder = VisitMonthBuilder(Month(of: date))
    for number in 1...2 {
      var visit = Visit()
      (visit.id, visit.client, visit.date) = ("\(number)", "C\(number)", date)
      var performer = VisitPerformer()
      (performer.id, performer.status) = ("E\(number)", .performed)
      visit.caregivers = [performer]
      builder.append(visit)
    }
    return try #require(builder.made())
  }

  /// Whether the month is taken with one byte of its memory changed.
  private func isTaken(_ month: VisitMonth, _ place: Int, _ byte: UInt8) -> Bool {
    var bytes = month.sections.flatMap { Array($0) }
    bytes[place] = byte
    let memory = VisitMemory(byteCount: bytes.count) { $0.copyBytes(from: bytes) }
    return VisitMonth(month.month, in: memory) != nil
  }

  @Test func idsRise() throws {
    let month = try month()
    // C1C2E1E2
    let text = VisitMonth.Layout(month.counts).text
    for place in [text + 1, text + 5] {
      #expect(isTaken(month, place, UInt8(ascii: "1")))
      #expect(isTaken(month, place, UInt8(ascii: "0")))
      #expect(!isTaken(month, place, UInt8(ascii: "2")))
      #expect(!isTaken(month, place, UInt8(ascii: "3")))
    }
  }

  @Test func aMeetingIsWithSomebody() throws {
    let month = try month()
    let place = VisitMonth.Layout(month.counts).parts
    func bits(_ caregiver: Int32, isMeeting: Bool) -> UInt8 {
      let part = VisitMonth.Part(caregiver: caregiver, isMeeting: isMeeting, status: .performed)
      return UInt8(truncatingIfNeeded: part.bits)
    }
    #expect(isTaken(month, place, bits(1, isMeeting: true)))
    #expect(isTaken(month, place, bits(-1, isMeeting: false)))
    #expect(!isTaken(month, place, bits(-1, isMeeting: true)))
    #expect(!isTaken(month, place, bits(2, isMeeting: true)))
  }
}
