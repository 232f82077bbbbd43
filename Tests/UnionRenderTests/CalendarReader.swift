/// A strict reader of iCalendar files (RFC 5545): every line ends in CRLF and has at most 75 octets,
/// folds fall between characters, components are closed in order, no property stands twice.
struct CalendarReader {
  /// The events, each by property name with its parameters: `DTSTART;VALUE=DATE`.
  private(set) var events: [[String: String]] = []
  /// The calendar's own properties.
  private(set) var calendar: [String: String] = [:]
  /// What is wrong.
  private(set) var faults: [String] = []

  init(_ bytes: [UInt8]) {
    var lines: [[UInt8]] = []
    var line: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A {
        lines.append(line)
        line = []
        index += 2
      } else {
        if bytes[index] < 0x20 { faults.append("a control character in a line") }
        line.append(bytes[index])
        index += 1
      }
    }
    if !line.isEmpty { faults.append("the last line has no end") }
    var whole: [[UInt8]] = []
    for line in lines {
      if line.count > 75 { faults.append("a line of \(line.count) octets") }
      if String(validating: line, as: UTF8.self) == nil { faults.append("a character is cut") }
      if line.first == 0x20 {
        whole[whole.count - 1] += line.dropFirst()
      } else {
        whole.append(line)
      }
    }
    read(whole.map { String(decoding: $0, as: UTF8.self) })
  }

  private mutating func read(_ lines: [String]) {
    var open: [String] = []
    var current: [String: String] = [:]
    for line in lines {
      guard let colon = line.firstIndex(of: ":") else {
        faults.append("no colon: \(line)")
        continue
      }
      let name = String(line[..<colon])
      let value = String(line[line.index(after: colon)...])
      switch name {
      case "BEGIN":
        open.append(value)
        current = [:]
      case "END":
        if open.popLast() != value { faults.append("\(value) is not open") }
        if value == "VEVENT" { events.append(current) }
      default:
        let target = open.last == "VEVENT" ? current[name] : calendar[name]
        if target != nil { faults.append("\(name) twice") }
        if open.last == "VEVENT" { current[name] = value } else { calendar[name] = value }
      }
    }
    if !open.isEmpty { faults.append("\(open) is not closed") }
    for name in ["VERSION", "PRODID"] where calendar[name] == nil { faults.append("no \(name)") }
    for event in events {
      for name in ["UID", "DTSTAMP", "DTSTART;VALUE=DATE", "DTEND;VALUE=DATE", "SUMMARY"]
      where event[name] == nil { faults.append("an event without \(name)") }
    }
    if Set(events.compactMap { $0["UID"] }).count != events.count { faults.append("a UID twice") }
  }

  /// A text value without its escapes; nil where one means nothing.
  static func text(_ value: String) -> String? {
    var out = ""
    var escapes = false
    for letter in value {
      if escapes {
        switch letter {
        case "n", "N": out.append("\n")
        case "\\", ";", ",": out.append(letter)
        default: return nil
        }
        escapes = false
      } else if letter == "\\" {
        escapes = true
      } else if letter == ";" || letter == "," {
        return nil
      } else {
        out.append(letter)
      }
    }
    return escapes ? nil : out
  }
}
