/// The checksums of all files of a folder, and the one of them all.
///
/// A target writes them as `b2sum` of coreutils does: a file a line, `CHECKSUM  ./PATH`; the one of them all is
/// that of the lines in the order of their bytes.
struct FileSums: Sendable {
  /// The checksums by their files' paths.
  let sums: [PathKey: FileSum]
  /// The checksum of them all; nil where it is not one.
  let digest: FileSum?

  /// The sums of files that are known.
  init(sums: [PathKey: FileSum], digest: FileSum?) {
    self.sums = sums
    self.digest = digest
  }

  /// Understands what a target wrote. Lines that are none are left out.
  init(lines: some Sequence<String>, digest: FileSum?) {
    var sums: [PathKey: FileSum] = [:]
    for line in lines {
      if let (sum, path) = Self.understood(line[...]) { sums[PathKey(path)] = sum }
    }
    self.init(sums: sums, digest: digest)
  }

  /// What would have to change in a folder with the sums `there` for it to hold what this one does, each
  /// list in the order of its bytes; all is new where there is none.
  func changes(from there: FileSums?) -> Differences {
    let old = there?.sums ?? [:]
    var result = Differences()
    for (path, sum) in sums {
      guard let known = old[path] else {
        result.added.append(path.text)
        continue
      }
      if known != sum { result.changed.append(path.text) }
    }
    result.deleted = old.keys.filter { sums[$0] == nil }.map(\.text)
    result.added.sort(by: Self.isBefore)
    result.changed.sort(by: Self.isBefore)
    result.deleted.sort(by: Self.isBefore)
    return result
  }

  private static func isBefore(_ one: String, _ other: String) -> Bool {
    one.utf8.lexicographicallyPrecedes(other.utf8)
  }
}

// MARK: Lines

extension FileSums {
  /// Reads a line. One that begins with a backslash has `\n`, `\r` and `\\` in its path; one that begins
  /// with `-` tells of something that is no file.
  static func understood(_ line: Substring) -> (sum: FileSum, path: String)? {
    let isEscaped = line.utf8.first == UInt8(ascii: "\\")
    let bytes = (isEscaped ? line.dropFirst() : line).utf8
    // Two spaces and `./` stand before the path.
    guard let space = bytes.firstIndex(of: UInt8(ascii: " ")),
      let start = bytes.index(space, offsetBy: 4, limitedBy: bytes.endIndex)
    else { return nil }
    let word = Substring(bytes[..<space])
    guard let sum = word == "-" ? FileSum.none : FileSum(word) else { return nil }
    let path = String(Substring(bytes[start...]))
    return (sum, isEscaped ? unescaped(path) : path)
  }

  /// The line of a file, as `b2sum` writes it.
  static func line(_ sum: FileSum, _ path: String) -> String {
    let signs = path.utf8
    guard signs.contains(where: { $0 == 0x5C || $0 == 0x0A || $0 == 0x0D }) else {
      return "\(sum.digits)  ./\(path)\n"
    }
    var escaped = ""
    for scalar in path.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\\\"
      case "\n": escaped += "\\n"
      case "\r": escaped += "\\r"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return "\\\(sum.digits)  ./\(escaped)\n"
  }

  private static func unescaped(_ path: String) -> String {
    var result = ""
    var isSpecial = false
    for scalar in path.unicodeScalars {
      if isSpecial {
        result.unicodeScalars.append(scalar == "n" ? "\n" : scalar == "r" ? "\r" : scalar)
        isSpecial = false
      } else if scalar == "\\" {
        isSpecial = true
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
