import Synchronization
import Testing
import UnionBuild
import UnionModel
import UnionTestSupport

@testable import UnionPublish

/// Publishing to real servers on this machine; those that are not installed are left out.
@Suite(.enabled(if: !RemoteServer.Kind.installed.isEmpty, "rclone is not installed"))
struct RcloneServerTests {
  @Test(arguments: RemoteServer.Kind.allCases.filter { !$0.isInstalled })
  func `A server that is not installed is not tested with`(_ kind: RemoteServer.Kind) {
    print("UnionPublishTests: no server for \(kind.rawValue) here; make test-deps installs it")
  }

  @Test(arguments: RemoteServer.Kind.installed)
  func `The first publish brings the site as it was built`(_ kind: RemoteServer.Kind) async throws {
    let server = try #require(await RemoteServer.start(kind))
    let site = PlainSite(units: 3)
    let outcome = try await server.publish(site.finished())
    #expect(outcome.differences.added == site.files.keys.sorted())
    #expect(outcome.differences.bytes == site.files.values.reduce(0) { $0 + $1.count })
    #expect(differences(server.site(), site.files) == [])
    #expect(server.own() == ["unionsite-files.txt", "unionsite-target.json"])
  }

  @Test(arguments: RemoteServer.Kind.installed)
  func `What has not changed is not sent again, and one changed page moves one page`(
    _ kind: RemoteServer.Kind
  ) async throws {
    let server = try #require(await RemoteServer.start(kind))
    let site = PlainSite(units: 3)
    try await server.publish(site.finished())
    #expect(try await server.publish(site.finished()).differences.isEmpty)
    site.write("units/u1/2024/index.html", "REPORT of 1")
    let sent = Mutex<Set<PublishStep>>([])
    let outcome = try await server.publish(site.finished()) { step in
      _ = sent.withLock { $0.insert(step) }
    }
    #expect(outcome.differences.changed == ["units/u1/2024/index.html"])
    #expect(outcome.differences.added == [] && outcome.differences.deleted == [])
    #expect(sent.withLock { $0 }.contains(.sending(done: 1, of: 1)))
    #expect(differences(server.site(), site.files) == [])
  }

