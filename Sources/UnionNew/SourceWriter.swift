public import UnionBuild

/// Writes new files into a site's sources; what is there is never overwritten.
public enum SourceWriter {
  /// Writes the files in their order below a folder, which need not be there.
  public static func write(_ files: [SourceFile], in folder: String) throws(HalfWritten) {
    var written: [String] = []
    for file in files {
      do throws(BuildError) {
        try NewFile.write(Array(file.text.utf8), to: file.path, in: folder)
      } catch { throw HalfWritten(written: written, cause: error) }
      written.append(file.path)
    }
  }
}

/// Some of several files could not be written.
public struct HalfWritten: Error, Sendable, Hashable {
  /// Those that were, below the folder.
  public var written: [String]
  /// Why the next one was not.
  public var cause: BuildError
}
