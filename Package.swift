// swift-tools-version: 6.2
import PackageDescription

/// One settings array for every target: Swift 6 language mode (from the tools version) and the
/// three upcoming features that keep imports and existentials honest.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func room(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = [],
  plugins: [Target.PluginUsage] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings,
    plugins: plugins)
}

func tests(_ room: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = [])
  -> Target
{
  .testTarget(
    name: room + "Tests",
    dependencies: [.init(stringLiteral: room), "UnionTestSupport"] + dependencies,
    exclude: exclude, swiftSettings: settings)
}

let package = Package(
  name: "unionsite",
  products: [
    .executable(name: "unionsite", targets: ["unionsite"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.0"),
    // The web server of the preview, without its traits, which nothing here needs; then what it is
    // itself made of, as far as the preview speaks to it.
    .package(
      url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.0", traits: []),
    .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.0"),
    .package(url: "https://github.com/apple/swift-log.git", from: "1.14.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.0.0"),
    // Publishing runs ssh, rsync and rclone.
    .package(url: "https://github.com/swiftlang/swift-subprocess.git", from: "1.0.0", traits: []),
  ],
  targets: [
    // The C libraries: what reads the content.
    .systemLibrary(
      name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    // Calls of Linux that Swift's module for the C library leaves out; no library of its own.
    .systemLibrary(name: "CLinux"),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    // What a web server sends ready-made (gzip, Brotli), and archives to hand on.
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "CBrotli", pkgConfig: "libbrotlienc", providers: [.apt(["libbrotli-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),

    // The rooms, in the order of the road: load, compare, render, write. A room imports only rooms
    // above it.
    room("PersonalData", []),
    room("Diagnostics", ["PersonalData"]),
    room("Parallel", []),
    room("Store", []),
    room("Markdown", ["CCMarkGFM", "Diagnostics"]),
    room("FrontMatter", ["CYAML", "Diagnostics"]),
    room("Mustache", ["Diagnostics"]),
    room("UnionModel", ["Diagnostics", "Markdown"]),
    room(
      "UnionContent",
      ["PersonalData", "Diagnostics", "Parallel", "Store", "Markdown", "FrontMatter", "UnionModel"]),
    room("UnionCompare", ["Markdown", "UnionModel"]),
    room(
      "UnionRender",
      ["Diagnostics", "Parallel", "Store", "Markdown", "Mustache", "UnionModel", "UnionCompare"],
      plugins: ["EmbedTheme"]),
    room(
      "UnionBuild",
      [
        "CLinux", "Diagnostics", "Parallel", "Store", "UnionModel", "UnionContent", "UnionCompare",
        "UnionRender",
      ]),
    room(
      "UnionCheck",
      [
        "Diagnostics", "Parallel", "Markdown", "UnionModel", "UnionContent", "UnionCompare",
        "UnionRender", "UnionBuild",
      ]),
    room(
      "UnionNew",
      [
        "Diagnostics", "Markdown", "Mustache", "UnionModel", "UnionContent", "UnionBuild",
      ],
      plugins: ["EmbedStarter"]),
    room(
      "UnionServe",
      [
        "CLinux", "Diagnostics", "Store", "UnionContent", "UnionBuild",
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ],
      exclude: ["Client/Files"], plugins: ["EmbedClient"]),
    room(
      "UnionPublish",
      [
        "CBrotli", "CLinux", "CZip", "CZlib", "Diagnostics", "Parallel", "Store", "UnionModel",
        "UnionContent", "UnionRender", "UnionBuild",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ]),
    room(
      "UnionCommand",
      [
        "PersonalData", "Diagnostics", "Parallel", "Store", "UnionModel", "UnionContent",
        "UnionCompare", "UnionRender", "UnionBuild", "UnionCheck", "UnionNew", "UnionServe",
        "UnionPublish",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "unionsite", dependencies: ["UnionCommand"], swiftSettings: settings),

    // What travels inside the program becomes Swift files at build time: templates/ as the default
    // theme, starter/ with the sample's catalogue (for Chinese) as the site that `init` writes, the
    // script and the style of the preview.
    .executableTarget(name: "file-embedder", swiftSettings: settings),
    .plugin(name: "EmbedTheme", capability: .buildTool(), dependencies: ["file-embedder"]),
    .plugin(name: "EmbedStarter", capability: .buildTool(), dependencies: ["file-embedder"]),
    .plugin(name: "EmbedClient", capability: .buildTool(), dependencies: ["file-embedder"]),
    // Writes the man pages from the program's help; see tools/make-man.
    .executableTarget(name: "manual-writer", swiftSettings: settings),

    // What `make bench` measures with: the reports, and the runner. See docs/benchmarks.md.
    .executableTarget(name: "bench-corpus", swiftSettings: settings),
    .executableTarget(name: "bench-runner", swiftSettings: settings),

    // Tests mirror Sources.
    .target(
      name: "UnionTestSupport",
      dependencies: ["Diagnostics", "Parallel", "UnionModel", "UnionContent"],
      path: "Tests/UnionTestSupport", swiftSettings: settings),
    tests("PersonalData"),
    tests("Diagnostics", ["PersonalData"]),
    tests("Parallel"),
    tests("Store"),
    tests("Markdown", ["Diagnostics"]),
    tests("FrontMatter", ["Diagnostics"]),
    tests("Mustache", ["Diagnostics"]),
    tests("UnionModel", ["Markdown"]),
    tests(
      "UnionContent",
      ["PersonalData", "Diagnostics", "Parallel", "Store", "Markdown", "UnionModel"]),
    tests("UnionCompare", ["Markdown", "UnionModel", "UnionContent"]),
    tests(
      "UnionRender", ["Diagnostics", "Mustache", "UnionModel", "UnionCompare", "UnionContent"],
      exclude: ["Golden", "Charts/Golden"]),
    tests(
      "UnionBuild",
      ["Diagnostics", "Parallel", "Store", "UnionModel", "UnionContent", "UnionRender"]),
    tests(
      "UnionCheck",
      ["Diagnostics", "Parallel", "UnionModel", "UnionContent", "UnionRender", "UnionBuild"]),
    tests(
      "UnionNew",
      [
        "Diagnostics", "Parallel", "Mustache", "UnionModel", "UnionContent", "UnionRender",
        "UnionBuild", "UnionCheck",
      ]),
    tests("UnionServe", ["Diagnostics"]),
    tests(
      "UnionPublish",
      [
        "Diagnostics", "Parallel", "Store", "UnionModel", "UnionContent", "UnionRender",
        "UnionBuild",
      ]),
    tests("UnionCommand", ["Diagnostics", "unionsite", "manual-writer"]),
    // The built sample as its readers meet it.
    .testTarget(
      name: "SiteTests", dependencies: ["UnionTestSupport", "unionsite"], swiftSettings: settings),
  ]
)
