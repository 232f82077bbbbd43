import Diagnostics
import Testing
import UnionModel
import UnionTestSupport

@testable import UnionRender

@Suite("The same site makes the same bytes")
struct DeterminismTests {
  @Test("Twice, from the sample")
  func twice() async throws {
    let first = RenderedSite(try #require(await SampleContent.load()).site)
    let second = RenderedSite(try #require(await SampleContent.load()).site)
    #expect(first.files == second.files)
    #expect(first.files.count > 30)
  }

  @Test("In any order of jobs")
  func order() async {
    let site = await SampleSites.small.load().site
    #expect(RenderedSite(site).files == RenderedSite(site, backwards: true).files)
  }

  @Test("On many threads at once")
  func parallel() async throws {
    let site = await SampleSites.small.load().site
    let made = SiteRenderer.make(site, theme: .standard, options: RenderOptions())
    let renderer = try #require(made.renderer)
    let files = await withTaskGroup(of: [RenderedFile].self) { group in
      for job in renderer.jobs { group.addTask { renderer.render(job) } }
      var all: [String: [UInt8]] = [:]
      for await files in group { for file in files { all[file.path] = file.bytes } }
      return all
    }
    #expect(files == RenderedSite(site).files)
  }

  @Test("No two jobs make the same file")
  func noDoubles() async throws {
    let sample = RenderedSite(try #require(await SampleContent.load()).site)
    #expect(sample.paths.count == sample.files.count)
  }

  @Test("No page tells of the machine or the time that made it")
  func silent() async throws {
    let sample = RenderedSite(try #require(await SampleContent.load()).site)
    for (path, bytes) in sample.files where !path.hasSuffix(".css") {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(
        !text.contains("/home/") && !text.contains("/tmp/") && !text.contains("content/"), "\(path)"
      )
    }
  }
}
