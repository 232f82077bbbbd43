import Store
import Testing
import UnionTestSupport

@testable import UnionBuild

@Suite("The cells of a page as they are stored")
struct CellRunsTests {
  private func written(_ cells: [Int32]) -> [UInt8] {
    var writer = ByteWriter()
    CellRuns.write(cells, to: &writer)
    return writer.bytes
  }

  private func read(_ bytes: [UInt8], below count: Int) throws -> [Int32] {
    var cells: [Int32] = []
    try bytes.withUnsafeBytes { bytes in
      try CellRuns.each(bytes, below: count) { cells += $0.map { Int32($0) } }
    }
    return cells
  }

  @Test(arguments: 1...30)
  func comesBack(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let density = random.number(1...20)
    let cells = (Int32(0)..<400).filter { _ in random.once(in: density) }
    #expect(try read(written(cells), below: 400) == cells)
  }

  @Test func neighboursTakeTwoNumbers() { #expect(written(Array(5..<100)).count == 2) }

  @Test func aCellThatIsNotThereIsDamage() throws {
    #expect(throws: MalformedBytes.self) { try read(written([1, 2, 9]), below: 9) }
  }
}
