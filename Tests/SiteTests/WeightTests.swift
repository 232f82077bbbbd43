import Testing
import UnionTestSupport

extension SampleTests {
  @Suite("Weight")
  struct Weight {
    @Test("The stylesheets are at most 15 kB, compressed")
    func styles() throws {
      let styles = try Self.compressed(".css")
      #expect(styles > 0 && styles <= 15_000)
    }

    @Test("The scripts are at most 5 kB, compressed")
    func scripts() throws {
      #expect(try Self.compressed(".js") <= 5_000)
    }

    /// The size of all assets of an ending as a server sends them.
    private static func compressed(_ ending: String) throws -> Int {
      let sample = try BuiltSample.shown
      let shell = try #require(Program(onPath: "sh"))
      return try sample.files.keys.filter { $0.hasSuffix(ending) }.reduce(0) { sum, name in
        let run = shell.run(
          ["-c", "gzip --no-name --stdout \"$0\" | wc -c", name], in: sample.served)
        return try sum + #require(Int(run.output.filter(\.isNumber)))
      }
    }
  }
}
