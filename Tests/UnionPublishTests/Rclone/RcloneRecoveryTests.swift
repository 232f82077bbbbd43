import Glibc
import Synchronization
import Testing
import UnionBuild
import UnionTestSupport

@testable import UnionPublish

/// Publishes that break off, and locks.
@Suite(.enabled(if: !RemoteServer.Kind.installed.isEmpty, "rclone is not installed"))
struct RcloneRecoveryTests {
  /// The kinds of server that keep no hashes, where only what we put down tells what arrived.
  static let forgetful = RemoteServer.Kind.installed.filter { $0 == .webdav || $0 == .ftp }

  /// How many publishes are killed at each server: `UNIONSITE_KILLS`, or one.
  private static let rounds =
    getenv("UNIONSITE_KILLS").flatMap { Int(String(cString: $0)) } ?? 1

  @Test(arguments: forgetful)
  func `A publish that is killed goes on where it was`(_ kind: RemoteServer.Kind) async throws {
    let server = try #require(await RemoteServer.start(kind))
    let site = PlainSite(units: 20)
    let count = site.files.count
    // Four batches of ten have arrived by then.
    await Self.killedPublish(server, site, after: 43)
    #expect(server.own().contains("unionsite-publishing.txt"))
    let outcome = try await server.publish(site.finished(), batch: 10)
    let sent = outcome.differences.added.count + outcome.differences.changed.count
    #expect(sent > 0 && sent <= count - 40, "\(sent) of \(count)")
    #expect(differences(server.site(), site.files) == [])
    #expect(server.own() == ["unionsite-files.txt", "unionsite-target.json"])
  }

  @Test func `One who was killed when all had arrived leaves nothing behind`() async throws {
    let server = try #require(await RemoteServer.start(.webdav))
    let site = PlainSite(units: 2)
    try await server.publish(site.finished())
    server.write(
      "site/" + SendingPlan.name,
      SendingPlan(batches: [site.finished().files], deleted: ["old/index.html"]).text)
    try await server.publish(site.finished())
    #expect(server.own() == ["unionsite-files.txt", "unionsite-target.json"])
    #expect(differences(server.site(), site.files) == [])
  }

  @Test func `A lock that moves once more after its owner was killed is taken over all the same`()
    async throws
  {
    let server = try #require(await RemoteServer.start(.webdav))
    let site = PlainSite(units: 1)
    @Sendable func lock(_ beat: Int) {
      server.write(
        "site/unionsite-lock.json", LockNote(who: "dead@office", nonce: "1", beat: beat).text)
    }
    lock(4)
    let hasMoved = Mutex(false)
    try await server.publish(site.finished()) { step in
      guard case .watchingLock = step, !hasMoved.withLock({ $0 }) else { return }
      hasMoved.withLock { $0 = true }
      lock(5)
    }
    #expect(hasMoved.withLock { $0 })
    #expect(!server.own().contains("unionsite-lock.json"))
  }

  @Test(arguments: RemoteServer.Kind.installed)
  func `Killed at any moment of changes and deletions, the next publish completes`(
    _ kind: RemoteServer.Kind
  ) async throws {
    let server = try #require(await RemoteServer.start(kind))
    let site = PlainSite(units: 10)
    try await server.publish(site.finished())
    for round in 0..<Self.rounds {
      for unit in 0..<10 { site.write("units/u\(unit)/index.html", "unit \(unit), \(round)") }
      site.write("units/new\(round)/index.html", "new")
      site.delete("units/new\(round - 1)/index.html")
      await Self.killedPublish(server, site, after: nil, milliseconds: .random(in: 300...3000))
      try await server.publish(site.finished(), batch: 5)
      #expect(differences(server.site(), site.files) == [])
      #expect(server.own() == ["unionsite-files.txt", "unionsite-target.json"])
    }
  }

