import CZip
import UnionBuild

/// Writes an archive with libzip.
struct ZipWriter {
  /// Where it is written.
  let path: String
  /// What it says of itself, by which it is known again.
  let comment: String
  /// The time of all its files.
  let time: ZipTime

  /// What would only become larger.
  private static let compressed: Set<String> = [
    "jpg", "jpeg", "png", "gif", "webp", "avif", "heic", "mp3", "m4a", "ogg", "mp4", "m4v", "webm",
    "mov", "zip", "gz", "br", "xz", "zst", "7z", "rar", "docx", "xlsx", "pptx", "odt", "ods", "odp",
    "ofd", "woff", "woff2",
  ]

  /// Why there is no archive.
  struct Failure: Error {
    /// libzip's number for it.
    var kind: Int32
    /// The system's number for it; 0 where it said nothing.
    var system: Int32
    /// Words for both.
    var words: String

    init(_ error: UnsafeMutablePointer<zip_error_t>) {
      kind = zip_error_code_zip(error)
      system = zip_error_code_system(error)
      words = String(cString: zip_error_strerror(error))
    }

    init(kind: Int32) {
      var error = zip_error_t()
      zip_error_init_with_code(&error, kind)
      self.init(&error)
      zip_error_fini(&error)
    }
  }

  /// Writes the files of a folder. Ends early where the task is cancelled.
  func write(_ files: [FinishedSite.File], from folder: String) throws(Failure) {
    var code: Int32 = 0
    guard let archive = zip_open(path, ZIP_CREATE | ZIP_EXCL, &code) else {
      throw Failure(kind: code)
    }
    do throws(Failure) {
      zip_register_cancel_callback_with_state(
        archive, { _, _ in Task.isCancelled ? 1 : 0 }, nil, nil)
      guard zip_set_archive_comment(archive, comment, UInt16(clamping: comment.utf8.count)) == 0
      else { throw Failure(zip_get_error(archive)) }
      for file in files { try add(file, from: folder, to: archive) }
      guard zip_close(archive) == 0 else { throw Failure(zip_get_error(archive)) }
    } catch {
      zip_discard(archive)
      throw error
    }
  }

  private func add(
    _ file: FinishedSite.File, from folder: String, to archive: OpaquePointer
  ) throws(Failure) {
    guard let source = zip_source_file(archive, folder + "/" + file.path, 0, zip_int64_t(file.size))
    else { throw Failure(zip_get_error(archive)) }
    let added = zip_file_add(archive, file.path, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard let index = zip_uint64_t(exactly: added) else {
      zip_source_free(source)
      throw Failure(zip_get_error(archive))
    }
    let method = Self.isCompressed(file.path) ? ZIP_CM_STORE : ZIP_CM_DEFLATE
    // An ordinary file that its owner may change and everybody may read.
    let attributes: UInt32 = 0o100644 << 16
    guard zip_set_file_compression(archive, index, method, 6) == 0,
      zip_file_set_dostime(archive, index, time.time, time.date, 0) == 0,
      zip_file_set_external_attributes(
        archive, index, 0, zip_uint8_t(ZIP_OPSYS_UNIX), attributes) == 0
    else { throw Failure(zip_get_error(archive)) }
  }

  private static func isCompressed(_ path: String) -> Bool {
    guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return false }
    return compressed.contains(path[path.utf8.index(after: dot)...].lowercased())
  }
}
