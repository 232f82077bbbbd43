/// An address below the site's root that something of the site wants for itself.
struct AddressClaim {
  /// The unit's address, where it is one of a unit's pages or files.
  var unit: String?
  /// The rest of the address; empty for the unit itself.
  var name: String
  /// The file it comes from, below the content folder; empty for what the site makes itself.
  var source = ""

  /// The whole address.
  var address: String {
    guard let unit else { return name }
    return name.isEmpty ? "units/" + unit : "units/\(unit)/\(name)"
  }

  /// A hash that is the same for addresses that differ in case only; nil for one with letters that may
  /// be written in several ways, and for `…/index.html`, which is another name of a page.
  var plainHash: UInt64? {
    (unit.map { PlainHash(ofUnit: $0) } ?? PlainHash()).below(name)
  }
}

/// The hash of a text of which every letter can be written in one way only, but for ASCII capitals.
struct PlainHash {
  /// FNV-1a over the bytes.
  private var value: UInt64 = 0xcbf2_9ce4_8422_2325
  private var isPlain = true
  private var isEmpty = true

  /// That of the site's root.
  init() {}

  /// That of a unit's address.
  init(ofUnit address: String) {
    add("units/")
    add(address)
    isEmpty = false
  }

  /// The hash as it is; nil where the text may be written in several ways.
  var address: UInt64? { isPlain ? value : nil }

  /// The hash with a name below; nil where that may be written in several ways.
  func below(_ name: String) -> UInt64? {
    if name.isEmpty { return address }
    var hash = self
    if !isEmpty { hash.add("/") }
    hash.add(name)
    if name.utf8.last == UInt8(ascii: "l"), name.hasSuffix("index.html") { return nil }
    return hash.address
  }

  private mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var next = 0
      while next < bytes.count {
        let byte = bytes[next]
        var length = 1
        if byte >= 0x80 {
          // U+4000 to U+9FFF, ideographs of the main blocks and a few signs: none has a case, or another
          // way to be written that counts as the same.
          guard (0xe4...0xe9).contains(byte), next + 2 < bytes.count else {
            isPlain = false
            return
          }
          length = 3
        }
        for place in next..<next + length {
          let isCapital = (0x41...0x5a).contains(bytes[place])
          value = (value ^ UInt64(bytes[place] | (isCapital ? 0x20 : 0))) &* 0x100_0000_01b3
        }
        next += length
      }
    }
  }
}
