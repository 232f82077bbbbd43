/// A file that cannot go onto a FAT stick or into a Windows folder.
public struct UnfitName: Sendable, Hashable {
  /// Its path in the site.
  public var path: String
  /// Why it cannot.
  public var fault: Fault

  /// What is wrong with a file.
  public enum Fault: Sendable, Hashable {
    /// A sign that Windows allows in no name.
    case sign(Character)
    /// A device's name (`con`, `nul` …).
    case reserved(String)
    /// A dot or a space at the end of a name.
    case end
    /// More than 255 units of UTF-16 in a name, or more than 240 in the whole path.
    case tooLong
    /// Another file, or a folder, has the same name but for capital letters or the way accents are written.
    case sameAs(String)
    /// 4 GiB or more.
    case tooLarge
  }
}
