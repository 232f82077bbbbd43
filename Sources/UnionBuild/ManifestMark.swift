import Store

extension OutputFolder {
  /// The fingerprint of the list of files that stands in a folder now; nil where there is none. Two
  /// folders with the same mark were left by builds of the same files.
  static func manifestMark(at path: String) -> UInt64? {
    guard let folder = try? Descriptor.folder(path),
      let bytes = try? OwnFile.read(
        Manifest.name, in: folder.number, limit: .max, path: path)
    else { return nil }
    return ContentHash.of(bytes)
  }
}
