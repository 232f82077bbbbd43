import Testing
import UnionTestSupport

/// The web server that other tests start.
@Suite(.enabled(if: NginxServer.isThere, "no nginx: make test-deps installs it"))
struct NginxServerTests {
  @Test func `It serves a folder`() async throws {
    let folder = TestFolder()
    folder.write("current/index.html", "<p>甲")
    let server = try await NginxServer.start(root: folder.path + "/current")
    let answer = try #require(await server.client.send("GET", "/"))
    #expect(answer.status == 200)
    #expect(String(decoding: answer.body, as: UTF8.self) == "<p>甲")
    #expect(await server.client.send("GET", "/nowhere")?.status == 404)
  }

  @Test func `It is gone when nobody holds it`() async throws {
    let port = try await NginxServer.start(root: "/").port
    #expect(Wire(port: port) == nil)
  }

  @Test func `What nginx does not understand is told`() async {
    let wrong = "server { listen 127.0.0.1:1; no_such_word; }"
    #expect(NginxServer.complaint(about: wrong)?.contains("no_such_word") == true)
    #expect(NginxServer.complaint(about: "server { listen 127.0.0.1:1; }") == nil)
    await #expect(throws: NginxServer.Refusal.self) {
      try await NginxServer.start { _ in wrong }
    }
  }
}
