/// What an address of a link or image leads to.
enum Address: Equatable {
  /// Elsewhere: written as it is.
  case outside
  /// Within the site, or on the page: the page that shows the text writes it.
  case inside
  /// No address but the tag of a figure; the offset is that behind `figure:` or `figure：`.
  case figure(start: Int)
  /// Not to be published.
  case unsafe

  /// Judges an address as a browser would read it: without white space and control characters, in
  /// any case (https://url.spec.whatwg.org/#concept-basic-url-parser).
  init(_ destination: Bytes) {
    if destination.beginsIgnoringCase("figure"), destination.scalar(at: 6) == "\u{FF1A}" {
      self = .figure(start: 9)
      return
    }
    guard let colon = destination.firstIndex(of: 0x3A) else {
      self = destination.starts(with: [0x2F, 0x2F]) ? .outside : .inside
      return
    }
    guard let scheme = Address.scheme(destination.part(0..<colon)) else {
      self = destination.starts(with: [0x2F, 0x2F]) ? .outside : .inside
      return
    }
    switch scheme {
    case "http", "https", "mailto", "tel", "ftp": self = .outside
    case "figure": self = .figure(start: colon + 1)
    default: self = .unsafe
    }
  }

  /// The scheme before a colon, or nil where what stands there is none.
  private static func scheme(_ text: Bytes) -> String? {
    var scheme = ""
    var index = 0
    while let scalar = text.scalar(at: index) {
      index += UTF8.width(scalar)
      switch scalar.value {
      case 0x61...0x7A: scheme.unicodeScalars.append(scalar)
      case 0x41...0x5A: scheme.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value) | 0x20))
      case 0x30...0x39, 0x2B, 0x2D, 0x2E:
        if scheme.isEmpty { return nil }
        scheme.unicodeScalars.append(scalar)
      case 0...0x20, 0x7F...0xA0, 0xAD: continue
      default:
        guard isInvisible(scalar) else { return nil }
      }
    }
    return scheme.isEmpty ? nil : scheme
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .format, .control, .spaceSeparator, .lineSeparator, .paragraphSeparator, .unassigned: true
    default: false
    }
  }
}
