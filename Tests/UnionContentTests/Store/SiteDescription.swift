import Diagnostics
import Markdown
import UnionContent
import UnionModel

/// Everything that was read, as text: slow, and without any knowledge of what there is.
enum SiteDescription {
  static func of(_ loaded: ContentLoader.Loaded) -> String {
    var settings = loaded.site.settings
    // The order of a set or a dictionary says nothing.
    var text = describe(settings.switchedOff.map { "\($0)" }.sorted())
    settings.switchedOff = []
    text += describe(loaded.problems) + describe(settings)
    for indicator in loaded.site.catalogue.indicators { text += of(indicator) }
    text += describe(loaded.site.drafts.untraced)
    text += describe(loaded.site.units.untraced)
    for report in loaded.site.reports.untraced { text += of(report) }
    return text
  }

  private static func of(_ indicator: Indicator) -> String {
    var indicator = indicator
    let labels = indicator.labels.byTag.map { "\($0.key) \($0.value)" }.sorted()
    indicator.labels = Labels()
    return describe(labels) + describe(indicator)
  }

  static func of(_ report: Report) -> String {
    var report = report
    let text = of(report.text.content)
    report.text = ReportText(ReportText.Content(body: MarkdownDocument()))
    // What is stored is asked for; then it is here.
    let statements = report.statements
    report.statements = statements
    return describe(report) + text
  }

  static func of(_ content: ReportText.Content) -> String {
    var content = content
    let html = String(decoding: content.body.html, as: UTF8.self)
    content.body.html = []
    return describe(content) + html
  }

  /// Objects are numbered as they come; that says nothing of what they hold.
  static func describe(_ value: some Any) -> String {
    var text = ""
    dump(value, to: &text)
    return text.replacing(#/ #\d+/#, with: "")
  }
}
