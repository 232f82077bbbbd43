import Diagnostics
import Mustache
import UnionModel

/// What the texts of `starter/` may name.
struct StarterView: Sendable {
  /// One of the two units. Titles are values of fields, ready to be written behind the colon.
  struct UnitView: Sendable {
    var folder: String
    var title: String
    /// The same within a text.
    var name: String
    var reportBefore: String
    var plan: String
    var report: String

    static let shape = Shape<UnitView>(
      "starter-unit", about: "one of the two units",
      [
        .text("title", "its name, as a field's value") { $0.title },
        .text("name", "its name, within a text") { $0.name },
        .text("report_before", "the title of the summary of the year before last") {
          $0.reportBefore
        },
        .text("plan", "the title of last year's plan") { $0.plan },
        .text("report", "the title of last year's summary") { $0.report },
      ])
  }

  var id: String
  var siteTitle: String
  var description: String
  var organiser: String
  var baseURL: String?
  var before: Int
  var last: Int
  var federation: UnitView
  var member: UnitView

  static let shape = Shape<StarterView>(
    "starter", about: "the site that init writes",
    [
      .text("id", "the site's id") { $0.id },
      .text("site_title", "the site's name, as a field's value") { $0.siteTitle },
      .text("description", "a sentence about it, as a field's value") { $0.description },
      .text("organiser", "the first line of the foot, as a field's value") { $0.organiser },
      .text("base_url", "the address it is published under, where known") { $0.baseURL },
      .text("before", "the year before last") { String($0.before) },
      .text("last", "the last complete year") { String($0.last) },
      .record("federation", "the upper unit", UnitView.shape) { $0.federation },
      .record("member", "the unit within it", UnitView.shape) { $0.member },
    ])

  /// `year` is that of today; the years of the site are those before it.
  init(_ answers: StarterAnswers, year: Int) {
    let words = SourceWords(tag: answers.language == .chinese ? "zh-Hans" : "en")
    let name = answers.organisation
    let folder = FolderName.of(name) ?? "union"
    (before, last) = (year - 2, year - 1)
    func unit(_ name: String, in folder: String) -> UnitView {
      func title(_ year: Int, _ kind: Report.Kind) -> String {
        FieldText.value(words.title(name, Period(year: year, span: .annual), kind))
      }
      return UnitView(
        folder: folder, title: FieldText.value(name), name: ProseText.escaped(name),
        reportBefore: title(year - 2, .summary), plan: title(year - 1, .plan),
        report: title(year - 1, .summary))
    }
    federation = unit(name, in: folder)
    member = unit(answers.member, in: FolderName.of(answers.member) ?? "unit")
    id = FieldText.value(folder + "-" + answers.mark)
    siteTitle = FieldText.value(
      answers.title ?? words.text(name + "工作年报", "\(name): annual reports"))
    description = FieldText.value(
      words.text(
        "\(name)和所属各单位的工作总结与计划，逐年对照。",
        "Reports and plans of \(name) and its units, compared from year to year."))
    organiser = FieldText.quoted(words.text("主办：", "Published by ") + name)
    baseURL = answers.baseURL
  }
}
