public import Diagnostics
import Parallel
import UnionContent
public import UnionModel

/// The sample site of this repository.
public enum SampleContent {
  /// The sample, loaded from disk, with its problems; nil where it cannot be read.
  public static func load() async -> (site: Site, problems: [Problem])? {
    do throws(ContentError) {
      let folder = try DiskContent(path: TestFile.packageRoot + "/content", root: "content")
      let loaded = try await ContentLoader(workers: Workers(count: 2)).load(folder)
      return (loaded.site, loaded.problems)
    } catch { return nil }
  }
}
