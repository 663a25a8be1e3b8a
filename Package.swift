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
    // What a text is, and how an article becomes one.
    .target(name: "Text", swiftSettings: strict),
    .target(name: "Document", dependencies: ["Text"], swiftSettings: strict),
    .target(
      name: "Import", dependencies: ["Document", "Text"],
      resources: [
        .embedInCode("HTML/entities.txt"), .embedInCode("HTML/parts.txt"),
        .embedInCode("English/clutter.txt"), .embedInCode("English/abbreviations.txt"),
        .embedInCode("English/wrapped.txt"),
      ],
      swiftSettings: strict),

    // What is argued in two articles, and who finds it.
    .target(name: "Argument", dependencies: ["Document", "Text"], swiftSettings: strict),
    .target(
      name: "Engine", dependencies: ["Argument", "Document", "Lexis", "Text"],
      exclude: [
        "Language/English/WordNet-LICENSE.txt", "Language/English/families.txt",
        "Language/English/words.txt",
        "Language/English/classes.txt", "Language/English/recommendations.txt",
        "Language/English/cues.txt", "Language/English/stances.txt",
        "Language/English/voices.txt", "Language/English/kind-weights.txt",
        "Language/English/opposites.txt", "Language/English/antonyms.txt",
        "Language/English/synonyms.txt", "Language/English/frequencies.txt",
      ],
      resources: [
        .embedInCode("Language/English/suffixes.txt"), .embedInCode("Language/English/actors.txt"),
      ],
      swiftSettings: strict, plugins: ["LanguagePlugin"]),
    // The language's tables, which the build makes of its text files.
    .target(name: "Lexis", swiftSettings: strict),
    .executableTarget(
      name: "compile-language", dependencies: ["Lexis"], path: "Sources/LanguageCompiler",
      swiftSettings: strict),
    .plugin(
      name: "LanguagePlugin", capability: .buildTool(), dependencies: ["compile-language"],
      path: "Sources/LanguagePlugin"),
    .target(
      name: "Annotation", dependencies: ["Argument", "Document", "Text"], swiftSettings: strict),
    .target(
      name: "Classroom", dependencies: ["Annotation", "Argument", "Document", "Text"],
      swiftSettings: strict),
    .target(
      name: "Formats", dependencies: ["Classroom", "Annotation", "Argument", "Document", "Text"],
      swiftSettings: strict),

    // How it is shown.
    .target(
      name: "Terminal", dependencies: ["Text"],
      resources: [
        .embedInCode("Themes/dark.theme"), .embedInCode("Themes/light.theme"),
        .embedInCode("Themes/any.theme"), .embedInCode("Themes/high-contrast.theme"),
        .embedInCode("Themes/mono.theme"),
      ], swiftSettings: strict),
    .target(
      name: "Typesetting", dependencies: ["Terminal", "Document", "Text"], swiftSettings: strict),
    .target(
      name: "Commands", dependencies: ["Terminal"],
      resources: [.embedInCode("Defaults/keys.conf")], swiftSettings: strict),
    .target(
      name: "Reader",
      dependencies: [
        "Commands", "Classroom", "Annotation", "Typesetting", "Terminal", "Argument", "Document",
        "Text",
      ],
      swiftSettings: strict),

    // Edges: they touch the world.
    .target(
      name: "Evaluation",
      dependencies: ["Formats", "Engine", "Annotation", "Argument", "Document", "Text"],
      swiftSettings: strict),
    .target(
      name: "ShippedPair", path: "Articles",
      exclude: ["us-serbia-kosovo/README.md"],
      resources: [
        .embedInCode("us-serbia-kosovo/left.txt"),
        .embedInCode("us-serbia-kosovo/right.txt"),
        .embedInCode("us-serbia-kosovo/issues.txt"),
        .embedInCode("us-serbia-kosovo/pair.txt"),
        .embedInCode("us-serbia-kosovo/key.json"),
        .embedInCode("us-serbia-kosovo/walkthrough.md"),
        .embedInCode("us-serbia-kosovo/walkthrough-short.md"),
        .embedInCode("us-serbia-kosovo/walkthrough-controversy.md"),
      ],
      swiftSettings: strict),
    .target(
      name: "Library",
      dependencies: [
        "Classroom", "Formats", "Import", "Annotation", "Argument", "Document", "Text",
        "ShippedPair",
      ], swiftSettings: strict),
    // tinfo is a part of ncursesw, named for a static program's sake.
    .target(
      name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(
      name: "NcursesDisplay", dependencies: ["Terminal", "CNcurses"], swiftSettings: strict),
    .executableTarget(
      name: "counterpoint",
      dependencies: [
        "Reader", "Commands", "Classroom", "Formats", "Evaluation", "Annotation", "Engine",
        "Argument", "Terminal", "Import", "Document", "Text", "Library", "NcursesDisplay",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // What several test targets use.
    .target(
      name: "Specimens",
      dependencies: ["Engine", "Argument", "Terminal", "Import", "Document", "Text"],
      path: "Tests/Specimens",
      exclude: ["Pairs", "Pages", "Sentences", "README.md"],
      swiftSettings: strict),
    .target(name: "PseudoTerminal", path: "Tests/PseudoTerminal"),

    .target(
      name: "Fuzz",
      dependencies: [
        "Reader", "Classroom", "Commands", "Formats", "Annotation", "Engine", "Argument",
        "Terminal",
        "Import", "Document", "Text", "Specimens",
      ],
      path: "Tests/Fuzz", swiftSettings: strict),
    .testTarget(name: "FuzzTests", dependencies: ["Fuzz"], swiftSettings: strict),

    .executableTarget(
      name: "benchmarks",
      dependencies: [
        "Fuzz", "Reader", "Commands", "Formats", "Engine", "Argument", "Terminal", "Import",
        "Document", "Text", "Library", "PseudoTerminal",
      ],
      path: "Tests/Benchmarks", swiftSettings: strict),

    .executableTarget(
      name: "DisplayProbe", dependencies: ["Terminal", "NcursesDisplay"],
      path: "Tests/DisplayProbe", swiftSettings: strict),

    .executableTarget(
      name: "JournalProbe", dependencies: ["Library", "Annotation", "Import", "Document", "Text"],
      path: "Tests/JournalProbe", swiftSettings: strict),

    .testTarget(
      name: "CommandsTests", dependencies: ["Commands", "Terminal"], swiftSettings: strict),
    .testTarget(
      name: "TypesettingTests",
      dependencies: ["Typesetting", "Specimens", "Terminal", "Import", "Document", "Text"],
      swiftSettings: strict),
    .testTarget(
      name: "ReaderTests",
      dependencies: [
        "Reader", "Classroom", "Commands", "Typesetting", "Annotation", "Engine", "Argument",
        "Terminal", "Import", "Document", "Text", "Specimens",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "TerminalTests", dependencies: ["Terminal", "Specimens", "PseudoTerminal"],
      swiftSettings: strict),

    .executableTarget(
      name: "fit-kinds",
      dependencies: ["Formats", "Engine", "Argument", "Import", "Document", "Text"],
      path: "Sources/KindTrainer",
      swiftSettings: strict),

    .testTarget(
      name: "EngineTests",
      dependencies: [
        "Formats", "Engine", "Argument", "Import", "Document", "Lexis", "Text", "fit-kinds",
      ],
      exclude: ["Data"],
      swiftSettings: strict),

    .testTarget(
      name: "AnnotationTests",
      dependencies: ["Annotation", "Engine", "Argument", "Import", "Document", "Text"],
      swiftSettings: strict),

    .testTarget(
      name: "ClassroomTests",
      dependencies: [
        "Classroom", "Library", "Annotation", "Argument", "Document", "Text", "Specimens",
      ],
      swiftSettings: strict),

    .testTarget(
      name: "FormatsTests",
      dependencies: [
        "Formats", "Annotation", "Engine", "Argument", "Import", "Document", "Text", "Library",
        "Specimens",
      ],
      swiftSettings: strict),

    .testTarget(
      name: "EvaluationTests",
      dependencies: [
        "Annotation", "Evaluation", "Formats", "Library", "Engine", "Argument", "Import",
        "Document", "Text",
      ],
      swiftSettings: strict),

    .testTarget(
      name: "ImportTests", dependencies: ["Import", "Document", "Text"], swiftSettings: strict),

    .testTarget(
      name: "CommandLineTests",
      dependencies: [
        "Reader", "Classroom", "Formats", "Library", "Annotation", "Argument", "Document",
        "Terminal", "Text", "Specimens", "counterpoint",
      ],
      swiftSettings: strict),

    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "Annotation", "Argument", "Classroom", "Library", "Document", "Terminal", "PseudoTerminal",
        "Specimens", "DisplayProbe", "counterpoint",
      ],
      swiftSettings: strict),

    .testTarget(name: "LexisTests", dependencies: ["Lexis"], swiftSettings: strict),

    .testTarget(name: "ArchitectureTests", swiftSettings: strict),

    .testTarget(
      name: "LibraryTests",
      dependencies: [
        "Library", "Classroom", "Annotation", "Argument", "Import", "Document", "Text",
        "JournalProbe",
      ],
      swiftSettings: strict),
  ]
)
