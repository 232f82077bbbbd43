public import Diagnostics
import Glibc

/// Reads Markdown (GFM: tables, task lists, footnotes, strikethrough, bare links).
public enum MarkdownReader {
  /// Renders the text of `source` from a byte offset on. Positions are those of the file.
  ///
  /// What the guard refuses (`InputGuard`) comes back as an empty document with one error.
  public static func read(_ source: SourceText, from start: Int = 0) -> MarkdownDocument {
    render(source, from: start, mode: .safe)
  }

  /// Renders in either mode; `read` is the safe one. Where `showsAll`, the parser sees plain blocks too,
  /// which makes no difference.
  static func render(
    _ source: SourceText, from start: Int, mode: RenderMode, showsAll: Bool = false
  ) -> MarkdownDocument {
    let start = min(max(start, 0), source.bytes.count)
    return source.bytes.withUnsafeBufferPointer { file in
      let body = Bytes(rebasing: file[start...])
      var origin = TextOrigin(body, start: start)
      if let refusal = InputGuard.checkSize(body.count) { return refused(refusal, source, origin) }
      guard mode == .safe, !showsAll, let skeleton = Skeleton(body) else {
        return render(body, source, origin, mode)
      }
      origin.skeleton = skeleton
      return skeleton.text.withUnsafeBufferPointer { render($0, source, origin, mode) }
    }
  }

  private static func render(
    _ text: Bytes, _ source: SourceText, _ origin: TextOrigin, _ mode: RenderMode
  ) -> MarkdownDocument {
    if let refusal = InputGuard.check(text, size: origin.size) {
      return refused(refusal, source, origin)
    }
    guard mode == .safe, let marked = EmphasisMarks.mark(text) else {
      return parse(text, source, origin, mode)
    }
    var origin = origin
    origin.marks = marked.offsets
    return marked.text.withUnsafeBufferPointer { parse($0, source, origin, mode) }
  }

  private static func parse(
    _ text: Bytes, _ source: SourceText, _ origin: TextOrigin, _ mode: RenderMode
  ) -> MarkdownDocument {
    let traits = TextTraits(text)
    var renderer = TreeRenderer(
      mode: mode, traits: traits, places: SourcePlaces(text: text, origin: origin))
    if let skeleton = origin.skeleton, skeleton.isAllPlain, let run = skeleton.runs.first {
      renderer.write(run)
      return document(by: renderer, isWhole: renderer.html.count <= renderer.outputLimit, source)
    }
    return CommonMark.shared.withTree(of: text, traits, mode) { root in
      let isWhole = renderer.render(root)
      return document(by: renderer, isWhole: isWhole, source)
    }
  }

  private static func document(
    by renderer: TreeRenderer, isWhole: Bool, _ source: SourceText
  ) -> MarkdownDocument {
    if isWhole { return renderer.document(of: source) }
    let refusal = InputGuard.Refusal(
      finding: .outputTooLarge(limit: renderer.outputLimit), place: 0..<0)
    return refused(refusal, source, renderer.places.origin)
  }

  private static func refused(
    _ refusal: InputGuard.Refusal, _ source: SourceText, _ origin: TextOrigin
  ) -> MarkdownDocument {
    let place = origin.inFile(refusal.place)
    return MarkdownDocument(problems: [ProblemPlaces.problem(refusal.finding, in: source, place)])
  }
}

/// How a text is rendered.
enum RenderMode {
  /// As the GFM specification has it: raw HTML and every address pass, no ids, no slots.
  case raw
  /// As pages need it.
  case safe
}