  @Test(arguments: RemoteServer.Kind.installed)
  func `What is gone from the site goes from the server with its folders, others' files stay`(
    _ kind: RemoteServer.Kind
  ) async throws {
    let server = try #require(await RemoteServer.start(kind))
    let site = PlainSite(units: 3)
    try await server.publish(site.finished())
    server.write("site/units/u2/2024/notes.txt", "mine")
    for unit in 1...2 {
      site.delete("units/u\(unit)/index.html")
      site.delete("units/u\(unit)/2024/index.html")
    }
    let outcome = try await server.publish(site.finished())
    #expect(outcome.differences.deleted.count == 4)
    #expect(outcome.foreign == ["units/u2/2024/notes.txt"])
    #expect(
      differences(server.site(), site.files) == ["units/u2/2024/notes.txt"])
    if kind != .s3 {
      let folders = server.folders("site")
      #expect(folders.contains("units/u2/2024/") && !folders.contains("units/u1/"))
    }
  }

  @Test(arguments: RemoteServer.Kind.installed)
  func `Names that servers, shells and addresses trip over arrive`(_ kind: RemoteServer.Kind)
    async throws
  {
    let server = try #require(await RemoteServer.start(kind))
    let site = PlainSite(units: 1)
    let names = [
      "工会/年 报.pdf", "a b/x%20y.txt", "a b/100%.txt", "a b/#1.txt", "a b/c+d;e&f=g.txt",
      "a b/😀.txt", "a b/q?.txt", "a b/'quo\"te.txt", "a b/[br]{x}*.txt", " lead.txt",
      "a b/back\\slash.txt", "a b/a|b.txt", "-v.txt", "a b/$HOME `x`.txt",
    ]
    for name in names { site.write(name, name) }
    try await server.publish(site.finished())
    #expect(differences(server.site(), site.files) == [])
    #expect(try await server.publish(site.finished()).differences.isEmpty)
    for name in names { site.delete(name) }
    let outcome = try await server.publish(site.finished())
    #expect(outcome.differences.deleted.count == names.count)
    #expect(differences(server.site(), site.files) == [])
  }

  @Test(arguments: RemoteServer.Kind.installed)
  func `A dry run tells what would happen and changes nothing`(_ kind: RemoteServer.Kind)
    async throws
  {
    let server = try #require(await RemoteServer.start(kind))
    let site = PlainSite(units: 2)
    let outcome = try await server.publish(site.finished(), isDry: true)
    #expect(outcome.differences.added.count == site.files.count)
    #expect(server.files("site").isEmpty)
    #expect(kind == .s3 || TestFolder.names(in: server.root) == [])
  }

  @Test(arguments: RemoteServer.Kind.installed)
  func `A place that holds something else is left alone`(_ kind: RemoteServer.Kind) async throws {
    let server = try #require(await RemoteServer.start(kind))
    server.write("site/old/page.html", "somebody's")
    let site = PlainSite(units: 1)
    let error = await failure { try await server.publish(site.finished()) }
    #expect(
      error == .notOurs(target: "web", path: server.remote("site"), example: "old/"))
    #expect(server.files("site").count == 1)
  }

  @Test(arguments: RemoteServer.Kind.installed)
  func `A place that holds another site is left alone`(_ kind: RemoteServer.Kind) async throws {
    let server = try #require(await RemoteServer.start(kind))
    let site = PlainSite(units: 1)
    try await server.publish(site.finished())
    let error = await failure { try await server.publish(site.finished(id: "other")) }
    #expect(error == .otherSite(target: "web", path: server.remote("site"), site: "test"))
  }

  @Test(arguments: RemoteServer.Kind.installed)
  func `A file of somebody else's in the place of a new page stops the publish`(
    _ kind: RemoteServer.Kind
  ) async throws {
    let server = try #require(await RemoteServer.start(kind))
    let site = PlainSite(units: 1)
    try await server.publish(site.finished())
    server.write("site/about/index.html", "mine")
    site.write("about/index.html", "ours")
    let error = await failure { try await server.publish(site.finished()) }
    #expect(
      error
        == .notOurs(target: "web", path: server.remote("site"), example: "about/index.html"))
    #expect(server.site()["about/index.html"] == Array("mine".utf8))
  }

  @Test(arguments: RemoteServer.Kind.installed)
  func `What somebody deleted or changed at the server is sent again`(
    _ kind: RemoteServer.Kind
  ) async throws {
    let server = try #require(await RemoteServer.start(kind))
    let site = PlainSite(units: 2)
    try await server.publish(site.finished())
    server.delete("site/units/u0/index.html")
    server.write("site/units/u1/index.html", "somebody's longer text")
    let outcome = try await server.publish(site.finished())
    #expect(outcome.differences.added == ["units/u0/index.html"])
    #expect(outcome.differences.changed == ["units/u1/index.html"])
    #expect(differences(server.site(), site.files) == [])
  }

  @Test(arguments: RemoteServer.Kind.installed)
  func `A damaged list costs no more than a comparison`(_ kind: RemoteServer.Kind) async throws {
    let server = try #require(await RemoteServer.start(kind))
    let site = PlainSite(units: 2)
    try await server.publish(site.finished())
    server.write("site/unionsite-files.txt", "unionsite-files 1\nhalf a li")
    site.write("units/u0/index.html", "UNIT 0")
    let outcome = try await server.publish(site.finished())
    let keepsHashes = kind == .s3 || kind == .sftp
    #expect(outcome.differences.changed.count == (keepsHashes ? 1 : site.files.count))
    #expect(differences(server.site(), site.files) == [])
    #expect(try await server.publish(site.finished()).differences.isEmpty)
  }

  @Test(arguments: RemoteServer.Kind.installed.filter { $0 != .s3 })
  func `A wrong password is told, and is not in what is told`(_ kind: RemoteServer.Kind)
    async throws
  {
    let server = try #require(await RemoteServer.start(kind))
    server.setPassword("falsch-1234")
    let site = PlainSite(units: 1)
    let error = await failure { try await server.publish(site.finished()) }
    guard case .accessRefused(let target, let detail) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(target == "web" && !detail.isEmpty && !detail.contains("falsch"))
  }

  @Test(arguments: RemoteServer.Kind.installed)
  func `A server that is not there is told`(_ kind: RemoteServer.Kind) async throws {
    let server = try #require(await RemoteServer.start(kind))
    server.stop()
    let site = PlainSite(units: 1)
    let error = await failure { try await server.publish(site.finished()) }
    guard case .unreachable = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test(.enabled(if: RemoteServer.Kind.sftp.isInstalled))
  func `A server whose key nobody has confirmed is not spoken to`() async throws {
    let server = try #require(await RemoteServer.start(.sftp))
    server.forgetHost()
    let site = PlainSite(units: 1)
    let error = await failure { try await server.publish(site.finished()) }
    #expect(error == .hostUnknown(target: "web"))
  }

  @Test func `A remote that rclone does not know is told`() async throws {
    let server = try #require(await RemoteServer.start(.webdav))
    let site = PlainSite(units: 1)
    let error = await failure {
      _ = try await RemoteServer.publish(
        site.finished(), remote: "nobody:site", variables: server.variables)
    }
    #expect(error == .remoteUnknown(target: "web", remote: "nobody:site"))
  }

  @Test(arguments: RemoteServer.Kind.installed)
  func `A place in a folder that is not there is told`(_ kind: RemoteServer.Kind) async throws {
    let server = try #require(await RemoteServer.start(kind))
    let site = PlainSite(units: 1)
    let remote = kind == .s3 ? "web:nobucket/site" : "web:no/such/site"
    let error = await failure {
      _ = try await RemoteServer.publish(
        site.finished(), remote: remote, variables: server.variables)
    }
    guard case .placeMissing = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }
}
