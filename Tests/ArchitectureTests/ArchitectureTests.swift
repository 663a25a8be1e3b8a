import Testing

/// The C library lends the engine its logarithm, and the edges the world.
private let cLibrary: Set<String> = ["Glibc", "Musl", "Darwin"]

/// Which of our modules, and which of the system's, each module may import. Leaves know nothing,
/// edges touch the world, and no arrow points up. docs/ARCHITECTURE.md tells the reasons.
private let mayImport: [String: Set<String>] = [
  "Text": cLibrary,
  "Document": ["Text"],
  "Import": ["Document", "Text"],
  "Argument": ["Document", "Text"],
  "Lexis": [],
  "LanguageCompiler": ["Lexis", "FoundationEssentials", "Glibc"],
  "LanguagePlugin": ["PackagePlugin"],
  "Engine": ["Argument", "Document", "Lexis", "Text"],
  "Annotation": ["Argument", "Document", "Text"],
  "Formats": ["Classroom", "Annotation", "Argument", "Document", "Text"],
  "Classroom": ["Annotation", "Argument", "Document", "Text"],
  "Terminal": ["Text"],
  "Typesetting": ["Terminal", "Document", "Text"],
  "Commands": ["Terminal"],
  "Reader": [
    "Commands", "Classroom", "Annotation", "Typesetting", "Terminal", "Argument", "Document",
    "Text",
  ],
  "ShippedPair": [],
  "Library": [
    "Classroom", "Formats", "Import", "Annotation", "Argument", "Document", "Text", "ShippedPair",
    "FoundationEssentials", "Glibc",
  ],
  "Evaluation":
    ([
      "Formats", "Engine", "Annotation", "Argument", "Document", "Text", "FoundationEssentials",
    ]),
  "KindTrainer":
    ([
      "Formats", "Engine", "Argument", "Import", "Document", "Text", "FoundationEssentials",
    ]),
  "CNcurses": [],
  "NcursesDisplay": ["CNcurses", "Terminal"],
  "counterpoint": [
    "Reader", "Commands", "Typesetting", "Annotation", "Engine", "Argument", "Terminal", "Import",
    "Document", "Text", "Library", "Evaluation", "Formats", "Classroom", "NcursesDisplay",
    "ArgumentParser",
    "FoundationEssentials", "Glibc",
  ],
]

/// Within these modules a folder may use those before it, not those behind it.
private let orders: [String: [String]] = [
  "Engine": [
    "Language", "Cues", "Kinds", "Actors", "Issues", "Polarity", "Links", "Reasons",
    "Analysed.swift",
    "Units.swift", "Remarks.swift", "PairFacts.swift", "Reading.swift", "Engine.swift", "Drafts",
  ],
  "Reader": [
    "Session", "Parts", "Screens", "Screens.swift", "Session+Configuration.swift", "Update.swift",
    "View.swift",
  ],
]

struct ArchitectureTests {
  private let project = Project()

  @Test func `every source of the project is looked at`() {
    let modules = Set(project.sources.map(\.module))
    #expect(
      modules.isSuperset(of: ["Text", "Document", "Terminal", "Engine", "Reader", "NcursesDisplay"])
    )
    #expect(project.files.contains { $0.path == "Package.swift" })
  }

  @Test func `a module imports only what the table allows`() {
    for file in project.sources {
      let allowed = mayImport[file.module] ?? []
      for name in file.imports where name != file.module {
        #expect(allowed.contains(name), "\(file.path) imports \(name)")
      }
    }
  }

  @Test func `every module is in the table`() {
    for file in project.sources {
      #expect(mayImport[file.module] != nil, "\(file.path) belongs to no module of the table")
    }
  }

  @Test(arguments: orders.keys.sorted())
  func `within a module no use runs against the order of its folders`(module: String) {
    let order = orders[module] ?? []
    let files = project.sources.filter { $0.module == module }
    var homes: [String: Int] = [:]
    for file in files {
      let place = order.firstIndex(of: file.folder)
      #expect(place != nil, "\(file.path) is in no folder of the order")
      for type in file.types { homes[type] = place }
    }
    for file in files {
      let place = order.firstIndex(of: file.folder) ?? 0
      let own = Set(file.allTypes)
      for name in file.names where !own.contains(name) {
        #expect(homes[name] ?? 0 <= place, "\(file.path) uses \(name)")
      }
    }
  }

  @Test func `the table itself has no circle`() {
    var open = mayImport.mapValues { $0.filter { mayImport[$0] != nil } }
    while let leaf = open.first(where: { $0.value.isEmpty })?.key {
      open[leaf] = nil
      open = open.mapValues { $0.subtracting([leaf]) }
    }
    #expect(open.isEmpty, "\(open.keys.sorted()) import each other")
  }

  /// It would cost the start more than everything else together.
  @Test func `no part of the program imports Foundation`() {
    for file in project.sources {
      #expect(!file.imports.contains("Foundation"), "\(file.path)")
    }
  }

  @Test func `no Swift file is longer than 450 lines`() {
    for file in project.swiftFiles {
      #expect(file.lines.count <= 450, "\(file.path) has \(file.lines.count) lines")
    }
  }

  @Test func `no file names a place of one machine`() {
    // Written apart, so that this file does not name them either.
    let places = ["home", "Users", "work", "root", "build"].map { Array("/\($0)/".utf8) }
    for file in project.files {
      let bytes = Array(file.text.utf8)
      for place in places {
        #expect(!bytes.holdsPath(place), "\(file.path): \(String(decoding: place, as: UTF8.self))")
      }
    }
  }
}

extension [UInt8] {
  /// Whether an absolute path that begins with `start` is named; `.build/` is none.
  fileprivate func holdsPath(_ start: [UInt8]) -> Bool {
    var index = 0
    while let slash = self[index...].firstIndex(of: start[0]) {
      let isAbsolute = slash == 0 || !(self[slash - 1].isPartOfName)
      if isAbsolute, self[slash...].starts(with: start) { return true }
      index = slash + 1
    }
    return false
  }
}

extension UInt8 {
  fileprivate var isPartOfName: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "-"), UInt8(ascii: ")"), UInt8(ascii: "}"):
      true
    default: false
    }
  }
}
