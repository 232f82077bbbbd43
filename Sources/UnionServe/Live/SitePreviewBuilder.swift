public import UnionBuild

/// Builds a real site for a preview.
public struct SitePreviewBuilder: PreviewBuilder {
  private let request: BuildRequest

  /// A builder for what is asked; the output must be a folder of the preview's own.
  public init(_ request: BuildRequest) { self.request = request }

  /// Builds the site once.
  public func build(_ wish: PreviewWish) async -> PreviewOutcome {
    var result = BuildResult()
    do throws(BuildError) {
      try await build(into: &result)
    } catch { return .failed(error, result.problems) }
    guard let swap = result.swap else {
      return Task.isCancelled ? .givenUp : .refused(result.problems)
    }
    let files = BuiltFiles(
      changed: result.made == 0 ? [] : nil, count: swap.files, made: result.made)
    return .built(files, result.problems)
  }

  /// What stands in the folder is ours, whatever it is: that of a site that has another name by now, or
  /// half of one.
  private func build(into result: inout BuildResult) async throws(BuildError) {
    do throws(BuildError) {
      try await Build(request).run(into: &result)
    } catch .refused {
      try TreeRemoval.remove(request.output)
      result = BuildResult()
      try await Build(request).run(into: &result)
    }
  }
}
