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
  /// How many files it reads while a quick one reads a hundred.
  package var share = 100
  /// Good files to start from.
  var seeds: [[UInt8]]
  /// Reads a file, which may be refused; what is returned could reach a terminal.
  var read: @Sendable ([UInt8]) -> [UInt8]

  init(
    _ name: String, share: Int = 100, _ seeds: [String],
    _ read: @escaping @Sendable ([UInt8]) -> [UInt8]
  ) {
    self.init(name, share: share, files: seeds.map { Array($0.utf8) }, read)
  }

  init(
    _ name: String, share: Int = 100, files: [[UInt8]],
    _ read: @escaping @Sendable ([UInt8]) -> [UInt8]
  ) {
    self.name = name
    self.share = share
    seeds = files
    self.read = read
  }

  package static let all = articles + saidOfPairs + lessons + settings
}

// MARK: - Articles

extension Subject {
  private static let articles: [Subject] = [
    Subject("article", [Seeds.plain, Seeds.markdown, Seeds.page], article),
    Subject("page", [Seeds.page, Seeds.richPage], article),
    Subject("Markdown", [Seeds.markdown, Seeds.richMarkdown], article),
    Subject("front matter", [Seeds.frontMatter, Seeds.otherFrontMatter], article),
    Subject("mail", [Seeds.mail, Seeds.quotedMail, Seeds.savedPage], article),
    Subject("printed text", [Seeds.printed], article),
    Subject("other encodings", files: [Seeds.wide, Seeds.windows], article),
    Subject("pair", share: 3, [Seeds.plain, Seeds.markdown]) { reports(of: $0) },
  ]

  private static let article: @Sendable ([UInt8]) -> [UInt8] = { file in
    guard let article = try? Article(parsing: file, path: "x") else { return [] }
    let facts = [
      article.title, article.author, article.publication, article.date, article.url,
      article.rights, article.language,
    ]
    return article.text.bytes + facts.flatMap { Array(($0 ?? "").utf8) }
  }

  /// What is printed and drawn of an article beside another.
  private static func reports(of file: [UInt8]) -> [UInt8] {
    guard let article = try? Article(parsing: file, path: "x") else { return [] }
    let pair = Pair(title: "x", articles: Both(left: article, right: Seeds.pair[.right]))
    let analysis = analyse(pair)
    let size = Size(columns: 20 + file.count % 120, rows: 3 + file.count % 40)
    let session = Session(pair: pair, analysis: analysis, size: size)
    return Array((LinearText(analysis, of: pair).reading(cues: true) + view(session).text).utf8)
  }
}

// MARK: - What is said of a pair

extension Subject {
  private static let saidOfPairs: [Subject] = [
    Subject("sheet", share: 200, [Seeds.sheet]) { file in
      let text = String(decoding: file, as: UTF8.self)
      guard let sheet = try? IssueSheet(parsing: text, path: "x") else { return [] }
      return sheet.issues.flatMap { Array("\($0.id) \($0.question)".utf8) }
    },
    Subject("pair and sheet", share: 5, [Seeds.sheet]) { file in
      let text = String(decoding: file, as: UTF8.self)
      guard let sheet = try? IssueSheet(parsing: text, path: "x") else { return [] }
      let analysis = analyse(Seeds.pair, sheet: sheet)
      return Array(LinearText(analysis, of: Seeds.pair).comparison.utf8)
    },
    Subject("annotations", share: 20, [Seeds.annotations, Seeds.notebook]) { file in
      let pair = Seeds.pair
      let read = try? AnnotationFile.annotations(parsing: file, path: "x", for: pair)
      return read.map { Array(AnnotationFile.text(of: $0, for: pair).utf8) } ?? []
    },
    Subject("notebook", share: 10, [Seeds.notebook]) { file in
      let pair = Seeds.pair
      guard let read = try? AnnotationFile.annotations(parsing: file, path: "x", for: pair) else {
        return []
      }
      let layered = Seeds.analysis.layered(with: read, of: pair).analysis
      return Array(LinearText(layered, of: pair).comparison.utf8)
    },
    Subject("key", share: 20, [Seeds.key, Seeds.annotations]) { file in
      let pair = Seeds.pair
      guard let read = try? KeyFile.annotations(parsing: file, path: "x", for: pair) else {
        return []
      }
      let layered = Seeds.analysis.layered(with: read, of: pair).analysis
      return Array(LinearText(layered, of: pair).comparison.utf8)
    },
    Subject("proposals", share: 50, [Seeds.proposals]) { file in
      let pair = Seeds.pair
      guard let read = try? ProposalsFile.proposals(parsing: file, path: "x", for: pair) else {
        return []
      }
      let merged = Seeds.analysis.merged(with: read, of: pair).analysis
      return Array(LinearText(merged, of: pair).comparison.utf8)
    },
    Subject("hand-in", share: 20, [Seeds.handIn]) { file in
      let pair = Seeds.pair
      guard let read = try? KeyFile.annotations(parsing: file, path: "x", for: pair),
        let (answers, _) = try? Answers.read(read, of: pair)
      else { return [] }
      return Array(answers.student.utf8)
    },
  ]
}

// MARK: - Lessons, settings and keys

extension Subject {
  private static let lessons: [Subject] = [
    Subject("walkthrough", share: 50, [Seeds.walkthrough]) { file in
      let (walkthrough, _) = Walkthrough.read(file, path: "x")
      let (lesson, _) = Lesson.placed(walkthrough, in: Seeds.pair)
      guard !walkthrough.stops.isEmpty else { return [] }
      let scene = Scene(of: Walk(lesson), in: Seeds.analysis, of: Seeds.pair)
      return Array((scene.json.text + walkthrough.stops.map(\.title).joined()).utf8)
    },
    Subject("scene of the state folder", share: 200, [Seeds.scene]) { file in
      guard let json = try? JSON(parsing: file), let scene = Scene(json, of: Seeds.pair) else {
        return []
      }
      return Array(scene.json.text.utf8)
    },
    Subject("lesson of the state folder", share: 200, [Seeds.walk]) { file in
      var walk = Walk(Seeds.lesson)
      guard let json = try? JSON(parsing: file), walk.resume(json) else { return [] }
      return Array((walk.statement + walk.json.text).utf8)
    },
  ]

  private static let settings: [Subject] = [
    Subject("configuration", share: 50, [Seeds.configuration]) { file in
      let table = CommandTable(Specification.standard)
      let text = String(decoding: file, as: UTF8.self)
      let read = Configuration(text, table: table, places: [.anywhere, .list])
      return read.problems.flatMap { Array(SafeText($0.message).text.utf8) }
    },
    Subject("theme", share: 200, [Seeds.theme]) { file in
      var problems: [Theme.Problem] = []
      _ = Theme(name: "x", String(decoding: file, as: UTF8.self), problems: &problems)
      return []
    },
    Subject("keys", share: 3, [Seeds.keys]) { frame(after: $0) },
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

  /// What the reader shows when a file is typed, and then pasted.
  private static func frame(after file: [UInt8]) -> [UInt8] {
    let columns = 8 + Int(file.first ?? 0) / 2
    var session = Session(pair: Seeds.pair, size: Size(columns: columns, rows: 24))
    session.adopt(Seeds.analysis)
    for byte in file.prefix(30) { _ = update(&session, .key(key(of: byte))) }
    // As the display hands it over.
    let pasted = SafeText(lines: String(decoding: file.suffix(40), as: UTF8.self))
    _ = update(&session, .paste(pasted.text))
    return Array(view(session).text.utf8)
  }
}
