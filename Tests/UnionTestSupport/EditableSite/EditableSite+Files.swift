extension EditableSite {
  mutating func editSettings() -> String {
    let number = random.number(1...28)
    if random.once(in: 5), settings.lines.count > 1 {
      return
        "no setting \(settings.lines.remove(at: random.number(1...(settings.lines.count - 1))))"
    }
    let families = [
      "years", "compared", "units", "plans", "status", "topics", "indicators", "months", "awards",
      "standards", "feed",
    ]
    let off = families.shuffled(using: &random).prefix(random.number(1...3))
    let line = random.word(
      "title: 测试站\(number)", "base_url: https://example.org/u\(number % 3)/",
      "pages: {" + off.map { "\($0): \(random.once(in: 3))" }.joined(separator: ", ") + "}",
      "as_of: 2025-03-\(number)", "headlines: [会员人数, 集体合同]", "headlines: [org.new]",
      "language: \(random.word("zh-Hans", "zh-Hans", "en"))",
      "due: {annual-summary: 01-\(number), annual-plan: 02-\(number)}",
      "footer: [备案号\(number), {text: 热线, link: 'https://example.org/'}]",
      "organisation: 第\(number)总工会",
      "description: 说明\(number)", "write: \(random.word("swap", "in-place"))",
      "currency: \(random.word("CNY", "GBP"))")
    settings.set(line)
    return "setting \(line)"
  }

  mutating func editTemplates() -> String {
    let number = random.number(1...99)
    let own = others.keys.filter { $0.hasPrefix("templates/") }.sorted()
    if random.once(in: 3), let path = random.pick(own) {
      others[path] = nil
      return "no \(path)"
    }
    let (name, text) =
      random.pick([
        (
          "page.mustache",
          "{{<layout}}{{$main}}<h1>{{title}} \(number)</h1>{{{body}}}{{/main}}{{/layout}}\n"
        ),
        (
          "report.mustache",
          "{{<layout}}{{$main}}<h1>{{title}}</h1>{{{body}}}\(number){{#rows}}{{>partials/change-line}}{{/rows}}{{/main}}{{/layout}}\n"
        ),
        (
          "unit.mustache",
          "{{<layout}}{{$main}}<h1>{{title}}</h1>{{#reports}}{{title}}{{/reports}}\(number){{/main}}{{/layout}}\n"
        ),
        (
          "partials/change-line.mustache", "{{label}} {{#change}}{{display}}{{/change}} \(number)\n"
        ),
        ("partials/head.mustache", "<meta name=\"sort\" content=\"\(number)\">\n"),
        ("partials/legend.mustache", "<p>\(number)</p>\n"),
        ("partials/unit-item.mustache", "<li>\(number) <a href=\"{{url}}\">{{title}}</a></li>\n"),
        ("assets/site.css", "body { margin: \(number)px }\n"),
        ("assets/own\(number % 3).css", "p { margin: \(number)px }\n"),
        ("robots.txt", "User-agent: *\nDisallow: /\(number)\n"),
        ("README.md", "第\(number)稿\n"),
      ]) ?? ("", "")
    others["templates/" + name] = text
    if name == "report.mustache", others["templates/partials/change-line.mustache"] == nil {
      others["templates/partials/change-line.mustache"] = "{{label}}\n"
    }
    return "templates/\(name) \(number)"
  }

  mutating func editAttachment() -> String {
    guard let folder = random.pick(folders) else { return "no unit" }
    let path = folder + "/" + random.word("名单.csv", "photo.jpg", "附件 1.pdf")
    if others[path] != nil, random.once(in: 3) {
      others[path] = nil
      return "no \(path)"
    }
    // Always the same size.
    others[path] = "\(random.number(1000...9999))\n"
    return "\(path)"
  }

  mutating func editPage() -> String {
    let number = random.number(1...28)
    let path = "content/pages/" + random.word("about.md", "help.md", "help/forms.md")
    if others[path] != nil, random.once(in: 3) {
      others[path] = nil
      return "no \(path)"
    }
    let more = random.word("", "旧网址: /jiu/page-\(number)/\n", "排序: \(number)\n", "草稿: 是\n")
    others[path] = "---\n标题: 页面\(number)\n\(more)---\n见[首页](/)与[单位](/units/)。第\(number)版。\n"
    return "\(path)"
  }

  /// A change to a file that does not change what it says, or hides that it does; and harm that is not
  /// done to the site itself.
  public mutating func disturb(outputs: Int) -> SiteEdit {
    let files = files
    guard let path = random.pick(files.keys.sorted()), let bytes = files[path] else {
      return SiteEdit("nothing", [])
    }
    let number = random.number(1...9)
    switch random.number(1...8) {
    case 1: return SiteEdit("touch \(path)", [.time(path, 0)])
    case 2: return SiteEdit("old \(path)", [.time(path, -86_400 * number)])
    case 3: return SiteEdit("\(path) from the future", [.time(path, 86_400 * number)])
    case 4: return SiteEdit("the same \(path) anew", [.delete(path), .write(path, bytes)])
    case 5, 6:
      return SiteEdit("damage to the store", [.damage(random.next())])
    case 7:
      return SiteEdit(
        "a foreign file", [.foreign(output: number % outputs, name: "foreign-\(number).txt")])
    default: return editUnseen()
    }
  }

  /// A change of a report or attachment that neither its size nor its time tells.
  private mutating func editUnseen() -> SiteEdit {
    let path = random.pick(reportPaths) ?? ""
    guard var report = reports[path] else { return SiteEdit("nothing", []) }
    let digits = ["1": "2", "2": "3", "3": "1"]
    guard
      let place = report.figures.firstIndex(where: {
        $0.last.map { digits[String($0)] != nil } ?? false
      })
    else { return SiteEdit("nothing", []) }
    let line = report.figures[place]
    report.figures[place] = String(line.dropLast()) + (digits[String(line.suffix(1))] ?? "")
    reports[path] = report
    return SiteEdit(
      "unseen \(path): \(report.figures[place])", [.writeUnseen(path, Array(report.text.utf8))])
  }
}
