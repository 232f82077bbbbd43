import Store

extension ByteWriter {
  /// What the system says of a file, where it does.
  mutating func write(_ identity: FileIdentity?) {
    write(identity) {
      $0.write(Int($1.size))
      $0.write(Int($1.modified))
      $0.write(Int($1.changed))
      $0.write($1.inode)
      $0.write($1.device)
    }
  }
}

extension ByteReader {
  /// What the system said of a file, where it did.
  mutating func identity() throws(MalformedBytes) -> FileIdentity? {
    guard try flag() else { return nil }
    return FileIdentity(
      size: Int64(try signed()), modified: Int64(try signed()), changed: Int64(try signed()),
      inode: try number(), device: try number())
  }
}
