import Diagnostics
import Glibc
import Testing
import UnionBuild

@Suite struct OutputFolderTests {
  let scratch = ScratchFolder()

  private func refusal(protected: [String] = [], site: String = "云岭") -> OutputRefusal? {
    do throws(BuildError) { _ = try scratch.folder(site: site, protected: protected) } catch {
      if case .refused(_, let reason) = error { return reason }
    }
    return nil
  }

  @Test func missingFolderIsAccepted() throws {
    #expect(try scratch.folder().state == .missing)
  }

  @Test func openingCreatesNothing() throws {
    _ = try scratch.folder()
    #expect(scratch.names() == [])
  }

  @Test func dotfilesAloneAreAccepted() throws {
    scratch.write("public/.gitkeep", "")
    #expect(try scratch.folder().state == .empty)
  }

  @Test func foreignFilesAreRefusedByName() {
    scratch.write("public/论文.docx", "x")
    #expect(refusal() == .notOurs(example: "论文.docx"))
  }

  @Test func fileIsRefused() {
    scratch.write("public", "x")
    #expect(refusal() == .notAFolder)
  }

  @Test func ownStampIsAccepted() throws {
    try scratch.build(["index.html": "1"])
    #expect(try scratch.folder().state == .ours(complete: true))
  }

  @Test func incompleteStampIsAccepted() throws {
    scratch.write(
      "public/unionsite-stamp.json",
      #"{"program":"unionsite","site":"云岭","complete":false,"files":2}"#)
    scratch.write("public/index.html", "half")
    #expect(try scratch.folder().state == .ours(complete: false))
  }

  @Test func stampOfAnotherSiteIsRefused() throws {
    try scratch.build(["index.html": "1"])
    #expect(refusal(site: "临川") == .otherSite(id: "云岭"))
  }

  @Test(arguments: ["", "{", "[]", #"{"program":"hugo","site":"云岭","complete":true}"#])
  func brokenStampIsRefused(text: String) {
    scratch.write("public/unionsite-stamp.json", text)
    #expect(refusal() == .stampUnreadable)
  }

  @Test func sourceFolderIsRefused() {
    scratch.makeFolder("public")
    #expect(refusal(protected: [scratch.output]) == .isSource(scratch.output))
  }

  @Test func folderInsideSourceIsRefusedBeforeItExists() {
    #expect(refusal(protected: [scratch.path]) == .insideSource(scratch.path))
  }

  @Test func folderAroundSourceIsRefused() {
    scratch.makeFolder("public/content")
    let source = scratch.output + "/content"
    #expect(refusal(protected: [source]) == .containsSource(source))
  }

  @Test func siblingWithTheSameBeginningIsAccepted() {
    #expect(refusal(protected: [scratch.path + "/pub", scratch.path + "/public2"]) == nil)
  }

  @Test func linkIntoSourceIsRefused() {
    scratch.makeFolder("content")
    symlink("content/new/site", scratch.output)
    let source = scratch.path + "/content"
    #expect(refusal(protected: [source]) == .insideSource(source))
  }

  @Test func sourceReachedThroughALinkIsRefused() {
    scratch.makeFolder("public/inner")
    symlink("public/inner", scratch.path + "/content")
    let source = scratch.path + "/content"
    #expect(refusal(protected: [source]) == .containsSource(source))
  }

  @Test func dotsInThePathAreResolved() throws {
    let folder = try OutputFolder.open(
      path: scratch.path + "/x/../public/.", site: SiteIdentity("云岭"), protected: [])
    #expect(folder.path == scratch.output)
  }

  @Test func loopOfLinksIsAnError() {
    symlink("public", scratch.output)
    #expect(throws: BuildError.other(path: scratch.output, code: ELOOP)) {
      try scratch.folder()
    }
  }

  @Test func refusalAndFailureHaveTheirExitStatus() {
    #expect(BuildError.refused(path: "p", reason: .notAFolder).exitStatus == 64)
    #expect(BuildError.noSpace(path: "p").exitStatus == 2)
  }

  @Test func wordingNamesCauseAndCure() {
    let error = BuildError.refused(path: "public", reason: .notOurs(example: "论文.docx"))
    #expect(
      error.wording(in: .chinese).message
        == "输出文件夹里有不是 unionsite 生成的文件 (如 “论文.docx”): public")
    #expect(error.wording(in: .chinese).cure == "用 --output 换一个文件夹, 或先把里面的文件移走")
    let full = BuildError.noSpace(path: "public/index.html").wording(in: .english)
    #expect(full.message == "the disk is full (or the quota used up): public/index.html")
    #expect(full.cure == "make room and try again; the previous site is unchanged")
  }
}
