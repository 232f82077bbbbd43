import Glibc
import Testing
import UnionTestSupport

@Suite("The output folder")
struct OutputTests {
  @Test("A build with errors leaves the old site, byte for byte and file for file")
  func errorsLeaveAll() throws {
    let site = try ProgramSite()
    site.run("build")
    let before = site.folder.files("public")
    let node = inode(of: site.folder.path + "/public")
    site.folder.write(ProgramSite.wrong)
    #expect(site.run("build").status == 1)
    #expect(site.folder.files("public") == before)
    #expect(inode(of: site.folder.path + "/public") == node)
  }

  @Test("So does one with a mistake in a template")
  func templateErrorsLeaveAll() throws {
    let site = try ProgramSite()
    site.run("build")
    let before = site.folder.files("public")
    site.folder.write("templates/page.mustache", "{{>nowhere}}")
    let run = site.run("build")
    #expect(run.status == 1)
    #expect(
      run.errors.hasPrefix("templates/page.mustache:1:4: 错误: 找不到模板 “nowhere”"), "\(run.errors)")
    #expect(site.folder.files("public") == before)
  }

  @Test("Without an old site, a build with errors makes no folder")
  func errorsMakeNothing() throws {
    let site = try ProgramSite(ProgramSite.wrong)
    site.run("build")
    #expect(!site.folder.has("public"))
  }

  @Test("Warnings do not stop a build")
  func warnings() throws {
    let site = try ProgramSite(ProgramSite.warned)
    #expect(site.run("build").status == 0)
    #expect(
      site.folder.text("public/units/a/2022-annual-summary/index.html")?.contains("新奇指标") == true)
  }

  @Test("A page whose report is gone is gone")
  func gone() throws {
    let site = try ProgramSite()
    site.run("build")
    #expect(site.folder.has("public/units/a/2023-annual-summary/index.html"))
    unlink(site.folder.path + "/content/units/a/2023-annual-summary.md")
    site.run("build")
    #expect(!site.folder.has("public/units/a/2023-annual-summary"))
    #expect(LinkWalk(site.built, isServed: true).broken() == [])
  }

  @Test("public may be a link to another place, and stays one")
  func link() throws {
    let site = try ProgramSite()
    site.folder.write("elsewhere/www/.keep", "")
    symlink("elsewhere/www", site.folder.path + "/public")
    for _ in 1...2 {
      #expect(site.run("build").status == 0)
      #expect(readLink(site.folder.path + "/public") == "elsewhere/www")
      #expect(site.folder.has("elsewhere/www/index.html"))
      #expect(site.folder.has("elsewhere/www/.keep"))
    }
  }

  @Test("Attachments travel with their bytes; templates of the site win")
  func everything() throws {
    let site = try ProgramSite(
      ProgramSite.good.with("pages/about.md", "---\n标题: 关于\n---\n[图](<图 1.bin>)\n"))
    let bytes = (0...255).map { UInt8($0) }
    site.folder.write("content/pages/图 1.bin", bytes: bytes)
    site.folder.write("templates/404.mustache", "自己的 {{title}}")
    site.folder.write("templates/assets/logo.svg", "<svg/>")
    #expect(site.run("build").status == 0)
    #expect(site.built["图 1.bin"] == bytes)
    #expect(site.folder.text("public/404.html") == "自己的 没有这个页面")
    #expect(site.folder.text("public/assets/logo.svg") == "<svg/>")
    #expect(LinkWalk(site.built, isServed: true).broken() == [])
  }

  @Test("Two builds at once: one waits, both are done, the site is whole")
  func atOnce() async throws {
    let site = try ProgramSite()
    let runs = await withTaskGroup(of: Program.Run.self) { group in
      for _ in 1...2 {
        group.addTask { site.program.run(["build"], in: site.folder.path) }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(runs.map(\.status) == [0, 0])
    #expect(LinkWalk(site.built, isServed: true).broken() == [])
  }

  private func inode(of path: String) -> ino_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_ino : nil
  }

  private func readLink(_ path: String) -> String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let length = readlink(path, &buffer, buffer.count)
    return String(
      decoding: buffer.prefix(max(0, length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
