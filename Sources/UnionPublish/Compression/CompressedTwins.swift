public import Parallel
import Store
public import UnionBuild

/// The files of a site once more, made smaller: web servers send them in place of the page to whoever
/// understands gzip or Brotli, without working themselves. `a/index.html.gz` is the twin of `a/index.html`.
///
/// The folder lasts from one publish to the next, so that only what has changed is made smaller. A twin that
/// does not belong to its page would be shown to readers; so what counts is the list alone: it is written
/// without what is about to change before anything is changed, and with it when all is there.
public struct CompressedTwins: Sendable {
  /// Where the twins are; `files` stand below it.
  public let folder: String
  /// All twins in the order of their paths' bytes.
  public let files: [FinishedSite.File]

  /// Brings the twins in a folder up to date with a site. Waits for another run that is doing the same; what
  /// is sent later is held against the fingerprints told here.
  ///
  /// The folder is made where it is not there, in one that is. Costs one question to the system for each
  /// twin where nothing has changed.
  public static func update(
    in folder: String, of site: FinishedSite, _ workers: Workers
  ) async throws(PublishError) -> CompressedTwins {
    let store = try stored(folder) { () throws(StoreError) in try StoreFolder.make(at: folder) }
    let lock = try await wait(for: store, folder)
    defer { lock.release() }
    let twins: TwinFolder
    do throws(BuildError) { twins = try TwinFolder(folder + "/files") } catch {
      throw .machine(error)
    }
    let work = TwinWork(site)
    let old = TwinList.read(in: store)
    let sources = work.sources
    let kept = await workers.map(sources.count, grain: 256) { place in
      old.entries[sources[place].path].flatMap { entry in
        isRight(entry, sources[place], work, twins) ? entry : nil
      }
    }
    var list = TwinList()
    list.entries.reserveCapacity(sources.count)
    for (file, entry) in zip(sources, kept) { list.entries[file.path] = entry }
    if list.entries.count < sources.count || list.entries.count < old.entries.count || !old.isWhole
    {
      let sure = list
      try stored(folder) { () throws(StoreError) in try sure.write(in: store) }
      try clear(twins, but: sure, after: old)
      let wanted = zip(sources, kept).compactMap { $1 == nil ? $0 : nil }
      let made = try await workers.map(wanted.count, grain: 4) {
        (place) throws(PublishError) -> TwinList.Entry in
        if Task.isCancelled { throw .machine(.cancelled(path: folder)) }
        return try work.make(wanted[place], in: twins)
      }
      for (file, entry) in zip(wanted, made) { list.entries[file.path] = entry }
      list.isWhole = true
      let whole = list
      try stored(folder) { () throws(StoreError) in try whole.write(in: store) }
    }
    return CompressedTwins(folder: twins.path, files: files(list))
  }

  /// Whether the twins of a file are those that were made of it.
  private static func isRight(
    _ entry: TwinList.Entry, _ file: FinishedSite.File, _ work: TwinWork, _ folder: TwinFolder
  ) -> Bool {
    guard entry.hash == file.hash else { return false }
    let kinds = work.kinds(of: file)
    return entry.twins.allSatisfy { kind, twin in
      guard kinds.contains(kind), let known = folder.known(file.path + kind.ending) else {
        return false
      }
      return known == (twin.size, twin.time)
    }
  }

  /// Deletes the twins that do not count any more.
  private static func clear(
    _ folder: TwinFolder, but list: TwinList, after old: TwinList
  ) throws(PublishError) {
    do throws(BuildError) {
      // After a run that was killed, or a list that is gone, nobody knows what lies there.
      guard old.isWhole else { return try folder.removeAll(but: Set(files(list).map(\.path))) }
      for (path, entry) in old.entries where list.entries[path] == nil {
        for kind in entry.twins.keys { try folder.remove(path + kind.ending) }
      }
    } catch {
      throw .machine(error)
    }
  }

  private static func files(_ list: TwinList) -> [FinishedSite.File] {
    var all: [FinishedSite.File] = []
    all.reserveCapacity(list.entries.count * TwinKind.allCases.count)
    for (path, entry) in list.entries {
      for (kind, twin) in entry.twins {
        all.append(
          FinishedSite.File(path: path + kind.ending, size: twin.size, hash: twin.hash))
      }
    }
    return all.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private static func wait(
    for store: StoreFolder, _ folder: String
  ) async throws(PublishError) -> StoreLock {
    while true {
      let lock = try stored(folder) { () throws(StoreError) in try store.lock() }
      if let lock { return lock }
      do { try await Task.sleep(for: .milliseconds(50)) } catch {
        throw .machine(.cancelled(path: folder))
      }
    }
  }

  private static func stored<Value>(
    _ folder: String, _ body: () throws(StoreError) -> Value
  ) throws(PublishError) -> Value {
    do throws(StoreError) { return try body() } catch {
      throw .machine(BuildError(code: error.code, path: folder))
    }
  }
}
