import Dispatch
import Synchronization

/// Watches folders with all below them, and tells in batches what may have changed. No change after
/// the watcher was made is lost; one too many may be told.
///
/// Where the kernel cannot tell, the folders are looked through again and again.
public final class Watcher: Sendable {
  /// The changes, until the watcher is let go of.
  public let batches: AsyncStream<WatchBatch>
  private let bell: WakeUp
  private let worker: DispatchQueue

  /// Watches folders; it has begun when this returns. `notice` is told once why the folders are looked
  /// through, if they are.
  public convenience init(
    _ folders: [WatchedFolder], pace: WatchPace = WatchPace(),
    notice: @escaping @Sendable (WatchNotice) -> Void = { _ in }
  ) {
    self.init(folders, pace: pace, notice: notice) { () throws(WatchFailure) in try Inotify() }
  }

  init(
    _ folders: [WatchedFolder], pace: WatchPace,
    notice: @escaping @Sendable (WatchNotice) -> Void,
    source: () throws(WatchFailure) -> any ChangeSource
  ) {
    let (batches, tell) = AsyncStream.makeStream(of: WatchBatch.self)
    let bell = WakeUp()
    self.batches = batches
    self.bell = bell
    worker = DispatchQueue(label: "unionsite.watch")
    var listener: ChangeListener?
    do throws(WatchFailure) {
      if let deaf = folders.first(where: { !$0.isHeardOf }) {
        notice(.deafDisk(folder: deaf.name))
      } else {
        listener = try ChangeListener(folders, source(), pace: pace, wakeUp: bell)
      }
    } catch { notice(WatchNotice(error)) }
    // A first look is taken now, so that what changes from here on is seen.
    let first = listener == nil ? FolderSnapshot(folders) : nil
    let listening = listener
    worker.async {
      if var listening {
        do throws(WatchFailure) { try listening.run { tell.yield($0) } } catch {
          notice(WatchNotice(error))
          tell.yield(.everything)
        }
      }
      let snapshots = SnapshotLoop(folders, pace: pace, wakeUp: bell)
      snapshots.run(since: first ?? FolderSnapshot(folders)) { tell.yield($0) }
      tell.finish()
    }
  }

  deinit { bell.ring() }
}

extension WatchNotice {
  init(_ failure: WatchFailure) {
    switch failure {
    case .gone: self = .refused(code: 0)
    case .limit: self = .limitReached
    case .other(let code): self = .refused(code: code)
    }
  }
}

/// How fast a watcher tells.
public struct WatchPace: Sendable {
  /// How long nothing more may happen before a batch is told.
  public var quiet: Duration = .milliseconds(15)
  /// How long a batch is held back at most.
  public var limit: Duration = .milliseconds(150)
  /// How often is looked at what no event tells: whether a folder was replaced from above, where links
  /// lead.
  public var heartbeat: Duration = .seconds(1)
  /// How often folders are looked through where the kernel does not tell; less often where that takes
  /// long.
  public var rescan: Duration = .milliseconds(500)

  /// The usual pace.
  public init() {}
}
