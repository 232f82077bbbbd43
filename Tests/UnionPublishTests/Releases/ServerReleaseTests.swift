import Glibc
import Testing
import UnionBuild
import UnionModel
import UnionTestSupport

@testable import UnionPublish

/// Releases on a server, over the system's own SSH.
@Suite(.enabled(if: SSHServer.isInstalled, "sshd, ssh or rsync is not installed"))
struct ServerReleaseTests {
  private func publication(
    _ site: PublishedSite, _ server: SSHServer
  ) async throws -> Publication {
    var publication = try await site.publication(
      to: .ssh(host: SSHServer.host, port: nil, path: site.place))
    publication.sshConfiguration = server.configuration
    return publication
  }

  @Test func `A site is published, changed, listed and taken back`() async throws {
    let server = try #require(await SSHServer.start())
    let site = PublishedSite()
    site.say("第一版。")
    var publication = try await publication(site, server)
    #expect(try await publication.run().release == 1)
    #expect(differences(site.shown, site.built) == [])
    let first = site.built
    #expect(try await publication.run().differences.isEmpty)

    site.say("第二版。")
    publication.site = try await site.build()
    let outcome = try await publication.run()
    #expect(
      outcome.differences.changed == ["feed.xml", "units/u0/2024-annual-summary/index.html"])
    #expect(differences(site.shown, site.built) == [])

    let target = try ReleaseTarget(
      publication.target, sshConfiguration: server.configuration)
    #expect(try await target.releases().map(\.isShown) == [false, true])
    #expect(try await target.rollBack(to: nil, who: "li").number == 1)
    #expect(differences(site.shown, first) == [])
  }

  @Test func `A server that refuses the key is told`() async throws {
    let server = try #require(await SSHServer.start())
    server.refuseKeys()
    let publication = try await publication(PublishedSite(units: 1), server)
    let fault = await failure { _ = try await publication.run() }
    guard case .accessRefused("web", _) = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
  }

  @Test func `A server that nobody has confirmed is not spoken to`() async throws {
    let server = try #require(await SSHServer.start())
    server.forgetHost()
    let publication = try await publication(PublishedSite(units: 1), server)
    #expect(await failure { _ = try await publication.run() } == .hostUnknown(target: "web"))
  }

  @Test func `A server with another key than before is not spoken to`() async throws {
    let server = try #require(await SSHServer.start())
    server.forgetHost(showing: server.strangeKey)
    let publication = try await publication(PublishedSite(units: 1), server)
    #expect(await failure { _ = try await publication.run() } == .hostChanged(target: "web"))
  }

  @Test func `A server that is not there is told`() async throws {
    let publication = try await PublishedSite(units: 1).publication(
      to: .ssh(host: "127.0.0.1", port: 9, path: "/tmp/unionsite-nothing"))
    let fault = await failure { _ = try await publication.run() }
    guard case .unreachable("web", _) = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
  }

  @Test func `A connection that is lost leaves what readers see, and the next publish completes`()
    async throws
  {
    let server = try #require(await SSHServer.start())
    let site = PublishedSite(units: 2)
    let first = try await publication(site, server)
    _ = try await first.run()
    let shown = site.shown
    // Large enough that it is on its way for a while.
    site.write(
      "units/u0/附件.bin", (0..<400_000).map { String($0 &* 7_919 % 1_000_003) }.joined())
    var second = try await publication(site, server)
    let cut = second.progress
    second.progress = { step in
      cut(step)
      if case .comparing = step {
        Task.detached {
          try? await Task.sleep(for: .milliseconds(Int.random(in: 5...120)))
          server.cutConnections()
        }
      }
    }
    let fault = await failure { _ = try await second.run() }
    if case .connectionLost("web", _) = fault {
      #expect(differences(site.shown, shown) == [])
    } else {
      // It was quicker than the cut; then it has arrived.
      #expect(fault == nil)
    }
    second.progress = { _ in }
    _ = try await second.run()
    #expect(differences(site.shown, site.built) == [])
    #expect(TestFolder.names(in: site.place + "/releases").allSatisfy { !$0.hasPrefix(".") })
  }

  @Test(.enabled(if: Mount.isPossible, "nothing can be mounted here"))
  func `A full disk there is told, and readers see what they saw`() async throws {
    let server = try #require(await SSHServer.start())
    let site = PublishedSite(units: 1)
    let disk = try #require(Mount(site.folder.path + "/www", "size=700k"))
    _ = try await publication(site, server).run()
    let shown = site.shown
    site.write("pages/large.md", "---\n标题: 大\n---\n" + String(repeating: "很长的一段。", count: 90_000))
    let large = try await publication(site, server)
    #expect(await failure { _ = try await large.run() } == .noSpace(target: "web"))
    #expect(differences(site.shown, shown) == [])
    site.folder.delete("content/pages/large.md")
    site.say("第二版。")
    _ = try await publication(site, server).run()
    #expect(differences(site.shown, site.built) == [])
    withExtendedLifetime(disk) {}
  }

  @Test(.enabled(if: getuid() != 0, "root may write everywhere"))
  func `A folder that may not be written is told`() async throws {
    let server = try #require(await SSHServer.start())
    let site = PublishedSite(units: 1)
    chmod(site.folder.path + "/www", 0o500)
    let publication = try await publication(site, server)
    #expect(
      await failure { _ = try await publication.run() }
        == .noPermission(target: "web", path: site.place))
  }
}
