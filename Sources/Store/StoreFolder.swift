import Glibc

/// The folder in which a site's store is kept, `.unionsite/`: what was understood of the content, so
/// that it need not be read again. It may be deleted at any time.
public final class StoreFolder: Sendable {
  /// Its name in the site's folder.
  public static let name = ".unionsite"
  /// What a file is called while it is written ends in this.
  static let unfinished = ".part"

  private let folder: Int32

  private init(_ folder: Int32) { self.folder = folder }

  deinit { close(folder) }

  /// Opens the folder of a site for reading. Throws `missing` where there is none.
  public static func open(inSite site: String) throws(StoreRefusal) -> StoreFolder {
    let number = Glibc.open(
      site + "/" + name, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if number >= 0 { return StoreFolder(number) }
    throw errno == ENOENT ? .missing : .unreadable(StoreError(code: errno))
  }

  /// Opens it for writing: makes it where it is not there, keeps it out of the site's history
  /// (`.gitignore`), and removes what killed writers left.
  public static func make(inSite site: String) throws(StoreError) -> StoreFolder {
    try make(at: site + "/" + name)
  }

  /// The same for a folder of any name, which keeps something apart from the rest.
  public static func make(at path: String) throws(StoreError) -> StoreFolder {
    if mkdir(path, 0o777) != 0, errno != EEXIST { throw StoreError(code: errno) }
    let number = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard number >= 0 else { throw StoreError(code: errno) }
    let folder = StoreFolder(number)
    folder.removeUnfinished()
    if faccessat(number, ".gitignore", F_OK, 0) != 0 {
      try folder.write(".gitignore", [Array("*\n".utf8)])
    }
    return folder
  }

  /// The whole of a file, or why it gives nothing. Kept even when the file is replaced meanwhile.
  public func map(_ name: String) throws(StoreRefusal) -> MappedFile {
    let file = try openFile(name)
    defer { close(file) }
    do throws(StoreError) { return try MappedFile(file) } catch { throw .unreadable(error) }
  }

  private func openFile(_ name: String) throws(StoreRefusal) -> Int32 {
    let file = openat(folder, name, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    if file >= 0 { return file }
    throw errno == ENOENT ? .missing : .unreadable(StoreError(code: errno))
  }

  private func bytes(_ name: String) throws(StoreRefusal) -> [UInt8] {
    let file = try openFile(name)
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .unreadable(StoreError(code: errno)) }
    var failure: Int32?
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
      count = 0
      while let start = buffer.baseAddress, count < buffer.count {
        let got = Glibc.read(file, start + count, buffer.count - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { return }
        count += got
      }
    }
    if let failure { throw .unreadable(StoreError(code: failure)) }
    return bytes
  }

  /// The payload of a file, checked, or why there is none.
  public func read(_ name: String, as kind: StoreFile) throws(StoreRefusal) -> ArraySlice<UInt8> {
    let file = try bytes(name)
    let length = try file.withUnsafeBufferPointer { (file) throws(StoreRefusal) in
      try kind.payload(of: UnsafeRawBufferPointer(file)).count
    }
    return file.suffix(length)
  }

  /// Gives the payload of a file to `body`, checked, or throws why there is none. The bytes are there
  /// during the call alone; what `body` finds malformed is damage.
  public func read<Value>(
    _ name: String, as kind: StoreFile,
    _ body: (UnsafeRawBufferPointer) throws(MalformedBytes) -> Value
  ) throws(StoreRefusal) -> Value {
    try read(name, as: kind).withUnsafeBufferPointer { (payload) throws(StoreRefusal) in
      do throws(MalformedBytes) { return try body(UnsafeRawBufferPointer(payload)) } catch {
        throw .damaged
      }
    }
  }

  /// Writes a file, header and payload, in place of what has its name.
  public func write(
    _ name: String, as kind: StoreFile, _ payload: [UInt8]
  ) throws(StoreError) {
    let header = payload.withUnsafeBytes { kind.header(of: $0) }
    try write(name, [header, payload])
  }

  /// The names of the files in it, sorted; those that are being written are left out.
  public func names() -> [String] {
    allNames().filter { !$0.hasSuffix(Self.unfinished) }.sorted()
  }

  /// Removes a file; that it is gone already, or cannot be removed, is no harm.
  public func remove(_ name: String) { unlinkat(folder, name, 0) }

  /// The right to change several files that belong together; nil while another process has it. It ends
  /// with the process at the latest.
  public func lock() throws(StoreError) -> StoreLock? {
    let file = openat(folder, "lock", O_RDONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw StoreError(code: errno) }
    if flock(file, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK { return StoreLock(file) }
    // A file system without locks grants it: what is stored is checked when it is read.
    close(file)
    return nil
  }

  /// The parts one after another, under a name of its own until all is there.
  private func write(_ name: String, _ parts: [[UInt8]]) throws(StoreError) {
    let (file, passing) = try create(name)
    defer { close(file) }
    do throws(StoreError) {
      for part in parts { try Self.write(part, to: file) }
      guard renameat(folder, passing, folder, name) == 0 else { throw StoreError(code: errno) }
    } catch {
      remove(passing)
      throw error
    }
  }

  /// A new file that is locked as long as it is open, so that others can tell it from a leftover.
  private func create(_ name: String) throws(StoreError) -> (file: Int32, name: String) {
    var number = 0
    while true {
      let passing = "\(name).\(getpid())-\(number)\(Self.unfinished)"
      let file = openat(
        folder, passing, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
      if file >= 0 {
        flock(file, LOCK_EX | LOCK_NB)
        return (file, passing)
      }
      // Another thread, or a process of another container, has that number.
      guard errno == EEXIST, number < 1000 else { throw StoreError(code: errno) }
      number += 1
    }
  }

  private static func write(_ bytes: [UInt8], to file: Int32) throws(StoreError) {
    try bytes.withUnsafeBufferPointer { (bytes) throws(StoreError) in
      var rest = bytes[...]
      while !rest.isEmpty {
        let part = UnsafeBufferPointer(rebasing: rest)
        let done = Glibc.write(file, part.baseAddress, part.count)
        if done < 0 {
          if errno == EINTR { continue }
          throw StoreError(code: errno)
        }
        rest = rest.dropFirst(done)
      }
    }
  }

  /// Removes the unfinished files that nobody writes any more: those that nobody has locked.
  private func removeUnfinished() {
    for name in allNames() where name.hasSuffix(Self.unfinished) {
      let file = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
      guard file >= 0 else { continue }
      if flock(file, LOCK_EX | LOCK_NB) == 0 { remove(name) }
      close(file)
    }
  }

  private func allNames() -> [String] {
    // A descriptor of its own: the place in the listing belongs to it.
    let number = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard number >= 0 else { return [] }
    guard let listing = fdopendir(number) else {
      close(number)
      return []
    }
    defer { closedir(listing) }
    var names: [String] = []
    while let entry = readdir(listing) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
