import Glibc

/// The real program, built beside the tests, run as a person would run it.
public struct Program: Sendable {
  /// What a run came to.
  public struct Run: Sendable {
    /// The exit status; 128 and the signal's number where a signal ended it.
    public var status: Int32
    /// What it wrote to stdout.
    public var output: String
    /// What it wrote to stderr.
    public var errors: String
  }

  /// Where it is.
  public let path: String

  /// The program `unionsite`; nil where it was not built.
  public init?() {
    // On Linux the tests are one program in the folder of all products.
    let tests = Self.realPath("/proc/self/exe") ?? ""
    let beside = tests.split(separator: "/").dropLast().map { "/" + $0 }.joined()
    let root = TestFile.packageRoot
    let candidates = [beside, root + "/.build/debug", root + "/.build/release"]
    guard let found = candidates.map({ $0 + "/unionsite" }).first(where: { access($0, X_OK) == 0 })
    else { return nil }
    path = found
  }

  /// Another program on the PATH, such as a browser; nil where it is not installed.
  public init?(onPath name: String) {
    guard Self.has(name) else { return nil }
    path = name
  }

  /// Runs the program in a folder. The environment is this one with `environment` over it, without
  /// the words for languages and times.
  ///
  /// `through` is what the program is started with, such as `["faketime", "…"]`.
  public func run(
    _ arguments: [String], in folder: String, environment: [String: String] = [:],
    through: [String] = []
  ) -> Run {
    let results = folder + "/.run-\(UInt64.random(in: 0 ... .max))"
    defer {
      unlink(results + ".out")
      unlink(results + ".err")
    }
    let status = ChildProcess.run(
      ["sh", "-c", "cd \"$0\" && exec \"$@\"", folder] + through + [path] + arguments,
      environment: Self.environment(with: environment), output: results + ".out",
      errors: results + ".err")
    return Run(
      status: status, output: Self.text(results + ".out"), errors: Self.text(results + ".err"))
  }

  private static func text(_ path: String) -> String {
    String(decoding: TestFile.read(path) ?? [], as: UTF8.self)
  }

  static func environment(with own: [String: String]) -> [String] {
    var all: [String: String] = [:]
    var place = environ
    while let entry = place.pointee {
      let parts = String(cString: entry).split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 { all[String(parts[0])] = String(parts[1]) }
      place += 1
    }
    for name in ["LC_ALL", "LC_MESSAGES", "LANG", "TZ", "SOURCE_DATE_EPOCH"] { all[name] = nil }
    all["SWIFT_BACKTRACE"] = "enable=no"
    all.merge(own) { $1 }
    return all.map { "\($0.key)=\($0.value)" }.sorted()
  }

  private static func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// Whether a program of this name is on the PATH.
  public static func has(_ name: String) -> Bool {
    let path = getenv("PATH").map { String(cString: $0) } ?? ""
    return path.split(separator: ":").contains { access("\($0)/\(name)", X_OK) == 0 }
  }
}
