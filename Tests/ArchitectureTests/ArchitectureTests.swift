import Testing

/// Which of our modules, and which of the system's, each module may import. Leaves know nothing,
/// edges touch the world, and no arrow points up. docs/ARCHITECTURE.md tells the reasons.
private let mayImport: [String: Set<String>] = [
  "Prose": [],
  "Canvas": [],
  "Claims": ["Prose"],
  "Typesetting": ["Canvas", "Prose"],
  "Reader": ["Typesetting", "Claims", "Canvas", "Prose"],
  "ShippedPair": [],
  "Shelf": ["Prose", "Claims", "ShippedPair", "FoundationEssentials", "Glibc"],
  "Evaluation": ["Claims", "Prose", "FoundationEssentials"],
  "KindTrainer": ["Claims", "Prose", "FoundationEssentials"],
  "Interchange": ["Claims", "Prose", "FoundationEssentials"],
  "CNcurses": [],
  "NcursesDisplay": ["CNcurses", "Canvas"],
  "counterpoint": [
    "Reader", "Typesetting", "Claims", "Canvas", "Prose", "Shelf", "Evaluation", "Interchange",
    "NcursesDisplay", "ArgumentParser", "FoundationEssentials", "Glibc",
  ],
]

struct ArchitectureTests {
  private let project = Project()

  @Test func `every source of the project is looked at`() {
    let modules = Set(project.sources.map(\.module))
    #expect(modules.isSuperset(of: ["Prose", "Canvas", "Claims", "Reader", "NcursesDisplay"]))
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

  @Test func `the table itself has no circle`() {
    var open = mayImport.mapValues { $0.filter { mayImport[$0] != nil } }
    while let leaf = open.first(where: { $0.value.isEmpty })?.key {
      open[leaf] = nil
      open = open.mapValues { $0.subtracting([leaf]) }
    }
    #expect(open.isEmpty, "\(open.keys.sorted()) import each other")
  }

  @Test func `nothing imports Foundation`() {
    for file in project.swiftFiles {
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
    let places = ["home", "Users", "work", "root", "build"].map { "/" + $0 + "/" }
    for file in project.files {
      for place in places {
        for line in file.lines where line.contains(place) {
          guard !line.contains("." + place) else { continue }
          #expect(Bool(false), "\(file.path): \(line)")
        }
      }
    }
  }
}
