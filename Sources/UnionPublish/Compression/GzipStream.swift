import CZlib

/// Gzip (RFC 1952) without a name and without a time: equal bytes give equal streams.
enum GzipStream {
  /// The whole stream; nil where there is no memory for it.
  static func compress(_ bytes: UnsafeRawBufferPointer) -> [UInt8]? {
    guard let length = UInt32(exactly: bytes.count) else { return nil }
    var stream = z_stream()
    // A window of 2^15 with gzip's header and end around it.
    let begun = deflateInit2_(
      &stream, Z_BEST_COMPRESSION, Z_DEFLATED, 15 + 16, MAX_MEM_LEVEL, Z_DEFAULT_STRATEGY,
      ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard begun == Z_OK else { return nil }
    defer { deflateEnd(&stream) }
    let room = Int(deflateBound(&stream, uLong(length)))
    guard let limit = UInt32(exactly: room) else { return nil }
    var isWhole = false
    let result = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
      stream.next_in = UnsafeMutablePointer(
        mutating: bytes.bindMemory(to: Bytef.self).baseAddress)
      stream.avail_in = length
      stream.next_out = buffer.baseAddress
      stream.avail_out = limit
      isWhole = deflate(&stream, Z_FINISH) == Z_STREAM_END
      filled = room - Int(stream.avail_out)
    }
    return isWhole ? result : nil
  }
}
