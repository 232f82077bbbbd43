import Diagnostics
import Testing

@testable import UnionServe

@Suite("The channel of the preview")
struct PreviewChannelTests {
  private let problem = ShownProblem(
    Problem(.notAFile, file: "content/site.yml"), language: .english)

  @Test("A subscriber hears what holds, then what happens, in order")
  func order() async {
    let channel = PreviewChannel()
    channel.send(.reload(build: 3, changed: .all))
    channel.send(.problems([problem]))
    var messages = channel.subscribe().makeAsyncIterator()
    #expect(await messages.next() == .state(channel.state))
    #expect(channel.state.build == 3)
    #expect(channel.state.problems == [problem])
    channel.send(.mended)
    channel.send(.styles(build: 4))
    #expect(await messages.next() == .event(.mended))
    #expect(await messages.next() == .event(.styles(build: 4)))
    #expect(channel.state.problems == [])
    #expect(channel.state.build == 4)
  }

  @Test("Two runs have different names")
  func runs() {
    #expect(PreviewChannel().state.run != PreviewChannel().state.run)
  }

  @Test("Pages are viewed while somebody listens, the last one first, each once")
  func viewed() async {
    let channel = PreviewChannel()
    let first = channel.subscription(page: "/a/")
    let second = channel.subscription(page: "/b/")
    let third = channel.subscription(page: "/a/")
    #expect(channel.viewed == ["/a/", "/b/"])
    channel.end(third.number)
    #expect(channel.viewed == ["/b/", "/a/"])
    channel.end(first.number)
    channel.end(second.number)
    #expect(channel.viewed == [])
  }

  @Test("A stream that is let go of is no longer viewed")
  func released() {
    let channel = PreviewChannel()
    do { _ = channel.subscribe(page: "/a/") }
    #expect(channel.viewed == [])
  }

  @Test("Who falls far behind is let go, and hears all that was kept before")
  func behind() async {
    let channel = PreviewChannel()
    let messages = channel.subscribe(page: "/a/")
    for build in 1...100 { channel.send(.styles(build: build)) }
    #expect(channel.viewed == [])
    var count = 0
    for await _ in messages { count += 1 }
    #expect(count == 64)
  }

  @Test("Events as a browser reads them")
  func text() {
    #expect(
      EventText.text(.event(.reload(build: 2, changed: .some(["/b/", "/云\"/"]))))
        == "event: reload\ndata: {\"build\":2,\"changed\":[\"/b/\",\"/云\\\"/\"]}\n\n")
    #expect(
      EventText.text(.event(.reload(build: 2, changed: .all)))
        == "event: reload\ndata: {\"build\":2,\"changed\":null}\n\n")
    #expect(
      EventText.text(.event(.styles(build: 5))) == "event: styles\ndata: {\"build\":5}\n\n")
    #expect(EventText.text(.event(.mended)) == "event: mended\ndata: {}\n\n")
    let text = EventText.text(.event(.problems([problem])))
    #expect(text.split(separator: "\n").count == 2)
    #expect(text.contains("\"path\":\"content/site.yml\",\"line\":0"))
  }
}
