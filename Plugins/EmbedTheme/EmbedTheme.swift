import Foundation
import PackagePlugin

/// Turns templates/ into a Swift file of `UnionRender`, anew whenever a template changes.
@main
struct EmbedTheme: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "templates")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedTheme.swift")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    let files = names.map { folder.appending(path: $0) }.filter { !$0.hasDirectoryPath }
    return [
      .buildCommand(
        displayName: "Embedding the default theme",
        executable: try context.tool(named: "file-embedder").url,
        arguments: [output.path, "EmbeddedTheme", folder.path],
        inputFiles: files,
        outputFiles: [output])
    ]
  }
}
