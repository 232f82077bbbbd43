import Glibc

/// How many files and connections this program may have open at once.
enum DescriptorLimit {
  /// Raises the limit as far as `wanted` and the machine allow; gives what holds then.
  static func raise(to wanted: Int) -> Int {
    var limit = rlimit()
    let kind = __rlimit_resource_t(UInt32(RLIMIT_NOFILE.rawValue))
    guard getrlimit(kind, &limit) == 0 else { return 256 }
    let most = min(rlim_t(wanted), limit.rlim_max)
    if limit.rlim_cur < most {
      var raised = limit
      raised.rlim_cur = most
      if setrlimit(kind, &raised) == 0 { limit = raised }
    }
    return Int(clamping: limit.rlim_cur)
  }
}
