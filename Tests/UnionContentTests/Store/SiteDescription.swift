import Diagnostics
import Markdown
import UnionContent
import UnionModel

/// Everything that was read, as text: slow, and without any knowledge of what there is.
enum SiteDescription {
  static func of(_ loaded: ContentLoader.Loaded) -> String {
    var text = describe(loaded.problems) + describe(loaded.site.settings)
    text += describe(loaded.site.catalogue.indicators) + describe(loaded.site.drafts.untraced)
    text += describe(loaded.site.units.untraced)
    for report in loaded.site.reports.untraced { text += of(report) }
    return text
  }

  static func of(_ report: Report) -> String {
    var report = report
    let text = of(report.text.content)
    report.text = ReportText(ReportText.Content(body: MarkdownDocument()))
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
