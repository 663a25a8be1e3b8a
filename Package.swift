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

    .target(name: "Annotation", dependencies: ["Claims", "Prose"], swiftSettings: strict),
    .target(
      name: "Interchange", dependencies: ["Annotation", "Claims", "Prose"], swiftSettings: strict),

    // Edges: they touch the world.
    .target(
      name: "Evaluation", dependencies: ["Annotation", "Claims", "Prose"], swiftSettings: strict),
    .target(
      name: "ShippedPair", path: "Articles",
      exclude: ["us-serbia-kosovo/README.md"],
      resources: [
        .embedInCode("us-serbia-kosovo/left.txt"),
        .embedInCode("us-serbia-kosovo/right.txt"),
        .embedInCode("us-serbia-kosovo/issues.txt"),
        .embedInCode("us-serbia-kosovo/pair.txt"),
        .embedInCode("us-serbia-kosovo/key.json"),
      ],
      swiftSettings: strict),
    .target(
      name: "Shelf", dependencies: ["Prose", "Claims", "ShippedPair"], swiftSettings: strict),
    // tinfo is a part of ncursesw, named for a static program's sake.
    .target(
      name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(
      name: "NcursesDisplay", dependencies: ["Canvas", "CNcurses"], swiftSettings: strict),
    .executableTarget(
      name: "counterpoint",
      dependencies: [
        "Reader", "Interchange", "Evaluation", "Annotation", "Claims", "Canvas", "Prose", "Shelf",
        "NcursesDisplay",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // What several test targets use.
    .target(
      name: "Specimens", dependencies: ["Claims", "Canvas", "Prose"], path: "Tests/Specimens",
      exclude: ["Pairs", "Pages", "README.md"],
      swiftSettings: strict),
    .target(name: "PseudoTerminal", path: "Tests/PseudoTerminal"),

    .executableTarget(
      name: "benchmarks",
      dependencies: ["Reader", "Interchange", "Claims", "Canvas", "Prose", "Shelf"],
      path: "Tests/Benchmarks", swiftSettings: strict),

    .executableTarget(
      name: "DisplayProbe", dependencies: ["Canvas", "NcursesDisplay"],
      path: "Tests/DisplayProbe", swiftSettings: strict),

    .testTarget(
      name: "TypesettingTests", dependencies: ["Typesetting", "Specimens", "Canvas", "Prose"],
      swiftSettings: strict),
    .testTarget(
      name: "ReaderTests",
      dependencies: ["Reader", "Typesetting", "Claims", "Canvas", "Prose", "Specimens"],
      swiftSettings: strict),
    .testTarget(
      name: "CanvasTests", dependencies: ["Canvas", "Specimens", "PseudoTerminal"],
      swiftSettings: strict),

    .executableTarget(
      name: "fit-kinds", dependencies: ["Claims", "Prose"], path: "Sources/KindTrainer",
      swiftSettings: strict),

    .testTarget(
      name: "ClaimsTests", dependencies: ["Claims", "Prose", "fit-kinds"], exclude: ["Data"],
      swiftSettings: strict),

    .testTarget(
      name: "AnnotationTests", dependencies: ["Annotation", "Claims", "Prose"],
      swiftSettings: strict),

    .testTarget(
      name: "InterchangeTests",
      dependencies: ["Interchange", "Annotation", "Claims", "Prose", "Shelf", "Specimens"],
      swiftSettings: strict),

    .testTarget(
      name: "EvaluationTests",
      dependencies: ["Annotation", "Evaluation", "Interchange", "Shelf", "Claims", "Prose"],
      swiftSettings: strict),

    .testTarget(name: "ProseTests", dependencies: ["Prose"], swiftSettings: strict),

    .testTarget(
      name: "CommandLineTests", dependencies: ["counterpoint"], swiftSettings: strict),

    .testTarget(
      name: "TerminalTests",
      dependencies: ["Canvas", "PseudoTerminal", "DisplayProbe", "counterpoint"],
      swiftSettings: strict),

    .testTarget(name: "ArchitectureTests", swiftSettings: strict),

    .testTarget(name: "ShelfTests", dependencies: ["Shelf", "Prose"], swiftSettings: strict),
  ]
)
