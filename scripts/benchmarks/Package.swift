// swift-tools-version: 6.2
// The benchmarks, apart from the package so that users neither build nor see them. `Sources` is a
// link to the package's own, so that what is measured is what is shipped, across its modules.
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "benchmarks",
  targets: [
    .target(name: "PlainJSON", path: "Sources/PlainJSON", swiftSettings: settings),
    .executableTarget(
      name: "benchmark-json", dependencies: ["PlainJSON"], path: "json", swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
