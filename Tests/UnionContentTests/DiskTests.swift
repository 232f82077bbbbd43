import Glibc
import Testing
import UnionContent
import UnionModel

@Suite("What stands in a folder on disk")
struct DiskTests {
  @Test("A link that stays inside is followed")
  func linkInside() async throws {
    let disk = try DiskSite()
    try disk.write("units/a/2024-annual-summary.md", Array("正文。".utf8))
    try disk.make(folder: "units/b")
    try disk.link("units/b/unit.md", to: "../a/unit.md")
    try disk.link("units/b/2024-annual-summary.md", to: "../a/2024-annual-summary.md")
    let read = try await disk.load()
    #expect(read.messages == "")
    #expect(read.site.reports.map(\.unit) == [0, 1])
  }

  @Test("A link that leaves the folder is not read, be it relative, absolute or to a folder")
  func linkOutside() async throws {
    let disk = try DiskSite()
    try disk.write("secret", [])
    try disk.link("units/a/one.txt", to: "../../../outside.txt")
    try disk.link("units/a/passwd", to: "/etc/passwd")
    try disk.link("units/a/tmp", to: "/tmp")
    try disk.write(name: Array((disk.outside + "/outside.txt").utf8CString), [0x78])
    let read = try await disk.load()
    #expect(read.site.attachments.isEmpty)
    #expect(
      read.messages == """
        content/secret: 警告: 这个文件放在这里不会用到 [file-unexpected]
           提示: 移到单位文件夹里, 或删去
        content/units/a/one.txt: 错误: 符号链接指向内容文件夹之外: ../../../outside.txt [link-leaves-content]
           提示: 把文件复制进来, 不要用链接
        content/units/a/passwd: 错误: 符号链接指向内容文件夹之外: /etc/passwd [link-leaves-content]
           提示: 把文件复制进来, 不要用链接
        content/units/a/tmp: 错误: 符号链接指向内容文件夹之外: /tmp [link-leaves-content]
           提示: 把文件复制进来, 不要用链接

        """)
  }

  @Test("A link to a folder whose name only begins like the content folder's")
  func linkBeside() async throws {
    let disk = try DiskSite()
    guard mkdir(disk.outside + "/content-old", 0o755) == 0 else { throw DiskFailure(errno) }
    try disk.link("units/a/old", to: "../../../content-old")
    #expect(try await disk.load().messages.contains("[link-leaves-content]"))
  }

  @Test("Links to nothing, to themselves, and to a folder above")
  func badLinks() async throws {
    let disk = try DiskSite()
    try disk.link("units/a/gone.jpg", to: "nowhere.jpg")
    try disk.link("units/a/self", to: "self")
    try disk.link("units/a/up", to: "..")
    #expect(
      try await disk.load().messages == """
        content/units/a/gone.jpg: 警告: 符号链接指向的文件不存在: nowhere.jpg [link-broken]
           提示: 改正或删除这个链接
        content/units/a/self: 错误: 这个链接让文件夹套住了自己 [folder-loop]
           提示: 删除这个链接
        content/units/a/up: 错误: 这个链接让文件夹套住了自己 [folder-loop]
           提示: 删除这个链接

        """)
  }

  @Test("A FIFO is told, and nobody waits for it", .timeLimit(.minutes(1)))
  func fifo() async throws {
    let disk = try DiskSite()
    guard mkfifo(disk.folder + "/units/a/2024-annual-summary.md", 0o644) == 0 else {
      throw DiskFailure(errno)
    }
    #expect(
      try await disk.load().messages == """
        content/units/a/2024-annual-summary.md: 错误: 既不是文件也不是文件夹, 不能读取 [not-a-file]
           提示: 把它移出内容文件夹

        """)
  }

  @Test("A FIFO that takes a file's place after the listing", .timeLimit(.minutes(1)))
  func lateFIFO() throws {
    let disk = try DiskSite()
    let content = try DiskContent(path: disk.folder, root: "content")
    guard mkfifo(disk.folder + "/late.md", 0o644) == 0 else { throw DiskFailure(errno) }
    #expect(throws: ContentReadFailure.self) { try content.read("late.md").get() }
  }

  @Test(
    "A file and a folder that may not be read",
    .enabled(if: geteuid() != 0, "root may read everything: nothing to test"))
  func unreadable() async throws {
    let disk = try DiskSite()
    try disk.write("units/a/2024-annual-summary.md", Array("正文。".utf8))
    try disk.make(folder: "units/a/b")
    chmod(disk.folder + "/units/a/2024-annual-summary.md", 0)
    chmod(disk.folder + "/units/a/b", 0)
    #expect(
      try await disk.load().messages == """
        content/units/a/2024-annual-summary.md: 错误: 读不了: 没有权限 [unreadable]
           提示: 检查这个文件或文件夹的权限
        content/units/a/b: 错误: 读不了: 没有权限 [unreadable]
           提示: 检查这个文件或文件夹的权限

        """)
  }

  @Test("A text of more than 16 MiB; a picture may be as large")
  func tooLarge() async throws {
    let disk = try DiskSite()
    for name in ["2024-annual-summary.md", "film.mp4"] {
      try disk.write("units/a/\(name)", [])
      guard truncate(disk.folder + "/units/a/\(name)", (16 << 20) + 1) == 0 else {
        throw DiskFailure(errno)
      }
    }
    let read = try await disk.load()
    #expect(read.site.attachments.count == 1)
    #expect(
      read.messages == """
        content/units/a/2024-annual-summary.md: 错误: 文件太大, 最多读 16 MiB [file-too-large]
           提示: 拆成几个文件

        """)
  }

  @Test(
    "What Word, editors and systems leave behind is passed over",
    arguments: [
      "~$2024年总结.docx", ".DS_Store", ".git/config", "Thumbs.db", "desktop.ini", "unit.md~",
      "__MACOSX/x.md",
    ])
  func passedOver(name: String) async throws {
    let disk = try DiskSite()
    try disk.write("units/a/\(name)", [0x78])
    let read = try await disk.load()
    #expect(read.messages == "" && read.site.attachments.isEmpty)
  }

  @Test("A name that is not text")
  func nameNotText() async throws {
    let disk = try DiskSite()
    let name = Array((disk.folder + "/units/a/").utf8CString.dropLast()) + [CChar(bitPattern: 0xB1)]
    try disk.write(name: name + Array(".jpg".utf8CString), [])
    #expect(
      try await disk.load().messages == """
        content/units/a/\u{FFFD}.jpg: 错误: 文件名不是 UTF-8 编码, 读不出来 [file-name-not-text]
           提示: 给它重新起个名字

        """)
  }

  @Test("Two names of one text, composed and decomposed, side by side")
  func twoForms() async throws {
    let disk = try DiskSite()
    try disk.write("units/a/caf\u{E9}.jpg", [])
    try disk.write("units/a/cafe\u{301}.jpg", [])
    #expect(try await disk.load().messages.contains("[similar-address]"))
  }

  @Test("All mistakes come in one run, sorted, and the rest is read")
  func allAtOnce() async throws {
    let disk = try DiskSite()
    try disk.write("units/a/2020-annual-summary.md", [0xFF, 0xFF])
    try disk.write("units/a/2021-annual-summary.md", Array("---\n类形: 总结\n日期: 昨天\n---\n".utf8))
    try disk.write("units/a/2022-annual-summary.md", Array("a\0b".utf8))
    try disk.write("units/a/2023-annual-summary.md", Array("---\n标题: 好\n---\n".utf8))
    try disk.link("units/a/2024-annual-summary.md", to: "nowhere")
    try disk.write("units/c/2024-annual-summary.md", [])
    try disk.write("site.yml", Array("titel: 甲\n".utf8))
    let read = try await disk.load()
    let places = read.messages.split(separator: "\n").filter { $0.hasPrefix("content") }.map {
      $0.prefix { $0 != " " } + " " + $0.drop { $0 != "[" }
    }
    #expect(
      places == [
        "content/site.yml:1:1: [unknown-key]",
        "content/units/a/2020-annual-summary.md:1:1: [encoding-unknown]",
        "content/units/a/2021-annual-summary.md:2:1: [unknown-key]",
        "content/units/a/2021-annual-summary.md:3:5: [bad-date]",
        "content/units/a/2022-annual-summary.md:1:2: [nul-byte]",
        "content/units/a/2024-annual-summary.md: [link-broken]",
        "content/units/c: [unit-file-missing]",
      ])
    #expect(read.site.reports.map(\.period.year) == [2021, 2023])
  }

  @Test("No folder, and a file in its place")
  func noFolder() throws {
    let disk = try DiskSite()
    #expect(throws: ContentError.missing(path: "content")) {
      try DiskContent(path: disk.outside + "/nowhere", root: "content")
    }
    #expect(throws: ContentError.unreadable(path: "content", reason: "Not a directory")) {
      try DiskContent(path: disk.folder + "/units/a/unit.md", root: "content")
    }
  }
}
