/// Names that are never content: dotfiles, Word's lock files, editors' backups, and what Windows and
/// macOS leave in folders.
public enum LeftoverName {
  /// Whether a file or folder of this name is passed over, with all that it holds.
  public static func isOne(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("~$") || name.hasSuffix("~") || name == "Thumbs.db"
      || name == "desktop.ini" || name == "__MACOSX"
  }
}
