public import UnionBuild
import UnionRender

/// Builds a real site for a preview.
///
/// Pages that are being looked at are made first and put into a folder of their own, which the server
/// looks into before that of the site: whoever looks at them need not wait until the whole site is made
/// and exchanged.
public struct SitePreviewBuilder: PreviewBuilder {
  private let request: BuildRequest

  /// A builder for what is asked; the output must be a folder of the preview's own.
  public init(_ request: BuildRequest) { self.request = request }

  /// Builds the site once.
  public func build(_ wish: PreviewWish) async -> PreviewOutcome {
    let ahead = PagesAhead(of: request.output)
    ahead.remove()
    defer { ahead.remove() }
    var request = request
    request.first = BuildRequest.First(pages: Set(wish.first.map { String($0.dropFirst()) })) {
      if ahead.add($1) { wish.onFirst(["/" + $0]) }
    }
    var result = BuildResult()
    do throws(BuildError) {
      try await build(request, into: &result)
    } catch {
      if case .cancelled = error { return .givenUp }
      return .failed(error, result.problems)
    }
    guard let swap = result.swap else {
      return Task.isCancelled ? .givenUp : .refused(result.problems)
    }
    let files = BuiltFiles(changed: result.changed, count: swap.files, made: result.made)
    return .built(files, result.problems)
  }

  /// What stands in the folder is ours, whatever it is: that of a site that has another name by now, or
  /// half of one.
  private func build(_ request: BuildRequest, into result: inout BuildResult)
    async throws(BuildError)
  {
    do throws(BuildError) {
      try await Build(request).run(into: &result)
    } catch .refused {
      try TreeRemoval.remove(request.output)
      result = BuildResult()
      try await Build(request).run(into: &result)
    }
  }
}
