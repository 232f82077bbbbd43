extension EditableSite {
  /// Makes one random change; the files are then what `files` says.
  public mutating func edit() -> SiteEdit {
    let before = files
    var moves: [SiteEdit.Step] = []
    let about = change(&moves)
    return SiteEdit(about, moves + Self.steps(from: Self.moved(before, moves), to: files))
  }

  /// Takes everything back to how it was, as out of a backup; `self` goes on with its own numbers.
  public mutating func restore(_ earlier: EditableSite) -> SiteEdit {
    let before = files
    let random = random
    self = earlier
    self.random = random
    return SiteEdit("all as it was before", Self.steps(from: before, to: files))
  }

  private mutating func change(_ moves: inout [SiteEdit.Step]) -> String {
    switch random.number(1...40) {
    case 1...13: return editReport()
    case 14...16: return addReport()
    case 17, 18:
      guard let path = random.pick(reportPaths) else { return "no report" }
      reports[path] = nil
      return "report gone: \(path)"
    case 19, 20: return renameReport(&moves)
    case 21: return exchangeReports(&moves)
    case 22, 23, 24:
      guard let folder = random.pick(folders) else { return "no unit" }
      let others = folders.filter { $0 != folder }.map {
        String($0.dropFirst("content/units/".count))
      }
      return "\(folder): " + (units[folder]?.edit(folders: others, &random) ?? "")
    case 25: return addUnit()
    case 26: return deleteUnit()
    case 27, 28: return moveUnit(&moves)
    case 29: return exchangeUnits(&moves)
    case 30: return "catalogue: " + catalogue.editEntry(&random)
    case 31: return "topics: " + topics.editEntry(&random)
    case 32, 33: return editSettings()
    case 34, 35, 36: return editTemplates()
    case 37, 38: return editAttachment()
    case 39: return editPage()
    default: return spoil()
    }
  }

  private mutating func editReport() -> String {
    guard let path = random.pick(reportPaths) else { return addReport() }
    let files = targets
    return "\(path): " + (reports[path]?.edit(files: files, &random) ?? "")
  }

  private mutating func renameReport(_ moves: inout [SiteEdit.Step]) -> String {
    guard let path = random.pick(reportPaths), let report = reports[path],
      let folder = random.pick(folders)
    else { return "no report" }
    let isHere = random.once(in: 2)
    let old = path.split(separator: "/").dropLast().joined(separator: "/")
    let new = (isHere ? old : folder) + "/" + reportName(random.number(Self.years))
    guard reports[new] == nil else { return "nothing" }
    reports[path] = nil
    reports[new] = report
    moves.append(.move(path, new))
    return "\(path) becomes \(new)"
  }

  private mutating func exchangeReports(_ moves: inout [SiteEdit.Step]) -> String {
    guard let one = random.pick(reportPaths), let other = random.pick(reportPaths), one != other
    else { return "nothing" }
    let kept = reports[one]
    reports[one] = reports[other]
    reports[other] = kept
    moves.append(.exchange(one, other))
    return "\(one) and \(other) change names"
  }

  private mutating func deleteUnit() -> String {
    guard units.count > 2, let folder = random.pick(folders) else { return "nothing" }
    if random.once(in: 4) {
      // The folder stays, with reports of nobody.
      units[folder] = nil
      return "unit.md gone: \(folder)"
    }
    relocate(folder, to: nil)
    return "unit gone: \(folder)"
  }

  private mutating func moveUnit(_ moves: inout [SiteEdit.Step]) -> String {
    guard let folder = random.pick(folders) else { return "no unit" }
    let parents = ["content/units"] + folders.filter { !($0 + "/").hasPrefix(folder + "/") }
    let isRenamed = random.once(in: 2)
    let place = folder.split(separator: "/").dropLast().joined(separator: "/")
    let own = folder.split(separator: "/").last.map(String.init) ?? ""
    let parent = isRenamed ? place : random.pick(parents) ?? place
    let new = parent + "/" + (isRenamed ? "dan\(fresh())" : own)
    guard new != folder, units[new] == nil else { return "nothing" }
    relocate(folder, to: new)
    moves.append(.move(folder, new))
    return "\(folder) becomes \(new)"
  }

  private mutating func exchangeUnits(_ moves: inout [SiteEdit.Step]) -> String {
    guard let one = random.pick(folders), let other = random.pick(folders), one != other,
      !(one + "/").hasPrefix(other + "/"), !(other + "/").hasPrefix(one + "/")
    else { return "nothing" }
    relocate(one, to: "x")
    relocate(other, to: one)
    relocate("x", to: other)
    moves.append(.exchange(one, other))
    return "\(one) and \(other) change names"
  }

  /// Moves or deletes everything in a folder.
  private mutating func relocate(_ folder: String, to new: String?) {
    func path(_ old: String) -> String? {
      guard old == folder || old.hasPrefix(folder + "/") else { return old }
      return new.map { $0 + old.dropFirst(folder.count) }
    }
    func moved<Value>(_ files: [String: Value]) -> [String: Value] {
      var result: [String: Value] = [:]
      for (old, value) in files { if let place = path(old) { result[place] = value } }
      return result
    }
    reports = moved(reports)
    units = moved(units)
    others = moved(others)
  }

  private mutating func spoil() -> String {
    if random.once(in: 3) {
      others["templates/page.mustache"] = "<h1>{{titel}}</h1>"
      return "mistake in a template"
    }
    guard let path = random.pick(reportPaths) else { return "nothing" }
    return "\(path): " + (reports[path]?.spoil(&random) ?? "")
  }

  /// What files are called after moves.
  private static func moved(_ files: [String: [UInt8]], _ moves: [SiteEdit.Step]) -> [String:
    [UInt8]]
  {
    var files = files
    for move in moves {
      switch move {
      case .move(let old, let new): files = renamed(files, [(old, new)])
      case .exchange(let one, let other): files = renamed(files, [(one, other), (other, one)])
      default: break
      }
    }
    return files
  }

  private static func renamed(_ files: [String: [UInt8]], _ names: [(String, String)])
    -> [String: [UInt8]]
  {
    var result: [String: [UInt8]] = [:]
    for (path, bytes) in files {
      let name = names.first { path == $0.0 || path.hasPrefix($0.0 + "/") }
      result[name.map { $0.1 + path.dropFirst($0.0.count) } ?? path] = bytes
    }
    return result
  }

  private static func steps(from before: [String: [UInt8]], to after: [String: [UInt8]])
    -> [SiteEdit.Step]
  {
    before.keys.filter { after[$0] == nil }.sorted().map { .delete($0) }
      + after.filter { before[$0.key] != $0.value }.sorted { $0.key < $1.key }.map {
        .write($0.key, $0.value)
      }
  }
}
