import Diagnostics
import Mustache
import Testing

/// The official test suite, every test of every module but lambdas.
@Suite(
  "Specification",
  .enabled(if: SpecificationSuite.isThere, "the official test suite is not beside this checkout"))
struct SpecificationTests {
  @Test(
    arguments: [
      ("comments", 12), ("delimiters", 14), ("interpolation", 42), ("inverted", 22),
      ("partials", 12), ("sections", 34), ("~dynamic-names", 21), ("~inheritance", 27),
    ])
  func module(name: String, count: Int) throws {
    let suite = try SpecificationSuite.read(name)
    #expect(suite.tests.count >= count)
    for example in suite.tests {
      var sources = (example.partials ?? [:])
      sources["the page"] = example.template
      let (output, problems) = render("the page", of: sources, example.data)
      #expect(output == example.expected, "\(name): \(example.name)")
      #expect(problems.isEmpty, "\(name): \(example.name)")
    }
  }
}
