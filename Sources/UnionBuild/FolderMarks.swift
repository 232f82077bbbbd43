import Glibc
import Parallel

/// What became of a folder in which a build wrote.
enum FolderMark: UInt8, Sendable {
  /// Nobody has changed what it holds.
  case untouched
  /// Something was added, removed or renamed in it, or its owner or mode is another.
  case touched
  /// It is no folder any more.
  case gone
}

extension BuiltSite {
  /// What became of a folder, whose path is as the list has it.
  func mark(_ listed: UnsafeRawBufferPointer, _ buffer: PathBuffer) -> FolderMark {
    guard let known = buffer.known(listed, in: folder.number), known.isFolder else { return .gone }
    return isUntouched(known) ? .untouched : .touched
  }

  /// The marks of all folders, in the order of a walk through the list: one question a folder, asked
  /// by all workers.
  func marks(_ workers: Workers) async throws(BuildError) -> [FolderMark] {
    guard let manifest else { return [] }
    let paths = try manifest.folderPaths()
    let grain = 512
    let runs = await workers.map((paths.count + grain - 1) / grain, grain: 1) { run in
      let buffer = PathBuffer()
      return manifest.bytes.withUnsafeBytes { text in
        paths[run * grain..<min(paths.count, (run + 1) * grain)].map {
          self.mark(UnsafeRawBufferPointer(rebasing: text[$0]), buffer)
        }
      }
    }
    return runs.flatMap { $0 }
  }
}

extension Manifest {
  /// Where in the bytes the paths of its folders stand, in the order of a walk.
  fileprivate func folderPaths() throws(BuildError) -> [Range<Int>] {
    var lengths: [Int] = []
    var paths: [Range<Int>] = []
    try walk(root: ()) { (folder, _) throws(BuildError) in
      lengths.append(folder.count)
    } file: { (line, _) throws(BuildError) in
      let start = Int(lines[line].path)
      for length in lengths { paths.append(start..<start + length) }
      lengths.removeAll(keepingCapacity: true)
    }
    return paths
  }
}

/// Room for one path at a time, to ask the system about many.
final class PathBuffer {
  private let bytes = UnsafeMutableRawBufferPointer.allocate(
    byteCount: Int(PATH_MAX), alignment: 1)

  deinit { bytes.deallocate() }

  /// What the system knows of a path as the manifest has it; nil too for one that is too long.
  func known(_ listed: UnsafeRawBufferPointer, in folder: Int32) -> stat? {
    guard let from = listed.baseAddress, let name = bytes.baseAddress, listed.count < bytes.count
    else { return nil }
    if memchr(from, Int32(Manifest.escape), listed.count) != nil {
      return RelativePath(listed: listed)?.withPointer { status($0, in: folder) }
    }
    memcpy(name, from, listed.count)
    bytes[listed.count] = 0
    return status(UnsafePointer(name.assumingMemoryBound(to: CChar.self)), in: folder)
  }
}
