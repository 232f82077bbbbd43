import Testing
import UnionTestSupport

@Suite("Shell completions")
struct CompletionTests {
  private let site: ProgramSite

  init() throws { site = try ProgramSite(ProgramSite.good.unit("a/河西", "河西工会")) }

  private func script(_ shell: String) -> String {
    let run = site.run(
      "--generate-completion-script", shell, environment: ["LC_ALL": "zh_CN.UTF-8"])
    #expect(run.status == 0)
    return run.output
  }

  @Test("Each shell can read its script", arguments: ["bash", "zsh", "fish"])
  func syntax(shell: String) throws {
    guard let program = Program(onPath: shell) else {
      return print("no \(shell): its completions were not tried")
    }
    site.folder.write("script", script(shell))
    let run = program.run(["-n", "script"], in: site.folder.path)
    #expect(run.status == 0)
    #expect(run.errors == "")
  }

  /// What bash offers for the last word of a line.
  private func offered(_ words: String...) throws -> [String] {
    guard let bash = Program(onPath: "bash") else {
      print("no bash: its completions were not tried")
      return []
    }
    site.folder.write("script", script("bash"))
    let list = words.map { "'\($0)'" }.joined(separator: " ")
    let path = site.program.path.split(separator: "/").dropLast().map { "/" + $0 }.joined()
    site.folder.write(
      "try",
      """
      export PATH="\(path):$PATH"
      source ./script
      COMP_WORDS=(\(list)); COMP_CWORD=\(words.count - 1)
      COMP_LINE="${COMP_WORDS[*]}"; COMP_POINT=${#COMP_LINE}; COMP_TYPE=9; COMP_KEY=9
      registered=$(complete -p unionsite)
      [[ $registered =~ -F\\ ([^ ]+) ]] && function=${BASH_REMATCH[1]}
      "$function" unionsite "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
      printf '%s\\n' "${COMPREPLY[@]}"

      """)
    let run = bash.run(["--norc", "try"], in: site.folder.path, environment: ["LC_ALL": "C.UTF-8"])
    #expect(run.errors == "")
    return run.output.split(separator: "\n").map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }.sorted()
  }

  @Test("bash offers commands, options, kinds, templates and the site's units")
  func bash() throws {
    guard Program.has("bash") else { return }
    let commands = try offered("unionsite", "")
    #expect(commands.contains("init") && commands.contains("build"))
    #expect(!commands.contains("template-reference"))
    #expect(try offered("unionsite", "new", "re") == ["report"])
    #expect(try offered("unionsite", "build", "--str") == ["--strict"])
    #expect(try offered("unionsite", "new", "report", "a", "--kind", "p") == ["plan"])
    #expect(try offered("unionsite", "new", "report", "") == ["a", "a/河西"])
    #expect(try offered("unionsite", "new", "unit", "x", "--under", "a/") == ["a/河西"])
    #expect(try offered("unionsite", "new", "template", "partials/fig").first == "partials/figure")
    #expect(try offered("unionsite", "check", "--site", "con") == ["content"])
  }

  @Test("Outside a site no unit is offered, and nothing is said")
  func outside() throws {
    let elsewhere = TestFolder()
    let run = site.program.run(
      [
        "---completion", "new", "report", "--", "positional@0", "3", "0", "unionsite", "new",
        "report", "",
      ],
      in: elsewhere.path)
    #expect(run.output.filter { !$0.isWhitespace } == "")
    #expect(run.errors == "")
  }
}
