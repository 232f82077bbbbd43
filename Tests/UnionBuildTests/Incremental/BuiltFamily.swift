/// The kinds of files that a site has, by the form of their addresses.
enum BuiltFamily {
  /// All that random sites must come to have.
  static let all: Set<String> = [
    "home", "units", "unit", "report", "plan", "page", "404", "year", "compared", "plans", "status",
    "topics", "topic", "topic-year", "indicators", "indicator", "months", "calendar", "awards",
    "awards-year", "standards", "standards-year", "redirect", "feed", "sitemap", "robots",
    "data", "asset", "attachment", "stamp",
  ]

  /// The kind of a file.
  static func name(_ path: String) -> String {
    let parts = path.split(separator: "/").map(String.init)
    let file = parts.last ?? ""
    switch file {
    case "404.html": return "404"
    case "feed.xml": return "feed"
    case "robots.txt": return "robots"
    case "unionsite-stamp.json": return "stamp"
    case "data.csv", "data.json": return "data"
    case "calendar.ics": return "calendar"
    case _ where parts[0] == "jiu": return "redirect"
    case _ where parts[0] == "assets": return "asset"
    case _ where file.hasPrefix("sitemap"): return "sitemap"
    case "index.html": return page(Array(parts.dropLast()))
    default: return "attachment"
    }
  }

  private static func page(_ folders: [String]) -> String {
    let last = folders.last ?? ""
    switch (folders.first ?? "", folders.count) {
    case ("", _): return "home"
    case ("units", 1): return "units"
    case ("units", _):
      if last.hasSuffix("-months") { return "months" }
      if last.hasSuffix("-plan") { return "plan" }
      return last.hasSuffix("-summary") ? "report" : "unit"
    case ("years", 2): return "year"
    case ("years", _): return ["compared", "plans", "status"].contains(last) ? last : "year"
    case ("topics", 1): return "topics"
    case ("topics", let count): return count == 2 ? "topic" : "topic-year"
    case ("indicators", 1): return "indicators"
    case ("indicators", _): return "indicator"
    case ("awards", let count): return count == 1 ? "awards" : "awards-year"
    case ("standards", let count): return count == 1 ? "standards" : "standards-year"
    default: return "page"
    }
  }
}
