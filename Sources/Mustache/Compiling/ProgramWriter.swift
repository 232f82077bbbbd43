/// Writes a program step by step.
struct ProgramWriter {
  private(set) var program = Program()
  /// The last step that something jumps to: text before it may not grow beyond it.
  private var lastTarget = 0

  /// More than any page needs; templates that include each other many times can ask for any number.
  static let mostSteps = 50_000
  static let mostText = 16 << 20

  /// Whether the program has outgrown what is kept.
  var isFull: Bool {
    program.steps.count > Self.mostSteps || program.text.count > Self.mostText
  }

  /// Begins the next routine.
  mutating func begin() {
    program.starts.append(program.steps.count)
    lastTarget = program.steps.count
  }

  mutating func add(_ step: Step) { program.steps.append(step) }

  /// Adds text; stretches that follow each other become one.
  mutating func addText(_ bytes: some Collection<UInt8>) {
    if bytes.isEmpty { return }
    let start = Int32(program.text.count)
    let count = Int32(bytes.count)
    program.text.append(contentsOf: bytes)
    let last = program.steps.count - 1
    if last >= lastTarget, case .text(let before, let length) = program.steps[last],
      before + length == start
    {
      program.steps[last] = .text(start: before, count: length + count)
    } else {
      program.steps.append(.text(start: start, count: count))
    }
  }

  /// Adds text that no step prints by itself.
  mutating func keep(_ bytes: [UInt8]) -> Range<Int> {
    program.text.append(contentsOf: bytes)
    return program.text.count - bytes.count..<program.text.count
  }

  /// Adds a call.
  mutating func add(_ site: CallSite) {
    program.steps.append(.call(site: Int32(program.sites.count)))
    program.sites.append(site)
  }

  /// Notes that the fields of a path are read, seen from a layout.
  mutating func noteUse(of path: [Int], from layout: Layout) {
    var layout: Layout? = layout
    for index in path {
      guard let record = layout else { return }
      program.usage.note(index, of: record)
      layout = record.fields[index].kind.layout
    }
  }

  /// A reference to a field.
  mutating func field(up: Int, path: [Int]) -> Reference {
    if path.count == 1 { return .field(up: Int16(clamping: up), index: Int16(clamping: path[0])) }
    let known = program.paths.firstIndex(of: path)
    if known == nil { program.paths.append(path) }
    return .path(
      up: Int16(clamping: up), path: Int32(known ?? program.paths.count - 1))
  }

  /// A reference to a name that is looked up while rendering.
  mutating func name(_ parts: [String]) -> Reference {
    if parts.isEmpty { return .current }
    program.names.append(parts)
    return .name(Int32(program.names.count - 1))
  }

  // MARK: Jumps

  /// Adds a step whose end is not known yet; returns its index for `close`.
  mutating func open(_ step: Step) -> Int {
    program.steps.append(step)
    lastTarget = program.steps.count
    return program.steps.count - 1
  }

  /// Ends what `open` began: fills in the end, and for `enter` adds the end of its body.
  mutating func close(_ index: Int) {
    if case .enter = program.steps[index] {
      program.steps.append(.leave)
    }
    let end = Int32(program.steps.count)
    switch program.steps[index] {
    case .enter(let reference, _): program.steps[index] = .enter(reference, end: end)
    case .when(let reference, _): program.steps[index] = .when(reference, end: end)
    case .unless(let reference, _): program.steps[index] = .unless(reference, end: end)
    default: break
    }
    lastTarget = program.steps.count
  }
}
