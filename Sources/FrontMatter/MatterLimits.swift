/// What is read at most, so that no file, however odd, costs more than a moment.
enum MatterLimits {
  /// Bytes of the front matter of a report.
  static let reportBytes = 256 << 10
  /// Bytes of a file that is all fields.
  static let fieldBytes = 4 << 20
  /// Lists and maps inside each other, below a top-level key.
  static let depth = 32
  /// Values that the aliases of one value expand to, together.
  static let aliasedValues = 1_000
  /// Problems told of one file; who has that many reads no further.
  static let problems = 200
  /// Bytes of lines shown with the problems of one file.
  static let problemBytes = 2 << 20
}
