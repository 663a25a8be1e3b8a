internal import Annotation
internal import Argument
internal import Classroom
internal import Document
internal import Engine
internal import Library
internal import Text

/// Where a pair comes from.
struct PairSource {
  /// Two articles, one folder, or nothing for the shipped pair.
  var paths: [String] = []
  /// An issue sheet in place of the pair's own.
  var issues: String?
  /// The program that documents are read through.
  var converter: Converter?

  /// Whether an article may be typed where keys are pressed later.
  var isTyped: Bool { paths.contains { $0 == "-" || $0.hasPrefix("/dev/") } }

  /// Reads and analyses the pair, and lays others' words over it. Remarks are left to the caller.
  func load(_ overlay: Overlay) throws -> (pair: Pair, overlaid: Overlaid) {
    let (shelved, notebook) = try shelvedWithNotebook()
    return (shelved.pair, try asRead(shelved, by: notebook, overlay))
  }

  /// As the reader shows it: where no key is named, with what its reader has set right so far.
  func asRead(
    _ shelved: ShelvedPair, by notebook: Annotations, _ overlay: Overlay = Overlay(key: .ownIfAny)
  ) throws -> Overlaid {
    var overlaid = try analysis(of: shelved, overlay)
    if overlay.key == .ownIfAny { overlaid.add(notebook, of: shelved.pair) }
    return overlaid
  }

  func analysis(of shelved: ShelvedPair, _ overlay: Overlay) throws -> Overlaid {
    try overlay.laid(over: analyse(shelved.pair, sheet: sheet(of: shelved)), of: shelved)
  }

  /// Reads the pair. Warnings go to standard error.
  func shelved() throws -> ShelvedPair { try shelvedWithNotebook().shelved }

  /// The same, and the notebook by which it is as wanted.
  func shelvedWithNotebook() throws -> (shelved: ShelvedPair, notebook: Annotations) {
    asWanted(try found())
  }

  /// Reads the pair and leaves its warnings to the caller.
  func shelvedQuietly() throws -> ShelvedPair { asWanted(try foundQuietly()).shelved }

  /// The pair as it is in its files, whatever its reader has left out of it or taken back.
  func found() throws -> ShelvedPair {
    let shelved = try foundQuietly()
    tellOddities(of: shelved)
    return shelved
  }

  /// Says what is odd in the articles' files.
  func tellOddities(of shelved: ShelvedPair) {
    for side in [Side.left, .right] {
      let article = shelved.pair[side]
      let odd = article.warnings.filter { !$0.isRemark }
      if !odd.isEmpty { Wording.lines(of: odd, in: article.path).forEach(warn) }
    }
  }

  /// What very long articles begin with; nil for others.
  func opening() -> Pair? { converter == nil ? Shelf.opening(of: paths) : nil }

  /// The pair as it is in its files; its warnings are left to the caller.
  func foundQuietly() throws -> ShelvedPair {
    try Wording.explaining { () throws(ShelfError) in try shelve() }
  }

  private func asWanted(_ found: ShelvedPair) -> (shelved: ShelvedPair, notebook: Annotations) {
    var shelved = found
    let notebook = notebook(of: found)
    shelved.setRight(by: notebook)
    return (shelved, notebook)
  }

  /// One that cannot be read is told where it is written in.
  private func notebook(of shelved: ShelvedPair) -> Annotations {
    do throws(KeepingError) {
      return try Journal(of: shelved, environment: environment).annotations()
    } catch {
      return Annotations()
    }
  }

  func sheet(of shelved: ShelvedPair) throws -> IssueSheet? {
    try Wording.explaining { () throws(ShelfError) in try shelved.issueSheet() }
  }

  /// What answers are marked against: the key of a file, else the pair's own; and what it does not say, as the
  /// engine reads it.
  func answerKey(of shelved: ShelvedPair, at path: String? = nil) throws -> AnswerKey {
    let engines = analyse(shelved.pair, sheet: try sheet(of: shelved))
    if let path {
      let annotations = try Wording.explaining { () throws(ShelfError) in
        try Shelf.annotations(at: path, for: shelved.pair)
      }
      return try Self.answerKey(annotations, at: path, besides: engines, of: shelved.pair)
    }
    if let own = try Wording.explaining({ () throws(ShelfError) in try shelved.key() }) {
      return try Self.answerKey(own.annotations, at: own.path, besides: engines, of: shelved.pair)
    }
    return AnswerKey(engines, of: shelved.pair)
  }

  /// Nobody is marked against a key of other texts.
  private static func answerKey(
    _ annotations: Annotations, at path: String, besides engines: Analysis, of pair: Pair
  ) throws -> AnswerKey {
    let placed = PlacedAnnotations(annotations, in: pair)
    guard placed.orphans.isEmpty || !placed.kinds.isEmpty || !placed.links.isEmpty else {
      throw Problem(message: Wording.keyOfOtherTexts(path))
    }
    if !placed.orphans.isEmpty {
      let found = placed.kinds.count + placed.links.count
      warn(Wording.foreignPassages(placed.orphans.count, besides: found, in: path))
    }
    return AnswerKey(annotations, besides: engines, of: pair)
  }

  private func shelve() throws(ShelfError) -> ShelvedPair {
    switch paths.count {
    case 0: try Shelf.shippedPair(issues: issues)
    case 1: try Shelf.pair(folder: paths[0], issues: issues, with: converter)
    default: try Shelf.pair(left: paths[0], right: paths[1], issues: issues, with: converter)
    }
  }
}
