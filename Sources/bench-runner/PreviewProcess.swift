import Glibc

/// A running `unionsite serve`.
final class PreviewProcess {
  /// The port it listens at.
  let port: UInt16
  private let process: pid_t

  /// Starts it and waits until the site is built. What it builds goes below `cache`.
  init(_ settings: Settings, _ site: BenchSite, cache: String) throws {
    port = try LocalConnection.freePort()
    let words = [
      "env", "XDG_CACHE_HOME=" + cache, settings.program, "serve", "--site", site.source, "--port",
      "\(port)", "--quiet",
    ]
    process = try Run.start(words, output: settings.said)
    do {
      try EventStream(port: port, page: nil).waitForBuild()
    } catch {
      end()
      throw BenchFailure("no preview: \((try? TextFile.read(settings.said)) ?? "")")
    }
  }

  /// Ends it.
  func end() {
    kill(process, SIGTERM)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
  }
}
