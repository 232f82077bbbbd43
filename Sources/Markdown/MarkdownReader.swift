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

  /// Renders in either mode; `read` is the safe one.
  static func render(_ source: SourceText, from start: Int, mode: RenderMode) -> MarkdownDocument {
    let start = min(max(start, 0), source.bytes.count)
    return source.bytes.withUnsafeBufferPointer { file in
      let body = Bytes(rebasing: file[start...])
      if let refusal = InputGuard.check(body) {
        return refused(refusal, source, start)
      }
      guard mode == .safe, let marked = EmphasisMarks.mark(body) else {
        return render(body, marks: [], source, start, mode)
      }
      return marked.text.withUnsafeBufferPointer {
        render($0, marks: marked.offsets, source, start, mode)
      }
    }
  }

  private static func render(
    _ text: Bytes, marks: [Int], _ source: SourceText, _ start: Int, _ mode: RenderMode
  ) -> MarkdownDocument {
    let traits = TextTraits(text)
    return CommonMark.shared.withTree(of: text, traits, mode) { root in
      let places = SourcePlaces(text: text, bodyStart: start, marks: marks)
      var renderer = TreeRenderer(mode: mode, traits: traits, places: places)
      guard renderer.render(root) else {
        let refusal = InputGuard.Refusal(
          finding: .outputTooLarge(limit: renderer.outputLimit), place: 0..<0)
        return refused(refusal, source, start)
      }
      return renderer.document(of: source)
    }
  }

  private static func refused(
    _ refusal: InputGuard.Refusal, _ source: SourceText, _ start: Int
  ) -> MarkdownDocument {
    let place = refusal.place.lowerBound + start..<refusal.place.upperBound + start
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
