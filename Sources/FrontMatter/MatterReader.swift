public import Diagnostics

/// Reads YAML-ish text into fields with positions.
public enum MatterReader {
  /// Reads a file that begins with front matter between two `---` lines and goes on with a body.
  public static func readReport(_ source: SourceText) -> MatterDocument {
    MatterDocument()
  }

  /// Reads a file that is all fields, such as `site.yml`.
  public static func readFields(_ source: SourceText) -> MatterDocument {
    MatterDocument()
  }
}
