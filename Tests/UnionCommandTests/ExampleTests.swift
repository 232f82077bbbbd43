import Foundation
import Testing
import UnionTestSupport

@Suite("The example of a branch")
struct ExampleTests {
  private let site = TestFile.packageRoot + "/examples/branch"

  @Test("Checked without a problem")
  func check() throws {
    let program = try #require(Program())
    let run = program.run(["check", "--site", site, "--strict"], in: "/")
    #expect(run.status == 0)
    #expect(run.errors == "")
  }

  @Test("Built without a problem")
  func build() throws {
    let program = try #require(Program())
    let folder = TestFolder()
    // A copy, so that no store of an earlier build is there.
    try FileManager.default.copyItem(atPath: site, toPath: folder.path + "/site")
    let run = program.run(
      ["build", "--site", "site", "--output", "out", "--strict"], in: folder.path)
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(folder.files("out")["index.html"] != nil)
  }
}
