import Testing
import UnionTestSupport

/// The pages that one template makes, or that readers meet as one kind. They are found by their
/// addresses, which are a contract, and not by names of units, which are only the sample's.
struct PageFamily: Sendable, CustomStringConvertible, CustomTestStringConvertible {
  /// Its name.
  let description: String
  /// Whether a page belongs to it, by its path and by what is in it.
  let fits: @Sendable (_ path: String, _ scan: TagScan) -> Bool

  var testDescription: String { description }

  /// Every family that the sample must have.
  static let all: [PageFamily] = [
    .exactly("home", "index.html"),
    .exactly("not found", "404.html"),
    .at("units", "units"),
    PageFamily("unit") { folders, _ in
      folders.first == "units" && folders.count > 1 && folders.allSatisfy { !isDocument($0) }
    },
    PageFamily("report") { folders, scan in
      folders.last?.hasSuffix("-summary") == true && language(scan) == "zh-Hans"
    },
    PageFamily("report in Traditional script") { folders, scan in
      isReport(folders) && language(scan) == "zh-Hant"
    },
    PageFamily("report in English") { folders, scan in
      isReport(folders) && language(scan) == "en"
    },
    PageFamily("plan") { folders, _ in folders.last?.hasSuffix("-plan") == true },
    PageFamily("months") { folders, _ in folders.last?.hasSuffix("-months") == true },
    .at("year", "years", "#"),
    .at("compared", "years", "#", "compared"),
    .at("plans", "years", "#", "plans"),
    .at("status", "years", "#", "status"),
    .at("topics", "topics"),
    .at("topic", "topics", "*"),
    .at("topic and year", "topics", "*", "#"),
    .at("indicators", "indicators"),
    .at("indicator", "indicators", "*"),
    .at("awards", "awards"),
    .at("awards of a year", "awards", "#"),
    .at("standards", "standards"),
    .at("standards of a year", "standards", "#"),
    PageFamily("free page") { folders, scan in
      folders.count == 1 && !lists.contains(folders[0]) && !isRedirect(scan)
    },
  ]

  /// What the sample may have besides: it depends on its size, or on addresses it once had.
  static let besides: [PageFamily] = [
    PageFamily("later part of a long list") { folders, _ in folders.dropLast().last == "page" },
    PageFamily("redirect") { _, scan in isRedirect(scan) },
  ]

  /// Those whose colours mean something.
  static let coloured = named(
    "home", "report", "plan", "plans", "status", "compared", "year", "indicator")

  /// Those that are walked through control by control: a list, a table and a long text.
  static let walked = named("home", "report", "status")

  private static func named(_ names: String...) -> [PageFamily] {
    all.filter { names.contains($0.description) }
  }

  private static let lists: Set<String> = [
    "units", "years", "topics", "indicators", "awards", "standards",
  ]

  private init(_ name: String, _ fits: @escaping @Sendable ([String], TagScan) -> Bool) {
    description = name
    self.fits = { path, scan in
      path.hasSuffix("/index.html")
        && fits(path.split(separator: "/").dropLast().map(String.init), scan)
    }
  }

  private init(name: String, _ fits: @escaping @Sendable (String, TagScan) -> Bool) {
    description = name
    self.fits = fits
  }

  private static func exactly(_ name: String, _ wanted: String) -> PageFamily {
    PageFamily(name: name) { path, _ in path == wanted }
  }

  /// The pages at addresses of this form; `*` is any name, `#` a year.
  private static func at(_ name: String, _ form: String...) -> PageFamily {
    PageFamily(name) { folders, _ in
      folders.count == form.count
        && zip(folders, form).allSatisfy { folder, wanted in
          switch wanted {
          case "*": true
          case "#": folder.count == 4 && folder.allSatisfy(\.isNumber)
          default: folder == wanted
          }
        }
    }
  }

  private static func isReport(_ folders: [String]) -> Bool {
    folders.last.map { $0.hasSuffix("-summary") || $0.hasSuffix("-plan") } ?? false
  }

  /// Whether it is the folder of a page that belongs to a unit, or of a later part of one.
  private static func isDocument(_ folder: String) -> Bool {
    folder == "page" || ["-summary", "-plan", "-months"].contains(where: folder.hasSuffix)
  }

  /// The language of a page's main text: that of its title, where it is not the page's own.
  private static func language(_ scan: TagScan) -> String? {
    scan.mentions.last {
      $0.attribute == "lang" && ["html", "h1"].contains($0.element)
    }?.value
  }

  private static func isRedirect(_ scan: TagScan) -> Bool {
    // A redirect has neither style nor navigation.
    !scan.mentions.contains { $0.relation == "stylesheet" }
  }
}
