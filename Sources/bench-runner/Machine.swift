import Foundation

/// What the measurements were made on; no names.
enum Machine {
  /// `2 cores, 24 GB, Linux 6.1.0`.
  static var text: String {
    let known = ProcessInfo.processInfo
    let memory = (Double(known.physicalMemory) / 1_000_000_000).rounded()
    var name = utsname()
    uname(&name)
    let kernel = withUnsafeBytes(of: name.release) {
      String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
    }
    // The number alone: what follows it may tell whose machine it is.
    let version = kernel.prefix { $0.isNumber || $0 == "." }
    return "\(known.activeProcessorCount) cores, \(Int(memory)) GB of memory, Linux \(version)"
  }

  /// Today, in UTC.
  static var date: String {
    var now = time(nil)
    var parts = tm()
    gmtime_r(&now, &parts)
    return String(format: "%04d-%02d-%02d", parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday)
  }
}
