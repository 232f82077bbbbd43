import Glibc

/// Help texts, in the language of the terminal: Chinese where the locale says so, else English. The
/// site's own language is not known before its files are read.
enum Help {
  /// One of the two texts.
  static func text(_ chinese: String, _ english: String) -> String {
    isChinese ? chinese : english
  }

  /// Whether the locale is a Chinese one.
  static var isChinese: Bool { locale?.hasPrefix("zh") == true }

  /// Whether the locale is an English one; none and `C` say nothing of a language.
  static var isEnglish: Bool { locale?.hasPrefix("en") == true }

  /// The first of LC_ALL, LC_MESSAGES and LANG that is set decides, as POSIX says.
  private static var locale: String? {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = getenv(name), value.pointee != 0 { return String(cString: value) }
    }
    return nil
  }
}
