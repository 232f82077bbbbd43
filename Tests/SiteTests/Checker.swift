import Testing
import UnionTestSupport

/// The checkers that `make test-deps` fetches into `.build/tools`.
enum Checker {
  /// The accessibility checker axe, a script for a page.
  static let axe = TestFile.packageRoot + "/.build/tools/axe.min.js"
  /// The Nu HTML checker, a program for Java.
  static let nu = TestFile.packageRoot + "/.build/tools/vnu.jar"
  /// The schema of sitemaps (sitemaps.org), which lies beside the checkout where it is there.
  static let sitemapSchema = TestFile.shared + "/tools/sitemap.xsd"

  /// What a test says that is skipped because one of them is missing.
  static let notice: Comment = "not installed: make test-deps installs it"
}
