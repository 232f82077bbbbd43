import ArgumentParser
import UnionContent

/// The address of a site as an option says it.
enum BaseURLArgument {
  /// Throws for an address that is none.
  static func validate(_ written: String?) throws {
    if let written, BaseURL.normalised(written) == nil {
      throw ValidationError(
        Help.text(
          "--base-url 要写成 https://example.org/ 这样", "--base-url must be like https://example.org/"))
    }
  }
}
