/// Why nothing could be measured.
struct BenchFailure: Error {
  /// In words.
  let text: String

  init(_ text: String) { self.text = text }
}
