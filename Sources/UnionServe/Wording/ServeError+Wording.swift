public import Diagnostics
import Glibc

extension ServeError {
  /// The words for this failure in a language.
  public func wording(in language: Language) -> Wording {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }

  private var chinese: Wording {
    switch self {
    case .portBusy(let port):
      Wording("端口 \(port) 已被另一个程序占用", "用 --port 换一个端口, 或先关掉那个程序")
    case .portsBusy(let ports):
      Wording(
        "端口 \(ports.lowerBound) 到 \(ports.upperBound) 都被别的程序占用",
        "先关掉不用的预览, 或用 --port 指定一个端口")
    case .portForbidden(let port):
      Wording("没有权限使用端口 \(port)", "用 --port 换一个 1024 以上的端口")
    case .other(let port, let code):
      Wording("不能在端口 \(port) 上预览: 系统出错 (\(code), \(systemMessage(code)))")
    }
  }

  private var english: Wording {
    switch self {
    case .portBusy(let port):
      Wording(
        "port \(port) is in use by another program",
        "choose another one with --port, or end that program first")
    case .portsBusy(let ports):
      Wording(
        "ports \(ports.lowerBound) to \(ports.upperBound) are all in use by other programs",
        "end previews that are no longer needed, or choose a port with --port")
    case .portForbidden(let port):
      Wording("no permission to use port \(port)", "choose one above 1024 with --port")
    case .other(let port, let code):
      Wording("cannot serve at port \(port): system error \(code) (\(systemMessage(code)))")
    }
  }
}

/// What the system calls an errno.
private func systemMessage(_ code: Int32) -> String {
  guard code != 0, let text = strerror(code) else { return "?" }
  return String(cString: text)
}
