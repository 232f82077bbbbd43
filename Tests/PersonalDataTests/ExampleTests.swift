import Testing

@testable import PersonalData

@Suite("Numbers of persons in texts")
struct ExampleTests {
  @Test(
    "Each is found and masked, and nothing is found behind the mask", arguments: personalExamples)
  func personal(text: String, masked: String) {
    #expect(PersonalNumbers.masked(text) == masked)
    #expect(PersonalNumbers.masked(masked) == masked)
  }

  @Test("What is nobody's is left alone", arguments: harmlessExamples)
  func harmless(text: String) {
    #expect(PersonalNumbers.masked(text) == text)
  }
}
