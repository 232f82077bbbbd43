import Glibc
import Testing
import UnionBuild

/// What both ways of putting the new site in its place must do.
@Suite struct SwapTests {
  let scratch = ScratchFolder()

  @Test(arguments: [WriteMethod.swap, .inPlace])
  func foreignFilesAreKept(method: WriteMethod) throws {
    try scratch.build(["index.html": "1", "units/index.html": "1"])
    scratch.write("public/CNAME", "example.org")
    scratch.write("public/units/.htaccess", "x", mode: 0o600)
    scratch.write("public/.well-known/acme/token", "t")
    symlink("index.html", scratch.output + "/首页.html")
    let report = try scratch.build(["index.html": "2"], FinishOptions(method: method))
    #expect(report.kept == [".well-known/acme/token", "CNAME", "units/.htaccess", "首页.html"])
    #expect(scratch.text("public/CNAME") == "example.org")
    #expect(scratch.text("public/.well-known/acme/token") == "t")
    #expect(scratch.mode("public/units/.htaccess") == 0o600)
    #expect(scratch.status("public/首页.html").map { $0.st_mode & S_IFMT } == S_IFLNK)
    #expect(scratch.names("public/units") == [".htaccess"])
  }

  @Test(arguments: [WriteMethod.swap, .inPlace])
  func foreignFilesLiveThroughManyBuilds(method: WriteMethod) throws {
    try scratch.build(["index.html": "0"])
    scratch.write("public/CNAME", "a")
    for round in 1...3 {
      try scratch.build(["index.html": "\(round)"], FinishOptions(method: method))
    }
    unlink(scratch.output + "/CNAME")
    scratch.write("public/CNAME", "b")
    try scratch.build(["index.html": "4"], FinishOptions(method: method))
    #expect(scratch.text("public/CNAME") == "b")
    unlink(scratch.output + "/CNAME")
    try scratch.build(["index.html": "5"], FinishOptions(method: method))
    #expect(scratch.text("public/CNAME") == nil)
  }

  @Test(arguments: [WriteMethod.swap, .inPlace])
  func foreignFilesInFoldersOfTheSiteLiveThroughManyBuilds(method: WriteMethod) throws {
    let files = ["index.html": "1", "a/b/index.html": "1", "a/c/index.html": "1"]
    try scratch.build(files)
    scratch.write("public/a/b/.htaccess", "1")
    scratch.write("public/a/c/extra/deep/file", "1")
    for round in 1...4 {
      let report = try scratch.build(
        round == 2 ? ["index.html": "1"] : files, FinishOptions(method: method))
      #expect(report.kept == ["a/b/.htaccess", "a/c/extra/deep/file"])
      #expect(scratch.text("public/a/b/.htaccess") == "1")
      #expect(scratch.text("public/a/c/extra/deep/file") == "1")
    }
    scratch.write("public/a/b/late", "1")
    #expect(try scratch.build(files).kept.contains("a/b/late"))
  }

