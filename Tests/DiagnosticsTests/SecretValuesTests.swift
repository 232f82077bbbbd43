import Testing

@testable import Diagnostics

struct SecretValuesTests {
  @Test(arguments: [
    ("    password: hunter2", "    password: *******"),
    ("web: {kind: ssh, 密码: 甲乙丙, path: /srv}", "web: {kind: ssh, 密码: ***, path: /srv}"),
    ("token: \"a, b}\" # 注", "token: ******* # 注"),
    ("{key: 'x', pass: y}", "{key: ***, pass: *}"),
    ("remote: \":ftp,host=h,pass=abc,user=u\"", "remote: \":ftp,host=h,pass=***,user=u\""),
    ("api_key : abc", "api_key : ***"), ("\"Password\"：x y", "\"Password\"：***"),
    ("password:", "password:"), ("password: \"half", "password: *****"),
    ("title: 开启: 钥匙", "title: 开启: 钥匙"), ("monkey: 7", "monkey: 7"), ("", ""), (":", ":"),
  ])
  func `The value behind a word for a secret is not shown`(line: String, shown: String) {
    #expect(SecretValues.hidden(in: line) == shown)
  }

  @Test func `A frame of the settings shows no password`() {
    let line = "  web: {kind: sssh, password: hunter2}"
    let place = SourceSpan(
      start: SourcePosition(path: "content/site.yml", line: 3, column: 16), length: 4,
      lineText: line)
    let text = ProblemText(language: .chinese).text(
      for:
        Problem(.unknownKey("x", suggestion: nil), at: place))
    #expect(text.contains("password: *******}") && !text.contains("hunter2"))
  }
}
