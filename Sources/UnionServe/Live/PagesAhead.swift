import Glibc
import UnionBuild
import UnionRender

/// The folder of the pages that are made before the others, beside that of the whole site.
struct PagesAhead: Sendable {
  /// Where it is.
  let path: String

  /// The folder that belongs to a preview's output.
  init(of output: String) { path = output + "-ahead" }

  /// Writes the files of a page. False where that cannot be done; then it is seen with all others.
  func add(_ files: [RenderedFile]) -> Bool {
    for file in files {
      // Under its own name only when it is whole: somebody may be asking for it.
      let part = file.path + ".part"
      do throws(BuildError) { try NewFile.write(file.bytes, to: part, in: path) } catch {
        return false
      }
      if rename(path + "/" + part, path + "/" + file.path) != 0 { return false }
    }
    return true
  }

  /// Takes it away. What cannot be taken away is taken away the next time.
  func remove() {
    do throws(BuildError) { try TreeRemoval.remove(path) } catch { return }
  }
}
