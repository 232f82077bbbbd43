import Testing

@testable import UnionServe

@Suite("Names that are answered to")
struct HostRulesTests {
  private let door = Door(address: "192.168.1.20", port: 8080)

  @Test(
    "This machine with the bound port",
    arguments: [
      "localhost:8080", "127.0.0.1:8080", "[::1]:8080", "LOCALHOST:8080", "site.localhost:8080",
      "a-b.c.localhost:8080",
    ])
  func own(host: String) {
    #expect(HostRules().allows(host, at: door))
  }

  @Test(
    "Any other is foreign",
    arguments: [
      "", "localhost", "localhost:8081", "127.0.0.1", "evil.example:8080", "localhost.:8080",
      "evil.example", "localhost:8080:8080", "localhost@evil.example:8080", "192.168.1.20:8080",
      "127.0.0.1.evil.example:8080", "evil.example/.localhost:8080", "[::1]", "office-pc:8080",
      "localhost:08080", " localhost:8080", "a b.localhost:8080", "notlocalhost:8080",
    ])
  func foreign(host: String) {
    #expect(!HostRules().allows(host, at: door))
  }

  @Test("Port 80 may be left out")
  func usualPort() {
    let door = Door(address: nil, port: 80)
    for host in ["localhost", "[::1]", "localhost:80"] {
      #expect(HostRules().allows(host, at: door))
    }
    #expect(!HostRules().allows("localhost:8080", at: door))
    #expect(!HostRules().allows("evil.example", at: door))
  }

  @Test("Outward also the machine's name, its addresses and the address that was called")
  func outward() {
    let rules = HostRules(others: ["Office-PC", "10.0.0.7"])
    for host in ["office-pc:8080", "10.0.0.7:8080", "192.168.1.20:8080", "localhost:8080"] {
      #expect(rules.allows(host, at: door))
    }
    for host in ["192.168.1.21:8080", "evil.example:8080", "office-pc"] {
      #expect(!rules.allows(host, at: door))
    }
  }

  @Test("The address that was called may be one of IPv6, or of IPv4 as a socket for both says it")
  func bothKinds() {
    let rules = HostRules(others: [])
    let new = Door(address: "fd00::20", port: 8080)
    #expect(rules.allows("[fd00::20]:8080", at: new))
    for host in ["[fd00::21]:8080", "fd00::20:8080", "[fd00::20]", "[fd00::20]:8081"] {
      #expect(!rules.allows(host, at: new))
    }
    #expect(Door(address: "::ffff:192.168.1.20", port: 8080) == door)
  }

  @Test("Origins are pages of this server over HTTP")
  func origins() {
    #expect(HostRules().allowsOrigin("http://localhost:8080", at: door))
    for origin in [
      "null", "https://localhost:8080", "http://evil.example:8080", "http://localhost",
    ] {
      #expect(!HostRules().allowsOrigin(origin, at: door))
    }
  }
}
