import Glibc
import UnionContent

/// The processors of this machine.
enum Processors {
  static var count: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}

/// The value of `--base-url`.
enum BaseURLOption {
  static func normalised(_ text: String) -> String? { BaseURL.normalised(text) }
}
