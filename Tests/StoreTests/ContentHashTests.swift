import Store
import Testing

struct ContentHashTests {
  @Test(arguments: [1, 7, 8, 9, 31, 32, 33, 100])
  func oneByteMakesADifference(_ length: Int) {
    var bytes = [UInt8](repeating: 7, count: length)
    let hash = ContentHash.of(bytes)
    for index in bytes.indices {
      bytes[index] ^= 1
      #expect(ContentHash.of(bytes) != hash)
      bytes[index] ^= 1
    }
    #expect(ContentHash.of(Array(bytes.dropLast())) != hash)
  }

  @Test func zerosOfEveryLengthDiffer() {
    let hashes = (0..<200).map { ContentHash.of([UInt8](repeating: 0, count: $0)) }
    #expect(Set(hashes).count == 200)
  }

  @Test func seedAndOrderMakeADifference() {
    #expect(ContentHash.of("工会", seed: 1) != ContentHash.of("工会"))
    #expect(ContentHash.join(1, 2) != ContentHash.join(2, 1))
  }

  /// Files of older builds are known by it.
  @Test func isTheSameInEveryRun() {
    #expect(ContentHash.of("unionsite") == ContentHash.of(Array("unionsite".utf8)))
    #expect(ContentHash.of("") == 5_977_673_484_393_423_147)
  }
}
