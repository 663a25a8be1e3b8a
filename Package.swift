// swift-tools-version: 6.3
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "counterpoint",
  products: [.executable(name: "counterpoint", targets: ["counterpoint"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // Leaves: they know nothing of each other.
    .target(name: "Prose", swiftSettings: strict),
    .target(name: "Canvas", swiftSettings: strict),

    // What is argued, and how it is laid out.
    .target(
      name: "Claims", dependencies: ["Prose"],
      resources: [
        .embedInCode("Tables/classes.txt"),
        .embedInCode("Tables/recommendations.txt"),
        .embedInCode("Tables/cues.txt"),
        .embedInCode("Tables/stances.txt"),
        .embedInCode("Tables/actors.txt"),
        .embedInCode("Tables/kind-weights.txt"),
      ],
      swiftSettings: strict),
    .target(name: "Typesetting", dependencies: ["Canvas", "Prose"], swiftSettings: strict),
    .target(
      name: "Reader", dependencies: ["Typesetting", "Claims", "Canvas", "Prose"],
      swiftSettings: strict),

    // Edges: they touch the world.
    .target(name: "Evaluation", dependencies: ["Claims", "Prose"], swiftSettings: strict),
    .target(
      name: "ShippedPair", path: "Articles",
      exclude: ["us-serbia-kosovo/README.md"],
      resources: [
        .embedInCode("us-serbia-kosovo/left.txt"),
        .embedInCode("us-serbia-kosovo/right.txt"),
        .embedInCode("us-serbia-kosovo/issues.txt"),
        .embedInCode("us-serbia-kosovo/pair.txt"),
      ],
      swiftSettings: strict),
    .target(
      name: "Shelf", dependencies: ["Prose", "Claims", "ShippedPair"], swiftSettings: strict),
    .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw")]),
    .target(
      name: "NcursesDisplay", dependencies: ["Canvas", "CNcurses"], swiftSettings: strict),
    .executableTarget(
      name: "counterpoint",
      dependencies: [
        "Reader", "Typesetting", "Claims", "Canvas", "Prose", "Shelf", "NcursesDisplay",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "fit-kinds", dependencies: ["Claims", "Prose"], path: "Sources/KindTrainer",
      swiftSettings: strict),
    .testTarget(
      name: "ClaimsTests", dependencies: ["Claims", "Prose", "fit-kinds"], exclude: ["Data"],
      swiftSettings: strict),

    .testTarget(name: "ProseTests", dependencies: ["Prose"], swiftSettings: strict),
    .testTarget(name: "ShelfTests", dependencies: ["Shelf", "Prose"], swiftSettings: strict),
    .testTarget(
      name: "EvaluationTests", dependencies: ["Evaluation", "Claims", "Prose"],
      swiftSettings: strict),
  ]
)
