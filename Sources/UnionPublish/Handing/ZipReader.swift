import CZip
import Glibc
import Store
import UnionBuild

/// Reads an archive with libzip, to see whether it is whole and whose it is.
final class ZipReader {
  private let archive: OpaquePointer

  /// Opens an archive; nil where it is none.
  init?(_ path: String) {
    var code: Int32 = 0
    guard let archive = zip_open(path, ZIP_RDONLY | ZIP_CHECKCONS, &code) else { return nil }
    self.archive = archive
  }

  deinit { zip_discard(archive) }

  /// What it says of itself.
  var comment: String? {
    var length: Int32 = 0
    guard let text = zip_get_archive_comment(archive, &length, zip_flags_t(ZIP_FL_ENC_RAW)) else {
      return nil
    }
    return String(
      decoding: UnsafeRawBufferPointer(start: text, count: Int(length)), as: UTF8.self)
  }

  /// How many files it holds.
  var count: Int { Int(zip_get_num_entries(archive, 0)) }

  /// Whether a file of the archive is one of the site, by name, size, check sum and every byte.
  func holds(_ file: FinishedSite.File, at place: Int, of folder: String) -> Bool {
    guard let name = zip_get_name(archive, zip_uint64_t(place), zip_flags_t(ZIP_FL_ENC_RAW)),
      String(cString: name).utf8.elementsEqual(file.path.utf8)
    else { return false }
    let number = open(folder + "/" + file.path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard number >= 0 else { return false }
    defer { close(number) }
    guard ContentHash.ofFile(number) == file.hash, lseek(number, 0, SEEK_SET) == 0,
      let packed = zip_fopen_index(archive, zip_uint64_t(place), 0)
    else { return false }
    let isSame = Self.isSame(packed, number)
    // Only at its end does libzip say whether the check sum was right.
    return zip_fclose(packed) == 0 && isSame
  }

  private static func isSame(_ packed: OpaquePointer, _ file: Int32) -> Bool {
    let size = 64 << 10
    let one = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    let other = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    defer {
      one.deallocate()
      other.deallocate()
    }
    while true {
      let got = Int(zip_fread(packed, one, zip_uint64_t(size)))
      guard got >= 0 else { return false }
      var read = 0
      // One byte more at the end: nothing may be left of the file.
      let wanted = got == 0 ? 1 : got
      while read < wanted {
        let part = Glibc.read(file, other + read, wanted - read)
        if part < 0, errno == EINTR { continue }
        if part <= 0 { break }
        read += part
      }
      guard read == got, memcmp(one, other, got) == 0 else { return false }
      if got == 0 { return true }
    }
  }
}
