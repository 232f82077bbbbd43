import Testing
import UnionTestSupport

/// A site with one mistake in one file, and all that a person is told of it, in Chinese.
struct Mistake: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let path: String
  let text: String
  let told: String

  init(_ name: String, in path: String, _ text: String, told: String) {
    testDescription = name
    self.path = path
    self.text = text
    self.told = told
  }

  /// What is told of a site with one good unit, `a`, and this file.
  func messages() async -> String {
    await SiteBuilder().unit("a", "甲工会").with(path, text).messages()
  }
}
