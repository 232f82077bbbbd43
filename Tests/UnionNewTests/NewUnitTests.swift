import Testing
import UnionModel
import UnionTestSupport

@testable import UnionNew

@Suite("A new unit")
struct NewUnitTests {
  @Test(
    "Its folder is named after it",
    arguments: [
      ("河西街道", "河西街道"), ("Hexi Street No. 2", "hexi-street-no.-2"), ("../../etc", "etc"),
      ("…", nil), ("a/b", "ab"), (".git", "git"),
    ])
  func folder(name: String, folder: String?) {
    #expect(FolderName.of(name) == folder)
  }

  @Test("A long name makes a folder that a disk can hold")
  func longName() throws {
    let folder = try #require(FolderName.of(String(repeating: "会", count: 300)))
    #expect(folder.utf8.count < 255)
  }

  @Test("Its file loads without a problem, in both languages", arguments: ["zh-Hans", "en"])
  func loads(language: String) async throws {
    var unit = NewUnit(title: "河西: 街道 #1", folder: "hexi", under: nil, language: language)
    unit.level = "street"
    let path = try #require(unit.file.path.split(separator: "content/").last)
    let (site, problems) = await SiteBuilder().with(String(path), unit.file.text).load()
    #expect(problems.isEmpty)
    #expect(site.units.map(\.title) == ["河西: 街道 #1"])
    #expect(site.units.first?.level == "street")
    #expect(site.units.first?.short == "河西: 街道 #1")
  }

  @Test(
    "Every comment, without its #, is a field that the unit may have", arguments: ["zh-Hans", "en"])
  func comments(language: String) async throws {
    let unit = NewUnit(title: "甲工会", folder: "jia", under: nil, language: language)
    let open = unit.file.text.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.contains("---  ") }
      .map { line in
        // The last comment is a sentence, not a field; 计入 names a unit that is not there.
        line.hasPrefix("# ") && line.contains(": ") && !line.contains("计入")
          && !line.contains("counted_in") ? String(line.dropFirst(2)) : String(line)
      }.joined(separator: "\n")
    let (_, problems) = await SiteBuilder().with("units/jia/unit.md", open).load()
    #expect(problems.isEmpty, "\(problems)")
  }
}
