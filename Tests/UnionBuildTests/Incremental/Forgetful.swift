import UnionBuild
import UnionTestSupport

/// Builds that do not do all of their work, to see that the tests find out.
enum Forgetful {
  /// What is not done.
  enum Lapse {
    /// A page that changed stays as it was.
    case change
    /// A page that is gone stays.
    case removal
  }

  /// Builds with a lapse: one, where there is occasion for it.
  static func build(_ request: BuildRequest, forgets lapse: Lapse) async throws(BuildError)
    -> BuildResult
  {
    let before = pages(request)
    let result = try await Build(request).run()
    let after = pages(request)
    let forgotten = before.sorted { $0.key < $1.key }.first {
      lapse == .removal ? after[$0.key] == nil : after[$0.key] != nil && after[$0.key] != $0.value
    }
    if let forgotten { TestFile.write(forgotten.value, to: request.output + "/" + forgotten.key) }
    return result
  }

  private static func pages(_ request: BuildRequest) -> [String: [UInt8]] {
    var pages: [String: [UInt8]] = [:]
    for name in TestFile.names(below: request.output) where name.hasSuffix("index.html") {
      pages[name] = TestFile.read(request.output + "/" + name)
    }
    return pages
  }
}
