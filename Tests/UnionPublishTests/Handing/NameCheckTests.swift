import Diagnostics
import Testing
import UnionBuild

@testable import UnionPublish

/// Names that a stick cannot hold.
struct NameCheckTests {
  private func faults(_ names: String...) -> [UnfitName] {
    NameCheck.faults(in: names.map { FinishedSite.File(path: $0, size: 1, hash: 0) })
  }

  @Test(
    arguments: [
      "units/a/index.html", "中文/总结 (2024).html", "a..b.html", ".hidden", "com.html", "con1.txt",
      "company/a.html", "a/b.c/d", "…", "console", "a~1.html", "é.html",
    ])
  func `Names that Windows takes`(name: String) {
    #expect(faults(name) == [])
  }

  @Test(
    arguments: [
      ("a:b.html", UnfitName.Fault.sign(":")), ("x/a?.html", .sign("?")), ("a\\b", .sign("\\")),
      ("a\u{1}b", .sign("\u{1}")), ("a|/b", .sign("|")), ("\"a\"", .sign("\"")),
      ("nul", .reserved("nul")), ("a/CON/b.html", .reserved("CON")), ("Aux.txt", .reserved("Aux")),
      ("com1.tar.gz", .reserved("com1")), ("LPT³.x", .reserved("LPT³")),
      ("prn .md", .reserved("prn ")),
      ("a./b", .end), ("a /b", .end), ("b.", .end),
      (String(repeating: "a", count: 256), .tooLong),
      (String(repeating: "甲/", count: 120) + "乙", .tooLong),
    ])
  func `Names that Windows refuses`(name: String, fault: UnfitName.Fault) {
    #expect(faults(name) == [UnfitName(path: name, fault: fault)])
  }

  @Test func `Names are measured as Windows does`() {
    #expect(faults(String(repeating: "甲", count: 240)) == [])
    #expect(faults(String(repeating: "甲", count: 241)).map(\.fault) == [.tooLong])
    #expect(faults(String(repeating: "😀", count: 121)).map(\.fault) == [.tooLong])
  }

  @Test func `Names that differ only in capital letters`() {
    #expect(
      faults("a/Index.html", "a/index.html") == [
        UnfitName(path: "a/index.html", fault: .sameAs("a/Index.html"))
      ])
    #expect(faults("A/b.html", "a/c.html") == [])
    #expect(faults("A/b.html", "a/B.html").map(\.fault) == [.sameAs("A/b.html")])
  }

  @Test func `Names that differ only in how accents are written`() {
    #expect(
      faults("caf\u{e9}.html", "cafe\u{301}.html").map(\.fault) == [.sameAs("caf\u{e9}.html")])
  }

  @Test func `A file and a folder of one name`() {
    #expect(faults("a/b", "A").map(\.fault) == [.sameAs("a")])
    #expect(faults("A", "a/b").map(\.fault) == [.sameAs("A")])
  }

  @Test func `A file that is too large`() {
    let large = FinishedSite.File(path: "film.mp4", size: 1 << 32, hash: 0)
    #expect(NameCheck.faults(in: [large]).map(\.fault) == [.tooLarge])
  }

  @Test func `All are told in one run, in both languages`() {
    let error = PublishError.namesUnfit(faults("a:b", "nul", "c."))
    for language in [Language.chinese, .english] {
      let words = error.wording(in: language).message
      for name in ["a:b", "nul", "c."] { #expect(words.contains(name)) }
    }
  }
}