  @Test(arguments: [WriteMethod.swap, .inPlace])
  func pruningDropsForeignFilesButNotTheHistory(method: WriteMethod) throws {
    try scratch.build(["index.html": "1"])
    scratch.write("public/CNAME", "x")
    scratch.write("public/extra/a.txt", "x")
    scratch.write("public/.git/HEAD", "ref")
    let report = try scratch.build(
      ["index.html": "2"], FinishOptions(method: method, prune: true))
    #expect(report.pruned == ["CNAME", "extra/a.txt"])
    #expect(report.kept == [".git/HEAD"])
    #expect(
      scratch.names("public")
        == [".git", ".unionsite-manifest", "index.html", "unionsite-stamp.json"])
  }

  @Test(arguments: [WriteMethod.swap, .inPlace])
  func foreignFileYieldsToAPage(method: WriteMethod) throws {
    try scratch.build(["index.html": "1"])
    scratch.write("public/robots.txt", "theirs")
    scratch.write("public/about", "a file where a folder comes")
    scratch.write("public/feed/x", "a folder where a file comes")
    let report = try scratch.build(
      ["robots.txt": "ours", "about/index.html": "ours", "feed": "ours"],
      FinishOptions(method: method))
    #expect(report.replaced == ["about", "feed/x", "robots.txt"])
    #expect(report.kept == [])
    #expect(scratch.text("public/robots.txt") == "ours")
    #expect(scratch.text("public/about/index.html") == "ours")
    #expect(scratch.text("public/feed") == "ours")
  }

  @Test(arguments: [WriteMethod.swap, .inPlace])
  func linkPlantedInTheOutputIsNotFollowed(method: WriteMethod) throws {
    try scratch.build(["units/index.html": "1", "units/old.html": "1"])
    scratch.write("elsewhere/old.html", "precious")
    try TreeRemoval.remove(scratch.output + "/units")
    symlink("../elsewhere", scratch.output + "/units")
    try scratch.build(["units/index.html": "2"], FinishOptions(method: method))
    try scratch.build(["units/index.html": "3"], FinishOptions(method: method))
    #expect(scratch.names("elsewhere") == ["old.html"])
    #expect(scratch.text("public/units/index.html") == "3")
  }

  @Test(arguments: [WriteMethod.swap, .inPlace])
  func modesAreKept(method: WriteMethod) throws {
    try scratch.build(["index.html": "1", "units/index.html": "1"])
    chmod(scratch.output, 0o2771)
    chmod(scratch.output + "/units", 0o750)
    chmod(scratch.output + "/index.html", 0o640)
    for round in 2...4 {
      try scratch.build(
        ["index.html": "\(round / 3)", "units/index.html": "\(round)"],
        FinishOptions(method: method))
      #expect(scratch.mode("public") == 0o2771)
      #expect(scratch.mode("public/units") == 0o750)
      #expect(scratch.mode("public/index.html") == 0o640)
    }
  }

  @Test(.enabled(if: getuid() == 0, "only root may give files away"))
  func ownersAreKept() throws {
    try scratch.build(["index.html": "1", "units/index.html": "1"])
    for name in ["", "/units", "/index.html"] { chown(scratch.output + name, 33, 34) }
    let report = try scratch.build(["index.html": "2", "units/index.html": "2"])
    #expect(report.traitsNotKept == 0)
    for name in ["public", "public/units", "public/index.html"] {
      #expect(scratch.status(name)?.st_uid == 33)
      #expect(scratch.status(name)?.st_gid == 34)
    }
    #expect(scratch.status("public/units/index.html")?.st_uid == 0)
  }

  @Test(arguments: [WriteMethod.swap, .inPlace])
  func unknownFilesAreKeptWhereTheListIsMissing(method: WriteMethod) throws {
    try scratch.build(["index.html": "1", "old.html": "1"])
    unlink(scratch.output + "/.unionsite-manifest")
    let report = try scratch.build(["index.html": "2"], FinishOptions(method: method))
    #expect(report.manifestWasMissing)
    #expect(report.kept == ["old.html"])
    #expect(try !scratch.build(["index.html": "3"]).manifestWasMissing)
  }

  @Test func dotfilesOfAnEmptyFolderAreKept() throws {
    scratch.write("public/.gitkeep", "")
    let report = try scratch.build(["index.html": "1"])
    #expect(report.kept == [".gitkeep"])
    #expect(!report.manifestWasMissing)
  }

  @Test func nameThatIsNotUnicodeIsKept() throws {
    try scratch.build(["index.html": "1"])
    let name = Array(scratch.output.utf8) + [0x2F, 0xD4, 0xC6, 0]
    let file = open(name.map { CChar(bitPattern: $0) }, O_CREAT | O_WRONLY, 0o644)
    #expect(file >= 0)
    close(file)
    #expect(try scratch.build(["index.html": "2"]).kept.count == 1)
    #expect(try scratch.build(["index.html": "3"]).kept.count == 1)
  }

  @Test func inPlaceSaysSoAndKeepsTheFolder() throws {
    try scratch.build(["index.html": "1", "old/index.html": "1", "a": "1"])
    let before = scratch.status("public")?.st_ino
    let report = try scratch.build(["index.html": "2"], FinishOptions(method: .inPlace))
    #expect(report == SwapReport(method: .inPlace(.asked), files: 1))
    #expect(scratch.status("public")?.st_ino == before)
    #expect(
      scratch.names("public") == [".unionsite-manifest", "index.html", "unionsite-stamp.json"])
    #expect(try scratch.folder().state == .ours(complete: true))
    #expect(scratch.names() == ["public"])
  }

  @Test(arguments: [WriteMethod.swap, .inPlace])
  func fileAndFolderChangePlaces(method: WriteMethod) throws {
    let options = FinishOptions(method: method)
    for _ in 0..<2 {
      try scratch.build(["a": "file", "b/c/index.html": "deep"], options)
      #expect(scratch.text("public/a") == "file")
      try scratch.build(["a/index.html": "page", "b": "file"], options)
      #expect(scratch.text("public/a/index.html") == "page")
      #expect(scratch.text("public/b") == "file")
    }
  }
}
