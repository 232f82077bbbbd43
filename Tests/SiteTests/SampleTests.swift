import Testing
import UnionTestSupport

/// What must hold of the sample site as the program builds it: of every page, or of one page of each
/// family. The site is built once for all of these tests.
@Suite("The built sample", .builtSample)
struct SampleTests {
  @Test("Every family of pages is there", arguments: PageFamily.all)
  func families(family: PageFamily) throws {
    #expect(try !BuiltSample.shown.pages(of: family).isEmpty)
  }

  @Test("Every page belongs to a family")
  func homeless() throws {
    let sample = try BuiltSample.shown
    let known = Set((PageFamily.all + PageFamily.besides).flatMap { sample.pages(of: $0) })
    #expect(sample.pages.filter { !known.contains($0) } == [])
  }
}
