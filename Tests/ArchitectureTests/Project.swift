import Glibc

/// The project's own files, as they lie beside this test's source.
struct Project {
  struct SourceFile: Sendable {
    /// From the project's folder on.
    var path: String
    var text: String

    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    /// The module that a file under Sources or Articles belongs to.
    var module: String {
      let parts = path.split(separator: "/")
      return parts[0] == "Articles" ? "ShippedPair" : String(parts[1])
    }

    /// Modules named by import declarations, without scope and submodule.
    var imports: [String] {
      lines.compactMap { line in
        guard line.utf8.contains(UInt8(ascii: "i")), line.contains("import ") else { return nil }
        var words = line.split(separator: " ")[...]
        while let first = words.first, Self.beforeImport.contains(String(first)) {
          words.removeFirst()
        }
        guard words.popFirst() == "import" else { return nil }
        if let kind = words.first, Self.kinds.contains(String(kind)) { words.removeFirst() }
        return words.first.map { String($0.split(separator: ".")[0]) }
      }
    }

    private static let beforeImport: Set<String> = [
      "public", "package", "internal", "fileprivate", "private", "@testable", "@preconcurrency",
      "@_exported", "@_implementationOnly",
    ]
    private static let kinds: Set<String> = [
      "struct", "class", "enum", "protocol", "typealias", "func", "let", "var",
    ]
  }

  let files: [SourceFile]

  /// Articles and their keys are data, and much of it.
  private static let skipped: Set<String> = ["Tests/Specimens/Pairs"]

  /// - Parameter folders: read with all that is in them, but for data.
  init(folders: [String] = ["Sources", "Articles", "Tests", "docs", ".ci"]) {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    var files: [SourceFile] = []
    for folder in folders { Self.collect(folder, in: "/" + root, into: &files) }
    for name in ["Package.swift", "README.md", ".swift-format", ".gitignore"] {
      if let text = Self.text(of: "/" + root + "/" + name) {
        files.append(SourceFile(path: name, text: text))
      }
    }
    self.files = files
  }

  var swiftFiles: [SourceFile] { files.filter { $0.path.hasSuffix(".swift") } }

  /// Files that become part of the program.
  var sources: [SourceFile] {
    swiftFiles.filter { $0.path.hasPrefix("Sources/") || $0.path.hasPrefix("Articles/") }
  }

  private static func collect(_ path: String, in root: String, into files: inout [SourceFile]) {
    guard !skipped.contains(path) else { return }
    guard let folder = opendir(root + "/" + path) else {
      if let text = text(of: root + "/" + path) { files.append(SourceFile(path: path, text: text)) }
      return
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    for name in names.sorted() { collect(path + "/" + name, in: root, into: &files) }
  }

  private static func text(of path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let got = fread(&buffer, 1, buffer.count, file)
      if got == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer[..<got]
    }
  }
}

// MARK: What a source declares and uses

extension Project.SourceFile {
  /// The folder below its module, or its own name where it stands in none.
  var folder: String { path.split(separator: "/").dropFirst(2).first.map(String.init) ?? "" }

  /// Types declared at the file's own level.
  var types: [String] { declared { $0.first != " " } }
  /// All types, also inside others.
  var allTypes: [String] { declared { _ in true } }

  private func declared(_ counts: (Substring) -> Bool) -> [String] {
    lines.filter(counts).compactMap { line in
      var words = line.split(separator: " ")[...]
      while let first = words.first, Self.modifiers.contains(first) { words.removeFirst() }
      guard let kind = words.popFirst(), Self.typeKinds.contains(kind) else { return nil }
      return words.first.map { String($0.prefix { $0.isLetter || $0.isNumber }) }
    }
  }

  private static let modifiers: Set<Substring> = [
    "package", "internal", "private", "fileprivate", "final", "indirect",
  ]
  private static let typeKinds: Set<Substring> = [
    "struct", "enum", "class", "protocol", "typealias",
  ]

  /// Names that begin with a capital, outside comments and texts.
  var names: Set<String> {
    var names: Set<String> = []
    for line in lines {
      var isInText = false
      var word = ""
      var before: Character = " "
      for character in line + " " {
        if character == "/", before == "/", !isInText { break }
        if character == "\"" { isInText.toggle() }
        if character.isLetter || character.isNumber {
          word.append(character)
        } else {
          if !isInText, word.first?.isUppercase == true { names.insert(word) }
          word = ""
        }
        before = character
      }
    }
    return names
  }
}
