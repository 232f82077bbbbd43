import UnionModel

/// An iCalendar file (RFC 5545) of events that last whole days.
///
/// The same events make the same bytes: no clock is read. Lines end in CRLF and are folded at 75 octets
/// between characters (section 3.1).
struct CalendarFile {
  /// One event.
  struct Event {
    /// What tells it from all others, for ever (`UID`).
    var id: String
    /// When its words were written (`DTSTAMP`).
    var stamp: CalendarDate
    /// The first day.
    var start: CalendarDate
    /// The day after the last.
    var end: CalendarDate
    var summary: String
    var description: String
    /// An absolute address, or nil.
    var url: String?
  }

  private var out: [UInt8] = []

  /// A calendar of a name, without events yet.
  init(name: String, language: String) {
    line("BEGIN:VCALENDAR")
    line("VERSION:2.0")
    line("PRODID:-//unionsite//months//\(language.uppercased())")
    line("CALSCALE:GREGORIAN")
    line("X-WR-CALNAME:" + Self.escaped(name))
  }

  /// Adds an event. It takes no time of the day: whoever has it in a calendar is not busy by it.
  mutating func add(_ event: Event) {
    line("BEGIN:VEVENT")
    line("UID:" + event.id)
    line("DTSTAMP:\(Self.digits(event.stamp))T000000Z")
    line("DTSTART;VALUE=DATE:" + Self.digits(event.start))
    line("DTEND;VALUE=DATE:" + Self.digits(event.end))
    line("SUMMARY:" + Self.escaped(event.summary))
    line("DESCRIPTION:" + Self.escaped(event.description))
    if let url = event.url { line("URL:" + url) }
    line("TRANSP:TRANSPARENT")
    line("END:VEVENT")
  }

  /// The whole file.
  var bytes: [UInt8] { out + Array("END:VCALENDAR\r\n".utf8) }

  /// An id from what an event is of: the same for the same parts (FNV-1a, 128 bits).
  static func id(of parts: [String]) -> String {
    var hash: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D
    for byte in parts.joined(separator: "\n").utf8 {
      hash = (hash ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013B
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 32 - digits.utf8.count) + digits + "@unionsite"
  }

  /// 20250701.
  private static func digits(_ date: CalendarDate) -> String {
    date.description.filter { $0 != "-" }
  }

  /// Text as a value may hold it (section 3.3.11).
  private static func escaped(_ text: String) -> String {
    var out = ""
    for letter in text.unicodeScalars {
      switch letter {
      case "\\": out += "\\\\"
      case ";": out += "\\;"
      case ",": out += "\\,"
      case "\n": out += "\\n"
      default: if letter.value >= 0x20 && letter.value != 0x7F { out.unicodeScalars.append(letter) }
      }
    }
    return out
  }

  /// A line, folded: at most 75 octets, those that go on begin with a space.
  private mutating func line(_ text: String) {
    var room = 75
    for scalar in text.unicodeScalars {
      let width = UTF8.width(scalar)
      if width > room {
        out += [0x0D, 0x0A, 0x20]
        room = 74
      }
      out += Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      room -= width
    }
    out += [0x0D, 0x0A]
  }
}
