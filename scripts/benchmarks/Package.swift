// swift-tools-version: 6.2
// The benchmarks, apart from the package so that users neither build nor see them. `Sources` is a
// link to the package's own, so that what is measured is what is shipped, across its modules.
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func module(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "Sources/\(name)", swiftSettings: settings)
}

func benchmark(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .executableTarget(
    name: "benchmark-\(name)", dependencies: dependencies, path: name, swiftSettings: settings)
}

let package = Package(
  name: "benchmarks",
  targets: [
    module("PlainJSON", []),
    module("Records", ["PlainJSON"]),
    module("DataDirectory", ["Records", "PlainJSON"]),
    module("Tabular", ["Records", "PlainJSON"]),
    module("OmsorgTexts", ["Records"]),
    module("Solvers", []),
    module("OmsorgDomain", ["Records", "PlainJSON", "OmsorgTexts", "Solvers"]),
    module("OmsorgStore", ["OmsorgDomain", "DataDirectory", "Tabular", "Records", "PlainJSON"]),
    benchmark("assignment", ["Solvers"]),
    benchmark("json", ["PlainJSON"]),
    benchmark("routing", ["Solvers", "PlainJSON"]),
    benchmark("timetable", ["Solvers"]),
    benchmark(
      "visits", ["OmsorgStore", "OmsorgDomain", "DataDirectory", "Records", "PlainJSON"]),
  ],
  swiftLanguageModes: [.v6]
)
