import Foundation
import PackagePlugin

/// Turns starter/ and the sample's catalogue and topics into a Swift file of `UnionNew`, anew whenever
/// one of them changes.
@main
struct EmbedStarter: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = context.package.directoryURL
    let folder = root.appending(path: "starter")
    let shared = ["indicators.yml", "topics.yml"].map { root.appending(path: "content/\($0)") }
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedStarter.swift")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    let files = names.map { folder.appending(path: $0) }.filter { !$0.hasDirectoryPath }
    return [
      .buildCommand(
        displayName: "Embedding the starter site",
        executable: try context.tool(named: "file-embedder").url,
        arguments: [output.path, "EmbeddedStarter", folder.path] + shared.map(\.path),
        inputFiles: files + shared,
        outputFiles: [output])
    ]
  }
}
