import Glibc
import Testing
import UnionTestSupport

@testable import UnionBuild

@Suite("A file that is changed where it is")
struct EditedFileTests {
  private let folder = TestFolder()
  private var path: String { folder.path + "/list.csv" }

  @Test("Is replaced whole, with its mode, and nothing is left beside it")
  func replaced() throws {
    folder.write("list.csv", "甲")
    chmod(path, 0o604)
    let file = try EditedFile(path)
    try file.replace(with: Array("乙".utf8))
    #expect(folder.text("list.csv") == "乙")
    var found = stat()
    #expect(stat(path, &found) == 0 && found.st_mode & 0o7777 == 0o604)
    #expect(TestFolder.names(in: folder.path) == ["list.csv"])
  }

  @Test("Is left alone where somebody has written into it since")
  func changed() throws {
    folder.write("list.csv", "甲")
    let file = try EditedFile(path)
    folder.write("list.csv", "别人的")
    #expect(throws: BuildError.changedMeanwhile(path: path)) {
      try file.replace(with: Array("乙".utf8))
    }
    #expect(folder.text("list.csv") == "别人的")
    #expect(TestFolder.names(in: folder.path) == ["list.csv"])
  }

  @Test("Is none that is reached through a link, and no folder or device")
  func refused() throws {
    folder.write("list.csv", "甲")
    #expect(symlink("list.csv", folder.path + "/link") == 0)
    #expect(try EditedFile.refusal(of: folder.path + "/link") == .link)
    #expect(try EditedFile.refusal(of: folder.path) == .folder)
    #expect(try EditedFile.refusal(of: "/dev/null") == .special)
    #expect(try EditedFile.refusal(of: path) == nil)
    #expect(throws: BuildError.notFound(path: folder.path + "/none")) {
      try EditedFile.refusal(of: folder.path + "/none")
    }
  }
}
