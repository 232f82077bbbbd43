import Diagnostics
import UnionServe

/// What a preview says, in both languages.
struct ServeWords: BilingualWords {
  let language: Language

  /// The addresses, and how it ends.
  func begins(_ bound: PreviewServer.BoundAddress) -> String {
    var lines = [text("预览: \(bound.address)", "preview: \(bound.address)")]
    if !bound.outward.isEmpty {
      lines.append(text("同事用这个网址看:", "for colleagues:"))
      lines += bound.outward.map { "   " + $0 }
    }
    lines.append(text("保存后网页自己更新, 按 Ctrl-C 结束", "pages update on every save; Ctrl-C ends it"))
    return lines.map { $0 + "\n" }.joined()
  }

  /// The addresses for programs.
  func json(_ bound: PreviewServer.BoundAddress) -> String {
    let outward = bound.outward.map(ProblemJSON.quoted).joined(separator: ",")
    return "{\"preview\":\(ProblemJSON.quoted(bound.address)),\"outward\":[\(outward)]}\n"
  }

  func otherPort(_ bound: PreviewServer.BoundAddress) -> String {
    text(
      "说明: 端口 \(bound.wantedPort) 已被占用, 改用 \(bound.port)",
      "note: port \(bound.wantedPort) is in use, so it is \(bound.port)")
  }

  func noBrowser(_ address: String) -> String {
    text(
      "说明: 没能打开浏览器, 请自己打开 \(address)", "note: no browser could be opened; open \(address) yourself")
  }

  /// Why changes are looked for again and again.
  func notice(_ notice: WatchNotice) -> String {
    switch notice {
    case .limitReached:
      text(
        """
        说明: 系统不让再监视更多文件夹, 改为每隔一会儿看一遍, 更新会慢一些
           提示: sudo sysctl fs.inotify.max_user_watches=524288

        """,
        """
        note: the system lets no more folders be watched; they are looked through from time to time, \
        which is slower
           hint: sudo sysctl fs.inotify.max_user_watches=524288

        """)
    case .deafDisk(let folder):
      text(
        "说明: \(folder) 在网络盘或共享文件夹上, 每隔一会儿看一遍有没有改动, 更新会慢一些\n",
        "note: \(folder) is on a network or shared disk; it is looked through from time to time, which is slower\n"
      )
    case .refused(let code):
      text(
        "说明: 系统不让监视文件夹 (\(code)), 改为每隔一会儿看一遍, 更新会慢一些\n",
        "note: the system lets no folder be watched (\(code)); they are looked through from time to time\n"
      )
    }
  }

  /// One line about a change and what came of it.
  func round(_ round: PreviewRound, counts: String) -> ProblemReport.Summary {
    let time = Self.milliseconds(round.time)
    let took = text("用时 \(time) 毫秒", "\(time) ms")
    var line: String
    var isBuilt = false
    switch round.outcome {
    case .built(let files, _):
      isBuilt = true
      line =
        text("已生成 ", "built: ") + made(files, isFirst: round.isFirst) + text(", ", ", ") + took
      if !counts.isEmpty { line += " · " + counts }
    case .refused:
      line = text(
        "没有生成: \(counts); 网页还是原来的样子", "not built: \(counts); the pages stay as they were")
    case .failed, .givenUp:
      line = text("没有生成; 网页还是原来的样子", "not built; the pages stay as they were")
    }
    if !round.isFirst { line = place(round.changes) + " → " + line }
    return ProblemReport.Summary(
      sentence: line,
      fields: [
        ("built", "\(isBuilt)"), ("changed", ProblemJSON.quoted(place(round.changes))),
        ("milliseconds", "\(time)"),
      ])
  }

  private func made(_ files: BuiltFiles, isFirst: Bool) -> String {
    let number = isFirst ? files.count : files.made
    return text("\(number) 个文件", count(number, "file"))
  }

  /// What changed: one path, and how many more.
  private func place(_ changes: WatchBatch) -> String {
    guard case .paths(let paths) = changes, let first = paths.min() else {
      return text("内容", "the content")
    }
    if paths.count == 1 { return first }
    return text("\(first) 等 \(paths.count) 处", "\(first) and \(paths.count - 1) more")
  }

  private static func milliseconds(_ time: Duration) -> Int {
    Int(time.components.seconds) * 1000 + Int(time.components.attoseconds / 1_000_000_000_000_000)
  }
}
