import Diagnostics
import FrontMatter
import UnionModel

/// Reads `publish` of `site.yml`: `{名称: {kind: ssh, host: …, path: …}}`.
enum PublishFields {
  private enum Key: Sendable, Hashable {
    case kind, path, host, port, remote, maxDelete, baseURL, compressed
  }

  private static let keys = Keys<Key>([
    (.kind, ["kind", "方式"]), (.path, ["path", "路径"]), (.host, ["host", "主机"]),
    (.port, ["port", "端口"]), (.remote, ["remote", "远端"]),
    (.maxDelete, ["max_delete", "最多删除"]), (.baseURL, ["base_url", "网址"]),
    (.compressed, ["compressed", "压缩"]),
  ])

  private enum Kind { case local, ssh, rclone }

  /// All targets that are said well.
  static func read(_ entry: MatterEntry, _ fields: inout Fields) -> [PublishTarget] {
    fields.map(entry).compactMap { target($0, &fields) }
  }

  private static func target(_ entry: MatterEntry, _ fields: inout Fields) -> PublishTarget? {
    var kind: Kind?
    var texts: [Key: String] = [:]
    var target = PublishTarget(name: entry.key, place: .local(path: ""))
    target.span = fields.source.span(entry.keyRange)
    var port: Int?
    for part in fields.map(entry) {
      let key = keys.key(named: part.key)
      switch key {
      case .kind:
        kind = fields.choice(part, ["local": .local, "ssh": .ssh, "rclone": .rclone])
        if kind == nil { return nil }
      case .path, .host, .remote:
        texts[key ?? .path] = usable(part, isSecretive: key == .remote, &fields)
      case .port: port = number(part, 1...65535, &fields)
      case .maxDelete:
        target.maxDelete = number(part, 0...Int.max, &fields) ?? target.maxDelete
      case .baseURL: target.baseURL = SiteFileReader.baseURL(part, &fields)
      case .compressed: target.isCompressed = fields.flag(part)
      case nil where SecretValues.names.contains(part.key.lowercased()):
        // It belongs to SSH's keys or rclone's configuration.
        fields.report(.secretInSite(key: part.key), part.keyRange)
      case nil: fields.unknownKey(part, known: keys.names)
      }
    }
    func needed(_ key: Key, _ name: String) -> String? {
      if texts[key] == nil { fields.report(.missingKey(name), entry.keyRange) }
      return texts[key]
    }
    switch kind {
    case .local: target.place = .local(path: needed(.path, "path") ?? "")
    case .ssh:
      target.place = .ssh(
        host: needed(.host, "host") ?? "", port: port, path: needed(.path, "path") ?? "")
    case .rclone: target.place = .rclone(remote: needed(.remote, "remote") ?? "")
    case nil:
      fields.report(.missingKey("kind"), entry.keyRange)
      return nil
    }
    return target
  }

  /// A text that another program takes as one argument and not for an option; a remote that carries
  /// its password with it (`:ftp,host=…,pass=…:`) is a secret.
  private static func usable(
    _ entry: MatterEntry, isSecretive: Bool, _ fields: inout Fields
  ) -> String? {
    guard let text = fields.text(entry), !text.isEmpty else { return nil }
    if isSecretive, SecretValues.names.contains(where: { text.lowercased().contains($0 + "=") }) {
      fields.report(.secretInSite(key: entry.key), entry.value.range)
      return nil
    }
    if text.hasPrefix("-") || text.unicodeScalars.contains(where: { $0.value < 0x20 }) {
      fields.report(
        .notOneOf(
          key: entry.key, value: text,
          choices: ["/srv/www/union", "www.example.org", "oss:union-site"], suggestion: nil),
        entry.value.range)
      return nil
    }
    return text
  }

  private static func number(
    _ entry: MatterEntry, _ range: ClosedRange<Int>, _ fields: inout Fields
  ) -> Int? {
    guard let number = fields.whole(entry) else { return nil }
    if range.contains(number) { return number }
    fields.report(.wrongForm(key: entry.key, wanted: .number), entry.value.range)
    return nil
  }
}
