import Testing

@testable import UnionServe

@Suite("Ranges")
struct ByteRangesTests {
  @Test(
    "One range is a part; what lies outside, several, and what cannot be read",
    arguments: [
      ("bytes=0-0", .part(0..<1)), ("bytes=2-4", .part(2..<5)), ("bytes=7-", .part(7..<10)),
      ("bytes=-3", .part(7..<10)), ("bytes=-30", .part(0..<10)), ("bytes=0-99", .part(0..<10)),
      ("BYTES=9-9", .part(9..<10)), ("bytes=10-", .unsatisfiable), ("bytes=-0", .unsatisfiable),
      ("bytes=99999999999999999999-", .unsatisfiable),
      ("bytes=0-99999999999999999999", .part(0..<10)), ("bytes=4-2", .all), ("bytes=0-1,4-5", .all),
      ("bytes=-", .all), ("bytes=a-b", .all), ("bytes= 1-2", .part(1..<3)), ("lines=0-1", .all),
      ("bytes", .all), ("", .all), ("bytes=+1-2", .all),
    ] as [(String, ByteRanges.Choice)])
  func choice(header: String, choice: ByteRanges.Choice) {
    #expect(ByteRanges.choose(header, size: 10) == choice)
  }

  @Test("Of an empty file there is no part", arguments: ["bytes=0-", "bytes=-1", "bytes=0-0"])
  func empty(header: String) {
    #expect(ByteRanges.choose(header, size: 0) == .unsatisfiable)
  }

  @Test("Any part of a file with a line in it is the slice of the whole")
  func pieces() {
    var seed = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      let file = (0..<Int.random(in: 0...40, using: &seed)).map { _ in UInt8.random(in: 0...9) }
      let line = [UInt8](repeating: 77, count: .random(in: 0...8, using: &seed))
      let at = Int.random(in: 0...file.count, using: &seed)
      let whole = file[..<at] + line + file[at...]
      let ends = [0, 0].map { _ in Int.random(in: 0...whole.count, using: &seed) }.sorted()
      let part = ends[0]..<ends[1]
      let sent = ServedFile.pieces(of: part, line: line.count, at: at).flatMap { piece in
        switch piece {
        case .file(let range): Array(file[range])
        case .line(let range): Array(line[range])
        }
      }
      #expect(sent == Array(Array(whole)[part]), "\(file.count) \(line.count) \(at) \(part)")
    }
  }
}
