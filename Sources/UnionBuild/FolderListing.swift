import CLinux
import Glibc

/// Reads the names in an open folder, straight from the system.
enum FolderListing {
  /// Calls `body` with every name but `.` and `..`, and with its kind (`DT_DIR` …, or `DT_UNKNOWN`
  /// where the file system does not say). In no order. A name is valid during the call alone.
  static func each(
    in folder: Int32, path: String,
    _ body: (UnsafePointer<CChar>, Int) throws(BuildError) -> Void
  ) throws(BuildError) {
    let size = 16 << 10
    let buffer = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 8)
    defer { buffer.deallocate() }
    while true {
      let filled = getdents64(folder, buffer, size)
      if filled < 0 { throw BuildError(code: errno, path: path) }
      if filled == 0 { return }
      var offset = 0
      while offset < filled {
        let record = UnsafeRawPointer(buffer + offset)
        let name = (record + 19).assumingMemoryBound(to: CChar.self)
        if !isDots(name) { try body(name, Int(record.load(fromByteOffset: 18, as: UInt8.self))) }
        offset += Int(record.load(fromByteOffset: 16, as: UInt16.self))
      }
    }
  }

  /// Whether an entry is a folder; asks the system where the listing did not say.
  static func isFolder(_ name: UnsafePointer<CChar>, kind: Int, in folder: Int32) -> Bool {
    kind == Int(DT_UNKNOWN) ? status(name, in: folder)?.isFolder ?? false : kind == Int(DT_DIR)
  }

  private static func isDots(_ name: UnsafePointer<CChar>) -> Bool {
    let dot = CChar(bitPattern: UInt8(ascii: "."))
    return name[0] == dot && (name[1] == 0 || (name[1] == dot && name[2] == 0))
  }
}
