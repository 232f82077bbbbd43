import Foundation
import PackagePlugin

/// Turns what browsers are given to take part in a preview into a Swift file of `UnionServe`, anew
/// whenever it changes.
@main
struct EmbedClient: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "Sources/UnionServe/Client/Files")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedClient.swift")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).map {
      folder.appending(path: $0)
    }
    return [
      .buildCommand(
        displayName: "Embedding the preview's script and style",
        executable: try context.tool(named: "file-embedder").url,
        arguments: [output.path, "EmbeddedClient", folder.path],
        inputFiles: files,
        outputFiles: [output])
    ]
  }
}
