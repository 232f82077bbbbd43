/// A change to the files of a site, as it happens on the disk.
public struct SiteEdit: Sendable, CustomStringConvertible {
  /// One step of it. Paths are below the site's folder.
  public enum Step: Sendable {
    /// A new text in a new file that takes the place of the old one, or a first one.
    case write(String, [UInt8])
    /// A new text in the same file, whose time is then set back to what it was.
    case writeUnseen(String, [UInt8])
    /// The file is gone, and folders that it leaves empty.
    case delete(String)
    /// A file or folder under another name.
    case move(String, String)
    /// Two files or folders change names.
    case exchange(String, String)
    /// The times of a file, so many seconds from now.
    case time(String, Int)
    /// A file of somebody else's in an output folder.
    case foreign(output: Int, name: String)
    /// Harm to what the program keeps for itself in the site's folder; the number says which.
    case damage(UInt64)
  }

  /// What it is, for people.
  public let description: String
  /// Its steps.
  public var steps: [Step]

  init(_ description: String, _ steps: [Step]) {
    self.description = description
    self.steps = steps
  }
}
