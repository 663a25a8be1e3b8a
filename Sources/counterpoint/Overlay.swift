internal import Annotation
internal import Argument
internal import Document
internal import Formats
internal import Library
internal import Text

/// What is to be laid over the engine's own analysis: first another program's word, then a person's.
struct Overlay {
  enum ChosenKey: Equatable {
    case none
    /// The pair's own.
    case own
    /// The pair's own, if it has one that can be read.
    case ownIfAny
    case file(String)
  }

  var proposals: String?
  var key = ChosenKey.none

  /// Reads the files, so that what is wrong with them is told before anything is shown.
  func read(for shelved: ShelvedPair) throws -> OthersWords {
    var words = OthersWords(pair: shelved.pair)
    if let proposals {
      let read = try Wording.explaining { () throws(ShelfError) in
        try Shelf.proposals(at: proposals, for: shelved.pair)
      }
      words.proposals = (read, proposals)
    }
    switch key {
    case .none: break
    case .own:
      words.take(try ownKey(of: shelved))
      words.isCompared = true
    case .ownIfAny:
      guard shelved.hasKey else { break }
      do {
        words.take(try ownKey(of: shelved))
      } catch let problem as Problem {
        // Nobody asked for it, and the articles can be read without.
        warn(problem.message)
        words.problem = problem.message.text
      }
    case .file(let path):
      let key = try Wording.explaining { () throws(ShelfError) in
        try Shelf.annotations(at: path, for: shelved.pair)
      }
      words.take((key, path))
      words.isCompared = true
    }
    return words
  }

  private func ownKey(of shelved: ShelvedPair) throws -> (Annotations, path: String) {
    guard let key = try Wording.explaining({ () throws(ShelfError) in try shelved.key() }) else {
      throw Problem(message: Wording.noOwnKey, code: 2)
    }
    return (key.annotations, key.path)
  }

  func laid(over analysis: Analysis, of shelved: ShelvedPair) throws -> Overlaid {
    try read(for: shelved).laid(over: analysis, of: shelved.pair)
  }
}

/// Other programs' proposals and a person's key, read and not yet compared with the engine.
struct OthersWords {
  var proposals: (Proposals, path: String)?
  private(set) var key: (Annotations, path: String)?
  /// Where the key's passages stand in the pair that it was read for.
  private var placed: PlacedAnnotations?
  private let pair: Pair
  /// Whether somebody asked for the key, and is told how the engine compares with it.
  var isCompared = false
  /// Why the pair's own key is not laid over.
  var problem: String?

  init(pair: Pair) { self.pair = pair }

  mutating func take(_ key: (Annotations, path: String)) {
    self.key = key
    placed = PlacedAnnotations(key.0, in: pair)
  }

  func laid(over analysis: Analysis, of pair: Pair) throws -> Overlaid {
    var overlaid = Overlaid(analysis)
    if let (proposals, path) = proposals { try overlaid.add(proposals, path: path, pair: pair) }
    if let (key, path) = key {
      let isSame = Side.allCases.allSatisfy { pair[$0].sentences == self.pair[$0].sentences }
      let placed = isSame ? placed : nil
      overlaid.add(
        placed ?? PlacedAnnotations(key, in: pair), path: path, pair: pair,
        isWhole: key.isWhole ?? true,
        isCompared: isCompared)
    }
    return overlaid
  }
}

extension Analysis {
  /// With a key laid over it.
  ///
  /// - Parameter isWhole: whether the key says of itself that its links are all.
  func keyed(by placed: PlacedAnnotations, isWhole: Bool, of pair: Pair) -> Analysis {
    var analysis = layered(with: placed, isList: isWhole).analysis
    let isReviewed = analysis.links.contains(where: \.isReviewed)
    analysis.isWholeKey = isReviewed && isWhole
    analysis.isKeyed = isReviewed && (isWhole || analysis.isAllReviewed(in: pair))
    return analysis
  }
}

/// An analysis with others' words laid over it, and how they compare.
struct Overlaid {
  private(set) var analysis: Analysis
  /// What the engine itself has to say; the analysis's notes have the comparisons, too.
  let engineNotes: [String]
  private(set) var comparisons: [Compared] = []

  init(_ analysis: Analysis) {
    self.analysis = analysis
    engineNotes = analysis.notes
  }

  struct Compared {
    /// Whom the engine is compared with.
    var name: String
    var comparison: Comparison
    /// In words.
    var lines: [SafeText]
  }

  mutating func add(_ proposals: Proposals, path: String, pair: Pair) throws {
    let proposed = analysis.merged(with: proposals, of: pair)
    guard proposed.missing.count < proposals.sentences.count || proposals.sentences.isEmpty else {
      throw Problem(message: Wording.noSentenceFound(in: path))
    }
    if let first = proposed.missing.first {
      warn(Wording.missing(proposed.missing.count, first: first, in: path))
    }
    for line in Wording.lines(ofRefused: proposals.refused, in: path) { warn(line) }
    analysis = proposed.analysis
    note(proposed.comparison, with: proposals.name, isKey: false)
  }

  /// - Parameter isWhole: whether a key says of itself that its links are all.
  mutating func add(
    _ placed: PlacedAnnotations, path: String, pair: Pair, isWhole: Bool, isCompared: Bool
  ) {
    if let first = placed.orphans.first {
      warn(Wording.orphans(placed.orphans.count, first: first, in: path))
    }
    let comparison = isCompared ? Comparison(of: analysis, with: placed, in: pair) : nil
    analysis = analysis.keyed(by: placed, isWhole: isWhole, of: pair)
    if let comparison { note(comparison, with: path, isKey: true) }
  }

  /// Lays over what a reader has set right.
  mutating func add(_ notebook: Annotations, of pair: Pair) {
    analysis = analysis.layered(with: notebook, of: pair).analysis
  }

  private mutating func note(_ comparison: Comparison, with name: String, isKey: Bool) {
    let lines = Wording.lines(of: comparison, with: isKey ? nil : name)
    comparisons.append(Compared(name: name, comparison: comparison, lines: lines))
    analysis.notes += lines.map(\.text)
  }
}
