import Testing

@testable import DataDirectory

@Suite struct ContentHashTests {
  /// From the specification and the reference implementation's own tests, seed 0.
  @Test(arguments: [
    ("", "ef46db3751d8e999"), ("a", "d24ec4f1a98c6e5b"), ("abc", "44bc2cf5ad770999"),
    ("Nobody inspects the spammish repetition", "fbcea83c8a378bf1"),
  ])
  func knownHashes(_ text: String, _ hash: String) {
    #expect(ContentHash(of: Array(text.utf8)).description == hash)
  }

  @Test func piecesHashLikeTheWhole() {
    let seed: UInt64 = 3
    var random = SplitMix(seed: seed)
    for count in Array(0..<140) + [1000, 4097] {
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      var hasher = ContentHasher()
      var rest = bytes[...]
      while !rest.isEmpty {
        let piece = Array(rest.prefix(Int.random(in: 1...70, using: &random)))
        piece.withUnsafeBytes { hasher.update($0) }
        rest = rest.dropFirst(piece.count)
      }
      #expect(hasher.finish() == ContentHash(of: bytes), "seed \(seed), \(count) bytes")
    }
  }

  @Test func textsThatAreNoHashAreRefused() {
    #expect(ContentHash("44bc2cf5ad770999")?.value == 0x44bc_2cf5_ad77_0999)
    for text in ["", "44bc2cf5ad77099", "44bc2cf5ad7709999", "x4bc2cf5ad770999"] {
      #expect(ContentHash(text) == nil)
    }
  }
}
