import Diagnostics
import PersonalData
import Testing
import UnionModel
import UnionTestSupport

@Suite("A telephone number that is meant to be public")
struct AcceptedNumberTests {
  private let accept = "接受: [{rule: personal-data, value: 13800001234, why: 工会公开的值班电话}]\n"

  private func rules(_ site: SiteBuilder) async -> [String] {
    await site.load().problems.map(\.finding.rule)
  }

  @Test("Is accepted with its reason by the file that has it, in any spelling")
  func own() async {
    let site = SiteBuilder().unit("a", "甲工会", accept, body: "电话 138-0000-1234")
      .report("a", "2024-annual-summary", more: accept, body: "电话 +86 138 0000 1234")
      .with("pages/about.md", "---\n标题: 联系我们\n\(accept)---\n[13800001234](tel:13800001234)\n")
    #expect(await rules(site) == [])
  }

  @Test(
    "May be spelled otherwise where it is accepted",
    arguments: [
      "\"138 0000 1234\"", "138-0000-1234", "\"+86 13800001234\"", "8613800001234",
      "\"１３８００００１２３４\"",
    ])
  func spelling(value: String) async {
    let accept = "接受: [{rule: personal-data, value: \(value), why: 值班电话}]\n"
    let site = SiteBuilder().unit("a", "甲工会", accept, body: "13800001234")
    #expect(await rules(site) == [])
  }

  @Test("Is accepted for all files by site.yml, for its own lines and for attachments too")
  func everywhere() async {
    let settings = "title: 站\nfooter: [电话 13800001234]\n" + accept
    let site = SiteBuilder().with("site.yml", settings).unit("a", "甲工会", body: "13800001234")
      .report("a", "2024-annual-summary", body: "13800001234")
      .with("units/a/list.csv", "13800001234").with("pages/about.md", "13800001234")
    #expect(await rules(site) == [])
  }

  @Test("Is accepted for its own file alone otherwise, and no other number with it")
  func others() async {
    let site = SiteBuilder().unit("a", "甲工会", accept, body: "13800001234、13900001234")
      .report("a", "2024-annual-summary", body: "13800001234")
    let problems = await site.load().problems
    #expect(
      problems.map(\.finding) == [
        .personalData(.mobile, digits: "13800001234"),
        .personalData(.mobile, digits: "13900001234"),
      ])
  }

  @Test("Needs a reason and the number")
  func incomplete() async {
    let without = ["{rule: personal-data, value: 13800001234}", "{rule: personal-data, why: 公开}"]
    for entry in without {
      let site = SiteBuilder().unit("a", "甲工会", "接受: [\(entry)]\n", body: "13800001234")
      #expect(await Set(rules(site)) == ["missing-key", "personal-data"])
    }
  }

  @Test("The numbers of identity and bank cards cannot be accepted, and that is told")
  func cards() async {
    for number in ["350102199001011238", "6228480012345678903"] {
      let accept = "接受: [{rule: personal-data, value: \(number), why: 本人同意}]\n"
      let site = SiteBuilder().unit("a", "甲工会", accept, body: number)
      let problems = await site.load().problems
      #expect(problems.map(\.finding.rule).count { $0 == "personal-data" } == 2)
      #expect(problems.map(\.finding.rule).contains("accept-impossible"))
      #expect(await !site.messages().contains(number))
    }
  }

  @Test("Any other number needs no acceptance")
  func hotline() async {
    let accept = "接受: [{rule: personal-data, value: 12351, why: 热线}]\n"
    let site = SiteBuilder().unit("a", "甲工会", accept)
    #expect(await rules(site) == ["accept-impossible"])
  }

  @Test("More of them than are told of a file do not hide another number")
  func many() async {
    let numbers = (0..<40).map { "138000010\(10 + $0)" }
    let entries = numbers.map { "  - {rule: personal-data, value: \($0), why: 公开}\n" }.joined()
    let settings = "title: 站\naccept:\n" + entries
    let body = numbers.joined(separator: "\n")
    let site = SiteBuilder().with("site.yml", settings).unit("a", "甲工会", body: body)
    #expect(await rules(site) == [])
    let another = site.unit("a", "甲工会", body: body + "\n350102199001011238")
    #expect(await rules(another) == ["personal-data"])
  }
}