  /// A publish in a process of its own, which dies when so many files have arrived or so much time is
  /// over.
  static func killedPublish(
    _ server: RemoteServer, _ site: PlainSite, after count: Int?, milliseconds: Int = 600_000
  ) async {
    let folder = site.folder.path + "/site"
    let remote = server.remote("site")
    let variables = server.variables
    let limit = count ?? .max
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [
        folder = folder as String, remote = remote as String,
        variables = variables as [String: String], limit = limit as Int,
        milliseconds = milliseconds as Int
      ] in
      let clock = Task.detached {
        try? await Task.sleep(for: .milliseconds(milliseconds))
        kill(getpid(), SIGKILL)
      }
      _ = try? await RemoteServer.publish(
        PlainSite.finished(folder), remote: remote, variables: variables, batch: 10
      ) { step in
        if case .sending(let done, _) = step, done >= limit { kill(getpid(), SIGKILL) }
      }
      clock.cancel()
      kill(getpid(), SIGKILL)
    }
  }

  @Test(arguments: forgetful)
  func `A server that is gone in the middle is told, and the next publish goes on`(
    _ kind: RemoteServer.Kind
  ) async throws {
    let server = try #require(await RemoteServer.start(kind))
    let site = PlainSite(units: 20)
    let error = await failure {
      try await server.publish(site.finished(), batch: 10) { step in
        if case .sending(let done, _) = step, done == 25 { server.stop() }
      }
    }
    guard case .stoppedMidway = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(await server.beginAgain())
    let outcome = try await server.publish(site.finished(), batch: 10)
    let sent = outcome.differences.added.count + outcome.differences.changed.count
    #expect(sent < site.files.count)
    #expect(differences(server.site(), site.files) == [])
  }

  // S3's server keeps its files in memory.
  @Test(
    .enabled(if: Mount.isPossible, "nothing can be mounted here"),
    arguments: RemoteServer.Kind.installed.filter { $0 != .s3 })
  func `A disk that becomes full is told, and with more room the next publish goes on`(
    _ kind: RemoteServer.Kind
  ) async throws {
    let server = try #require(await RemoteServer.start(kind))
    let disk = try #require(Mount(server.root, "size=256k"))
    let site = PlainSite(units: 3)
    site.write("a/large.pdf", String(repeating: "x", count: 400_000))
    let error = await failure { try await server.publish(site.finished()) }
    // Servers of the other kinds do not say what the matter is.
    if kind == .sftp {
      #expect(error == .fullMidway(target: "web"))
    } else if case .stoppedMidway = error {
    } else {
      Issue.record("\(String(describing: error))")
    }
    #expect(disk.remount("size=2m"))
    try await server.publish(site.finished())
    #expect(differences(server.site(), site.files) == [])
    #expect(try await server.publish(site.finished()).differences.isEmpty)
  }

  @Test(arguments: RemoteServer.Kind.installed)
  func `Of two at the same moment one is told who the other is`(_ kind: RemoteServer.Kind)
    async throws
  {
    let server = try #require(await RemoteServer.start(kind))
    let site = PlainSite(units: 2)
    try await server.publish(site.finished())
    site.delete("units/u1/index.html")
    // However slow this machine is, a live owner's next beat comes some time.
    let patient = LockTimes(
      beat: .milliseconds(300), dead: .seconds(60), look: .milliseconds(300), settle: .zero)
    let error = Mutex<PublishError?>(nil)
    // The one has the lock while a person is asked; the other comes meanwhile.
    try await server.publish(
      site.finished(), who: "wang@office",
      confirm: { _ in
        let second = await failure {
          try await server.publish(site.finished(), who: "li@office", times: patient)
        }
        error.withLock { $0 = second }
        return .yes
      })
    #expect(error.withLock { $0 } == .busy(target: "web", who: "wang@office"))
    #expect(differences(server.site(), site.files) == [])
  }

  @Test func `A lock whose owner is dead is watched and taken over`() async throws {
    let server = try #require(await RemoteServer.start(.webdav))
    let site = PlainSite(units: 1)
    server.write(
      "site/unionsite-lock.json", LockNote(who: "dead@office", nonce: "1", beat: 4).text)
    let watched = Mutex(false)
    try await server.publish(site.finished()) { step in
      if step == .watchingLock(who: "dead@office") { watched.withLock { $0 = true } }
    }
    #expect(watched.withLock { $0 })
    #expect(differences(server.site(), site.files) == [])
    #expect(!server.own().contains("unionsite-lock.json"))
  }

  @Test func `Who loses the lock stops`() async throws {
    let server = try #require(await RemoteServer.start(.webdav))
    let site = PlainSite(units: 40)
    let error = await failure {
      try await server.publish(site.finished(), batch: 2) { step in
        // At every file, for a beat that is under way may write over the first.
        guard case .sending = step else { return }
        server.write(
          "site/unionsite-lock.json", LockNote(who: "thief@office", nonce: "1", beat: 0).text)
      }
    }
    #expect(error == .overtaken(target: "web", who: "thief@office"))
    #expect(server.own().contains("unionsite-lock.json"))
    #expect(server.site().count < site.files.count)
  }
}
