import Annotation
import Argument
import Classroom
import Commands
import Document
import Engine
import Formats
import Import
import Reader
import Terminal
import Text

/// One reader of files: what it is given, and what comes of it.
package struct Subject: Sendable {
  package var name: String
  /// Good files to start from.
  var seeds: [[UInt8]]
  /// Reads a file, which may be refused; what is returned could reach a terminal.
  var read: @Sendable ([UInt8]) -> [UInt8]

  init(_ name: String, _ seeds: [String], _ read: @escaping @Sendable ([UInt8]) -> [UInt8]) {
    self.name = name
    self.seeds = seeds.map { Array($0.utf8) }
    self.read = read
  }

  package static let all: [Subject] = [
    Subject("article", [Seeds.plain, Seeds.markdown, Seeds.page]) { file in
      guard let article = try? Article(parsing: file, path: "x") else { return [] }
      return article.text.bytes + (article.title + (article.author ?? "")).utf8
    },
    Subject("sheet", [Seeds.sheet]) { file in
      let text = String(decoding: file, as: UTF8.self)
      guard let sheet = try? IssueSheet(parsing: text, path: "x") else { return [] }
      return sheet.issues.flatMap { $0.question.utf8 }
    },
    Subject("annotations", [Seeds.annotations]) { file in
      let pair = Seeds.pair
      let read = try? AnnotationFile.annotations(parsing: file, path: "x", for: pair)
      return read.map { Array(AnnotationFile.text(of: $0, for: pair).utf8) } ?? []
    },
    Subject("key", [Seeds.key, Seeds.annotations]) { file in
      _ = try? KeyFile.annotations(parsing: file, path: "x", for: Seeds.pair)
      return []
    },
    Subject("proposals", [Seeds.proposals]) { file in
      _ = try? ProposalsFile.proposals(parsing: file, path: "x", for: Seeds.pair)
      return []
    },
    Subject("configuration", [Seeds.configuration]) { file in
      let table = CommandTable(Specification.standard)
      let text = String(decoding: file, as: UTF8.self)
      let read = Configuration(text, table: table, places: [.anywhere, .list])
      return read.problems.flatMap { SafeText($0.message).text.utf8 }
    },
    Subject("walkthrough", [Seeds.walkthrough]) { file in
      let (walkthrough, _) = Walkthrough.read(file, path: "x")
      return walkthrough.stops.flatMap { $0.title.utf8 }
    },
    Subject("keys", [Seeds.keys]) { file in Self.frame(after: file) },
  ]

  private static func key(of byte: UInt8) -> Terminal.Key {
    switch byte {
    case 0x09: .tab
    case 0x0D: .enter
    case 0x1B: .escape
    case ..<0x20: .control(Character(Unicode.Scalar(byte | 0x60)))
    case 0x7F..<0xA0: .backspace
    default: .character(Character(Unicode.Scalar(byte)))
    }
  }

  /// What the reader shows when a file is typed.
  private static func frame(after file: [UInt8]) -> [UInt8] {
    let columns = 8 + Int(file.first ?? 0) / 2
    var session = Session(pair: Seeds.pair, size: Size(columns: columns, rows: 24))
    session.adopt(Seeds.analysis)
    for byte in file.prefix(30) { _ = update(&session, .key(key(of: byte))) }
    return Array(view(session).text.utf8)
  }
}
