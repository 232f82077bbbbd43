import Glibc

/// A folder of its own for one test, deleted when the test lets go of it.
public final class TestFolder: Sendable {
  /// Where it is.
  public let path: String

  /// A new folder, which everybody may read; in memory where there is such a place and many files are
  /// written, so that nothing waits for a disk.
  public init(inMemory: Bool = false) {
    let parent = inMemory && access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
    path = parent + "/unionsite-test-\(UInt64.random(in: 0 ... .max))"
    mkdir(path, 0o755)
  }

  deinit { Self.remove(path) }

  /// Writes a file with the folders above it.
  public func write(_ name: String, _ text: String) {
    TestFile.write(Array(text.utf8), to: path + "/" + name)
  }

  /// Writes a file of any bytes.
  public func write(_ name: String, bytes: [UInt8]) { TestFile.write(bytes, to: path + "/" + name) }

  /// Writes all files of a site in memory below `site/content`.
  public func write(_ builder: SiteBuilder, to site: String = "") {
    for (name, text) in builder.files {
      write((site.isEmpty ? "" : site + "/") + "content/" + name, text)
    }
  }

  /// Deletes a file.
  public func delete(_ name: String) { unlink(path + "/" + name) }

  /// The text of a file; nil where it cannot be read.
  public func text(_ name: String) -> String? {
    TestFile.read(path + "/" + name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether something has this name; a link counts though it lead nowhere.
  public func has(_ name: String) -> Bool {
    var status = stat()
    return lstat(path + "/" + name, &status) == 0
  }

  /// Every file below a folder with its bytes; links are followed.
  public func files(_ name: String) -> [String: [UInt8]] {
    var all: [String: [UInt8]] = [:]
    let root = path + "/" + name
    func visit(_ below: String) {
      for entry in Self.names(in: root + "/" + below) {
        let inner = below.isEmpty ? entry : below + "/" + entry
        if let bytes = TestFile.read(root + "/" + inner) {
          all[inner] = bytes
        } else {
          visit(inner)
        }
      }
    }
    visit("")
    return all
  }

  /// The names in a folder, sorted.
  public static func names(in folder: String) -> [String] {
    guard let opened = opendir(folder) else { return [] }
    defer { closedir(opened) }
    var names: [String] = []
    while let entry = readdir(opened) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Through `rm`, which can delete names that are no Unicode, and folders that may not be read.
  private static func remove(_ path: String) {
    let script = "chmod -R u+rwX \"$0\"; rm -rf \"$0\""
    _ = ChildProcess.run(["sh", "-c", script, path], environment: ["PATH=/usr/bin:/bin"])
  }
}
