import Mustache

/// The webmaster's reference of all templates and names: `docs/templates.md`.
///
/// Made from the same entries and shapes that the templates are compiled with, so that it cannot say
/// anything else than the program does.
public enum TemplateReference {
  /// The reference as Markdown, in Chinese with a short introduction in English.
  public static var markdown: String {
    let pages = PageTemplates.all
    return [
      opening, pageTable(pages), layoutSection, partialTable(pages), assetTable, writing, mistakes,
      dataSection(pages),
    ].joined(separator: "\n\n") + "\n"
  }

  // MARK: Templates

  private static func pageTable(_ pages: [PageTemplate]) -> String {
    let rows = pages.map { page in
      [
        "`\(page.name)`", escaped(page.about), "`\(page.url)`", link(to: page.layout),
      ]
    }
    return """
      ## 页面模板

      每一种页面有一个模板。“网址” 一栏里的年份、单位、报告只是举例, 以实际的为准; 长列表分成几页, 第二页起网址后面多
      `page/2/`。“数据” 一栏是这个模板可以用的全部名称。


      """ + table(["模板", "用途", "网址", "数据"], rows)
  }

  private static var layoutSection: String {
    let blocks = theme.blocks(of: "layout").map { "`{{$\($0)}}`" }.joined(separator: ", ")
    let about = ThemeFile.standard.first { $0.name == "layout" }?.about ?? ""
    return """
      ## 外框 layout

      \(escaped(about))

      页面模板都写成 `{{<layout}} … {{/layout}}`, 在里面换掉外框留出的块: \(blocks)。没有换的块, 用外框里写的。
      外框用的是各页面的 `frame` (见 \(link(to: FrameView.shape.layout)))。
      """
  }

  private static func partialTable(_ pages: [PageTemplate]) -> String {
    var users: [String: [PageTemplate]] = [:]
    var layouts: [String: [Layout]] = [:]
    for page in pages {
      for use in theme.uses(of: page.name, for: page.layout) {
        users[use.name, default: []].append(page)
        for layout in use.layouts
        where layouts[use.name]?.contains(where: { $0 === layout }) != true {
          layouts[use.name, default: []].append(layout)
        }
      }
    }
    let partials = ThemeFile.standard.filter { $0.name.hasPrefix("partials/") }
    let rows = partials.map { file in
      let name = file.name
      return [
        "`\(name)`", escaped(file.about),
        (layouts[name] ?? []).map(link).joined(separator: ", "),
        (users[name] ?? []).map { "`\($0.name)`" }.joined(separator: ", "),
      ]
    }
    return """
      ## 局部模板

      几个页面共用的小块, 写 `{{>partials/figure}}` 就放在那里。它用的名称取自它所在的位置: “放在” 一栏是默认主题把它
      放在哪几种数据里。改了局部模板, 用到它的页面都会变; 放在哪里都要有它用的名称, 否则那里就有一个错误。


      """ + table(["局部模板", "用途", "放在", "用到它的页面"], rows)
  }

  private static var assetTable: String {
    let assets = ThemeFile.standard.filter { !$0.isTemplate }
    return """
      ## 其他文件

      `templates/` 里不是 `.mustache` 的文件, 照原样放进网站 (`.md` 除外, 那是写给自己看的)。自己的图片、字体也放在
      `templates/assets/` 里, 网址就是 `assets/…`。


      """ + table(["文件", "用途"], assets.map { ["`\($0.name)`", escaped($0.about)] })
  }

  private static var theme: TemplateSet { TemplateSet(Theme.standard.templates) }

  // MARK: Data

  private static func dataSection(_ pages: [PageTemplate]) -> String {
    let parts = records(pages).map { layout in
      chapter(layout, pages: pages.filter { $0.layout === layout })
    }
    return """
      ## 数据

      先是各页面的数据, 再是它们用到的记录。

      | 种类 | 怎样写 |
      |---|---|
      | 文字 | `{{名称}}`, 会转义; `{{#名称}}…{{/名称}}` 有文字才写 |
      | HTML | `{{{名称}}}`, 现成的 HTML |
      | 是否 | `{{#名称}}是{{/名称}}{{^名称}}否{{/名称}}` |
      | 一组文字 | `{{#名称}}{{.}}{{/名称}}`, 逐个写 |
      | 记录 | `{{名称.字段}}`, 或 `{{#名称}}{{字段}}{{/名称}}`; 没有时整段不写 |
      | 一组记录 | `{{#名称}}{{字段}}{{/名称}}`, 逐条写 |


      """ + parts.joined(separator: "\n\n")
  }

  /// The layouts of all pages, then all that they lead to, each once.
  private static func records(_ pages: [PageTemplate]) -> [Layout] {
    var found: [Layout] = []
    for layout in pages.map(\.layout) + pages.flatMap(\.layout.reachable)
    where !found.contains(where: { $0 === layout }) {
      found.append(layout)
    }
    return found
  }

  private static func chapter(_ layout: Layout, pages: [PageTemplate]) -> String {
    var head = "<a id=\"\(anchor(layout))\"></a>\n\n### \(layout.name): \(escaped(layout.about))"
    if !pages.isEmpty {
      head += "\n\n用于页面模板 " + pages.map { "`\($0.name)`" }.joined(separator: ", ") + "。"
    }
    let rows = layout.fields.map { field in
      ["`\(field.name)`", kind(field.kind), escaped(field.about)]
    }
    return head + "\n\n" + table(["名称", "种类", "是什么"], rows)
  }

  private static func kind(_ kind: Layout.Kind) -> String {
    switch kind {
    case .text: "文字"
    case .html: "HTML"
    case .flag: "是否"
    case .texts: "一组文字"
    case .record(let layout): "记录 " + link(to: layout())
    case .list(let layout): "一组记录 " + link(to: layout())
    }
  }

  // MARK: Markdown

  private static func link(to layout: Layout) -> String { "[\(layout.name)](#\(anchor(layout)))" }

  private static func anchor(_ layout: Layout) -> String { "data-" + layout.name }

  private static func table(_ head: [String], _ rows: [[String]]) -> String {
    ([head, head.map { _ in "---" }] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
      .joined(separator: "\n")
  }

  /// Words as Markdown that stands in a table.
  private static func escaped(_ text: String) -> String {
    var out = ""
    for letter in text {
      switch letter {
      case "|", "*", "`", "[", "]", "\\": out += "\\\(letter)"
      case "<": out += "&lt;"
      default: out.append(letter)
      }
    }
    return out
  }
}
