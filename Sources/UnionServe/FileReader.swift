import Glibc
import NIOCore

/// Reads files of the site for sending, and keeps the last ones that are short.
struct FileReader: Sendable {
  let folder: SiteFolder
  let channel: PreviewChannel
  let cache: PageCache
  /// When the server began: a page is no older than the line that is put into it.
  let start: Int
  /// Longer files are read while they are sent.
  static let held = 1 << 20

  /// The file with this path below the folder.
  func file(_ path: String) throws(SiteFolder.Failure) -> ServedFile {
    let mediaType = MediaType.of(path)
    let isPage = mediaType.hasPrefix("text/html")
    // A file that is written to while it is read is read again; after that it is not whole just now.
    for _ in 0..<4 {
      let (opened, status) = try folder.open(path)
      let identity = FileIdentity(status)
      let state = isPage ? channel.stamp : nil
      let key = PageCache.Key(file: identity, build: state?.state.build, type: mediaType)
      if let known = cache[key] { return known }
      guard let file = read(opened, identity, mediaType, state) else { continue }
      if identity.isSettled, case .memory = file.source { cache[key] = file }
      return file
    }
    throw .unavailable
  }

  private func read(
    _ opened: OpenFile, _ identity: FileIdentity, _ mediaType: String,
    _ page: PreviewChannel.Stamp?
  ) -> ServedFile? {
    let line = page.map { Insertion.line($0.state) } ?? []
    let modified = max(identity.modified, page.map { max($0.time, start) } ?? 0)
    if identity.size > Self.held {
      return long(
        opened, identity, line,
        ServedFile(
          source: .memory(ByteBuffer()), size: 0, modified: modified, mediaType: mediaType))
    }
    guard let bytes = Self.bytes(opened, 0..<identity.size, spare: line.count),
      let after = opened.status, FileIdentity(after) == identity
    else { return nil }
    var whole = bytes
    if !line.isEmpty,
      let at = bytes.withUnsafeReadableBytes({ start in
        Insertion.place(in: .init(rebasing: start.prefix(Insertion.searched)), size: start.count)
      })
    {
      let tail = whole.getSlice(at: at, length: whole.writerIndex - at)
      whole.moveWriterIndex(to: at)
      // The slice keeps the old bytes, so writing makes a copy of its own first.
      whole.writeBytes(line)
      if var tail { whole.writeBuffer(&tail) }
    }
    return ServedFile(
      source: .memory(whole), size: whole.readableBytes,
      tag: whole.withUnsafeReadableBytes(EntityTag.of), modified: modified, mediaType: mediaType)
  }

  private func long(
    _ opened: OpenFile, _ identity: FileIdentity, _ line: [UInt8], _ draft: ServedFile
  ) -> ServedFile? {
    var file = draft
    var place: Int?
    if !line.isEmpty {
      guard let head = Self.bytes(opened, 0..<Insertion.searched) else { return nil }
      place = head.withUnsafeReadableBytes { Insertion.place(in: $0, size: identity.size) }
    }
    let insertion = place == nil ? [] : line
    file.size = identity.size + insertion.count
    file.source = .disk(opened, insertion: insertion, at: place ?? 0)
    if identity.isSettled {
      let own = insertion.isEmpty ? "" : String(line.hashValue, radix: 36)
      file.tag = String(identity.tag.dropLast()) + own + "\""
    }
    return file
  }

  /// Just these bytes; nil where the file has fewer or cannot be read.
  static func bytes(_ file: OpenFile, _ range: Range<Int>, spare: Int = 0) -> ByteBuffer? {
    var buffer = ByteBufferAllocator().buffer(capacity: range.count + spare)
    let got = buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: range.count) { space in
      file.read(into: .init(rebasing: space.prefix(range.count)), at: range.lowerBound) ?? 0
    }
    return got == range.count ? buffer : nil
  }
}
