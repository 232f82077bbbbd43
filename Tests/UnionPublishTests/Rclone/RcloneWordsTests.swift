import Testing

@testable import UnionPublish

/// What rclone is told and says.
struct RcloneWordsTests {
  private let faults = RcloneFaults(target: "web", remote: "oss:site")

  @Test func `What servers say is understood`() {
    let time = "2026/11/22 02:08:20 "
    #expect(
      faults.error(
        complaint: time
          + #"Failed to create file system for "n:x": didn't find section in config file"#)
        == .remoteUnknown(target: "web", remote: "oss:site"))
    #expect(
      faults.error(
        complaint: time + "ERROR : a.html: Failed to copy: Put: 507 Insufficient Storage\n")
        == .noSpace(target: "web"))
    #expect(
      faults.error(complaint: time + "Failed to lsf: knownhosts: key mismatch")
        == .hostChanged(target: "web"))
    #expect(
      faults.error(complaint: time + "Failed to lsf: x509: certificate signed by unknown authority")
        == .certificateRefused(
          target: "web", detail: "Failed to lsf: x509: certificate signed by unknown authority"))
    #expect(
      faults.error(complaint: time + "Failed to lsf: something new")
        == .failed(target: "web", detail: "Failed to lsf: something new"))
  }

  @Test func `A failure while files are sent says that some have arrived`() {
    let faults = RcloneFaults(target: "web", remote: "oss:site", isSending: true)
    #expect(
      faults.error(complaint: "2026/11/22 02:08:20 ERROR : a.html: 507 Insufficient Storage")
        == .fullMidway(target: "web"))
    #expect(
      faults.error(complaint: "2026/11/22 02:08:20 ERROR : a.html: connection reset by peer")
        == .stoppedMidway(target: "web", detail: "ERROR : a.html: connection reset by peer"))
  }

  @Test func `No secret is in what is told`() {
    for text in [
      "Failed for \":ftp,host=h,pass=GEHEIM:\"", "secret_access_key = x, token=GEHEIM, a=b",
      "Get \"https://li:GEHEIM@dav.example/x\": EOF", "password=GEHEIM",
    ] {
      let told = RcloneFaults.withoutSecrets(text)
      #expect(!told.contains("GEHEIM") && told.count > 5)
    }
    #expect(RcloneFaults.withoutSecrets("units/a?b=c: size=3") == "units/a?b=c: size=3")
  }

  @Test func `Host keys are looked at, with the user's own file where one is named`() {
    let dump = #"""
      {"web": {"type": "sftp", "host": "h"},
       "my-nas": {"type": "sftp", "known_hosts_file": "/k\u0041"}, "dav": {"type": "webdav"}}
      """#
    #expect(
      RcloneHostKeys.variables(configuration: dump, environment: { _ in nil }) == [
        "RCLONE_SFTP_KNOWN_HOSTS_FILE": "~/.ssh/known_hosts",
        "RCLONE_CONFIG_MY_NAS_KNOWN_HOSTS_FILE": "/kA",
      ])
    #expect(
      RcloneHostKeys.variables(
        configuration: "{}",
        environment: { $0 == "RCLONE_SFTP_KNOWN_HOSTS_FILE" ? "/own" : nil })
        == ["RCLONE_SFTP_KNOWN_HOSTS_FILE": "/own"])
  }

  @Test func `What a remote can do is read`() {
    let traits = RemoteTraits(
      """
      {"Name": "s3", "Precision": 1, "Hashes": ["sha1", "md5"],
       "Features": {"BucketBased": true, "SlowModTime": true, "SlowHash": false}}
      """)
    var expected = RemoteTraits()
    expected.hash = "md5"
    expected.listsHashes = true
    expected.hasFolders = false
    expected.isObjectStore = true
    #expect(traits == expected)
    #expect(RemoteTraits("nothing") == nil)
  }

  @Test func `Files that have arrived are known by what is logged`() {
    #expect(
      RcloneCopy.copied("2026/11/22 02:08:20 INFO  : a: b/年 报.html: Copied (new)")
        == "a: b/年 报.html")
    #expect(
      RcloneCopy.copied("2026/11/22 02:08:20 INFO  : x: Copied (replaced existing)") == "x")
    #expect(RcloneCopy.copied("2026/11/22 02:08:20 ERROR : x: Failed to copy: EOF") == nil)
  }

  @Test func `Lines of a listing are read, whatever the names`() {
    let listing = RemoteListing("12|2026-01-02 03:04:05|a|b c.html\n5||x\nodd\n0|ERROR|y\n")
    #expect(
      listing.files == [
        "a|b c.html": RemoteListing.File(size: 12, mark: "2026-01-02T03:04:05"),
        "x": RemoteListing.File(size: 5, mark: "-"), "y": RemoteListing.File(size: 0, mark: "-"),
      ])
  }
}
