// swift-tools-version: 6.2
// Folders are the architecture: each target may import only what its `dependencies` name.
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// These modules' tests go through so many cases that unoptimised code would take minutes.
let optimized: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

func module(
  _ name: String, _ dependencies: [Target.Dependency], isOptimized: Bool = false
) -> Target {
  .target(
    name: name, dependencies: dependencies,
    swiftSettings: isOptimized ? settings + optimized : settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name + "Tests", dependencies: dependencies, swiftSettings: settings)
}

let package = Package(
  name: "omsorg",
  products: [.executable(name: "omsorg", targets: ["omsorg"])],
  targets: [
    module("PlainJSON", [], isOptimized: true),
    module("Records", ["PlainJSON"], isOptimized: true),
    module("DataDirectory", ["Records", "PlainJSON"], isOptimized: true),
    module("CommandLineKit", ["Records"]),
    module("Tabular", ["Records", "PlainJSON"]),
    module("OmsorgTexts", ["Records"]),
    module("Solvers", [], isOptimized: true),
    module("OmsorgDomain", ["Records", "PlainJSON", "OmsorgTexts", "Solvers"]),
    module("OmsorgStore", ["OmsorgDomain", "DataDirectory", "Tabular", "Records", "PlainJSON"]),
    module(
      "OmsorgCommands",
      [
        "OmsorgStore", "OmsorgDomain", "OmsorgTexts", "DataDirectory", "Tabular", "CommandLineKit",
        "Records", "PlainJSON",
      ]),
    .executableTarget(
      name: "omsorg", dependencies: ["OmsorgCommands"], swiftSettings: settings),
    tests("PlainJSON", ["PlainJSON"]),
    tests("Records", ["Records", "PlainJSON"]),
    tests("DataDirectory", ["DataDirectory", "Records", "PlainJSON"]),
    tests("CommandLineKit", ["CommandLineKit", "Records"]),
    tests("Tabular", ["Tabular", "Records", "PlainJSON"]),
    tests("OmsorgTexts", ["OmsorgTexts", "Records", "PlainJSON"]),
    tests("Solvers", ["Solvers"]),
    tests("OmsorgDomain", ["OmsorgDomain", "OmsorgTexts", "Records", "PlainJSON"]),
    tests(
      "OmsorgStore",
      [
        "OmsorgStore", "OmsorgDomain", "OmsorgTexts", "DataDirectory", "Tabular", "Records",
        "PlainJSON",
      ]),
    tests(
      "OmsorgCommands",
      [
        "OmsorgCommands", "OmsorgStore", "OmsorgDomain", "OmsorgTexts", "DataDirectory", "Tabular",
        "CommandLineKit", "Records", "PlainJSON",
      ]),
    tests("GoldenCase", ["omsorg"]),
  ],
  swiftLanguageModes: [.v6]
)
