/// How a twin is made smaller.
enum TwinKind: CaseIterable, Sendable {
  case gzip, brotli

  /// What its name has behind that of its page.
  var ending: String {
    switch self {
    case .gzip: ".gz"
    case .brotli: ".br"
    }
  }

  /// The bytes of a twin; the same ones each time. Nil where they cannot be made.
  func compress(_ bytes: UnsafeRawBufferPointer) -> [UInt8]? {
    switch self {
    case .gzip: GzipStream.compress(bytes)
    case .brotli: BrotliStream.compress(bytes)
    }
  }
}
