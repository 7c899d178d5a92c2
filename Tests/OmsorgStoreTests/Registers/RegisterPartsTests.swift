import OmsorgDomain
import Records
import Testing

@testable import OmsorgStore

/// Registers read by several threads.
@Suite struct RegisterPartsTests {
  private let file = RegisterFile<CareContact>.careContacts
  private let contacts = (10..<50).map { number in
    CareContact(client: "C\(number)", caregiver: "E\(number % 7)", from: day("2026-01-12"))
  }

  @Test(arguments: 2...7) func partsMakeTheWhole(threads: Int) {
    var bytes = CollectionFile.bytes(of: contacts)
    let read = file.recordsReadInParts(of: &bytes, threads: threads, leastBytes: 1)
    #expect(read == contacts)
  }

  @Test func oneThreadAndSmallFilesAreLeftToTheUsualWay() {
    let written = CollectionFile.bytes(of: contacts)
    var bytes = written
    let byOne = file.recordsReadInParts(of: &bytes, threads: 1, leastBytes: 1)
    let small = file.recordsReadInParts(of: &bytes, threads: 4, leastBytes: written.count)
    #expect(byOne == nil && small == nil && bytes == written)
  }

  @Test(arguments: [
    // An id again, ids out of order, a letter beyond ASCII, two records on a line, a fault.
    (#"{"id":"C20/"#, #"{"id":"C19/E5/2026-01-12","x":"/"#), (#"{"id":"C20/"#, #"{"id":"C45/"#),
    (#"{"id":"C49/"#, #"{"id":"Ä49/"#), (",\n{\"id\":\"C30", ",{\"id\":\"C30"),
    (#"{"id":"C40/"#, #"{"id":C40/"#),
  ])
  func otherFormsAreLeftAsTheyWere(old: String, new: String) {
    let text = String(decoding: CollectionFile.bytes(of: contacts), as: UTF8.self)
    let written = Array(text.replacing(old, with: new).utf8)
    #expect(text.utf8.elementsEqual(written) == false)
    for threads in 2...5 {
      var bytes = written
      let read = file.recordsReadInParts(of: &bytes, threads: threads, leastBytes: 1)
      #expect(read == nil && bytes == written)
    }
  }
}
