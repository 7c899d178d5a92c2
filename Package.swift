// swift-tools-version: 6.2
// Folders are the architecture: each target may import only what its `dependencies` name.
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// How a module's code is compiled where its build's usual way would cost more than it gives.
enum Code {
  /// Optimised in releases only.
  case usual
  /// Optimised in debug builds too: the tests go through so many cases that it would take minutes.
  case tested
  /// Not optimised in releases either: what it does it does once a command, and the optimiser
  /// would take as long for it as for all that does the work.
  case glue

  var settings: [SwiftSetting] {
    switch self {
    case .usual: []
    case .tested: [.unsafeFlags(["-O"], .when(configuration: .debug))]
    case .glue: [.unsafeFlags(["-Onone"], .when(configuration: .release))]
    }
  }
}

func module(
  _ name: String, _ dependencies: [Target.Dependency], _ code: Code = .usual
) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings + code.settings)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency], _ code: Code = .usual
) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: dependencies, swiftSettings: settings + code.settings)
}

let package = Package(
  name: "omsorg",
  products: [.executable(name: "omsorg", targets: ["omsorg"])],
  targets: [
    module("PlainJSON", [], .tested),
    module("Records", ["PlainJSON"], .tested),
    module("DataDirectory", ["Records", "PlainJSON"], .tested),
    module("CommandLineKit", ["Records"], .glue),
    module("Tabular", ["Records", "PlainJSON"]),
    module("OmsorgTexts", ["Records"], .glue),
    module("Solvers", [], .tested),
    module("OmsorgDomain", ["Records", "PlainJSON", "OmsorgTexts", "Solvers"]),
    module("OmsorgStore", ["OmsorgDomain", "DataDirectory", "Tabular", "Records", "PlainJSON"]),
    module(
      "OmsorgCommands",
      [
        "OmsorgStore", "OmsorgDomain", "OmsorgTexts", "DataDirectory", "Tabular", "CommandLineKit",
        "Records", "PlainJSON",
      ], .glue),
    .executableTarget(
      name: "omsorg", dependencies: ["OmsorgCommands"], swiftSettings: settings),
    tests("PlainJSON", ["PlainJSON"]),
    tests("Records", ["Records", "PlainJSON"]),
    tests("DataDirectory", ["DataDirectory", "Records", "PlainJSON"], .tested),
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
