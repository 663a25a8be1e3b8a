internal import Argument
import Document
internal import Text

/// What the weights see of one sentence: numbered features with their values, and the words that
/// carry each of them.
struct SentenceFeatures: Sendable {
  var values: [(feature: Int, value: Double)] = []
  /// Cues that stand: decoys have voided the others.
  var matches: [CueMatch] = []
  var urging = Urging.none
}

/// How far the words of a sentence themselves urge something.
package enum Urging: Sendable {
  /// No word does: neighbours alone never make a recommendation.
  case none
  /// Some words may; the weights decide.
  case hinted
  /// A rule fired and no decoy met it.
  case ruled
}

/// Turns the sentences of an article into features: their own cues, their place, and what kinds of
/// cues their neighbours and their paragraph hold.
struct KindFeatures {
  /// Names of all features; cue names first. The weights file uses them.
  let names: [String]
  private let table: CueTable
  private let shapes: WordShapes
  private let pastWords: ClassSet
  private let perfectWords: ClassSet
  private let presentWords: ClassSet
  private let modals: ClassSet
  private let determiners: ClassSet
  private let auxiliaries: ClassSet
  private let speaking: ClassSet
  private let groupOfCue: [Int?]
  private let butCue: Int?
  private let concedeCue: Int?

  init(table: CueTable, shapes: WordShapes) {
    self.table = table
    self.shapes = shapes
    pastWords = table.set("irregular-past")
    auxiliaries = table.set("finite")
    perfectWords = table.set("perfect-opening")
    presentWords = table.set("present-opening")
    modals = table.set("modal-opening")
    determiners = table.set("determiner")
    speaking = table.set("say")
    names =
      table.cues.map(\.name) + Place.allCases.map(\.rawValue)
      + NeighbourGroup.allCases.map { "previous \($0.rawValue)" }
      + NeighbourGroup.allCases.map { "next \($0.rawValue)" }
      + NeighbourGroup.allCases.map { "paragraph \($0.rawValue)" }
    groupOfCue = table.cues.map { NeighbourGroup(cue: $0).flatMap(Self.number) }
    butCue = table.cues(named: "but-opens").first
    concedeCue = table.cues(named: "concede-start").first
  }

  /// Features that say where a sentence stands and how it is built.
  enum Place: String, CaseIterable {
    case firstParagraph = "in the first paragraph"
    case secondParagraph = "in the second paragraph"
    case earlyParagraph = "in the third or fourth paragraph"
    case lastParagraph = "in the last paragraph"
    case firstQuarter = "in the first quarter"
    case secondHalf = "in the second half"
    case lastQuarter = "in the last quarter"
    case first = "first in its paragraph"
    case last = "last in its paragraph"
    case alone = "alone in its paragraph"
    case tiny = "at most four words"
    case short = "at most eight words"
    case long = "at least twenty-eight words"
    case named = "a name"
    case manyNames = "three names"
    case past = "first verb in the past tense"
    case perfect = "first verb in the perfect tense"
    case present = "first verb in the present tense"
    case modal = "first verb a modal"
    case manyPast = "three past tenses"
    case number = "a number"
    case quoted = "in quotation marks"
    case commas = "three commas"
    case insideConcession = "inside a concession"
    case verbless = "without a verb"
  }

  /// What a neighbour may hold.
  enum NeighbourGroup: String, CaseIterable {
    case urges, concedes, evidence, claims, opponents, turns, asks, narrates, states

    /// The cues that make a sentence such a neighbour; every cue of a recommendation urges.
    static let cues: [(group: NeighbourGroup, names: [String])] = [
      (.concedes, ["concede-start", "concede-i", "opponents-right", "concede-mild"]),
      (
        .evidence,
        [
          "source", "according-to", "found-that", "statistic", "percent", "law-requires", "said",
          "for-example",
        ]
      ),
      (
        .claims,
        ["is-judgement", "verdict-noun", "i-think", "because", "causes", "bad-word", "point-is"]
      ),
      (.opponents, ["opponents-say"]), (.turns, ["but-opens"]), (.asks, ["question"]),
      (.narrates, ["past", "event", "last-year", "passive"]), (.states, ["present-be"]),
    ]

    init?(cue: CueTable.Cue) {
      if cue.group == .recommendation {
        self = .urges
      } else if let found = Self.cues.first(where: { $0.names.contains(cue.name) }) {
        self = found.group
      } else {
        return nil
      }
    }
  }

  // Asked for anew, they would be made anew every time.
  private static let places = Place.allCases
  private static let neighbourGroups = NeighbourGroup.allCases

  private static func number(_ group: NeighbourGroup) -> Int? {
    neighbourGroups.firstIndex(of: group)
  }

  private func number(_ place: Place) -> Int {
    table.cues.count + (Self.places.firstIndex(of: place) ?? 0)
  }
}

// MARK: Sentences

extension KindFeatures {
  /// Features of every sentence of an article.
  func features(of article: Article, tokens: Tokens) -> [SentenceFeatures] {
    var matcher = CueMatcher(table: table, tokens: tokens.all, shapes: shapes)
    let speech = QuotedSpeech(tokens, speaking: speaking, table: table)
    var found = tokens.sentences.enumerated().map { index, sentence in
      ownFeatures(matcher.matches(in: sentence)) { speech.reports(tokens.all[$0], in: index) }
    }
    for index in found.indices {
      addPlace(&found[index], index, article, tokens)
      // A headline that stands in the text once more urges nothing by itself.
      if found[index].urging != .none, article.quotation(of: index) == article.title {
        found[index].urging = .none
      }
    }
    addConcessionRuns(&found, article)
    addNeighbours(&found, article)
    return found
  }

  /// Lets decoys void recommendations, and rescues void decoys, that meet on one pivot. What others
  /// are quoted as urging is not urged by the author.
  private func ownFeatures(
    _ matches: [CueMatch], isOthers: (_ pivot: Int) -> Bool
  ) -> SentenceFeatures {
    let rescued = matches.filter { group($0) == .rescue }.map(\.pivot)
    let voided =
      matches.filter { group($0) == .decoy && !rescued.contains($0.pivot) }.map(\.pivot)
    var features = SentenceFeatures()
    features.matches.reserveCapacity(matches.count)
    features.values.reserveCapacity(matches.count + 24)
    for match in matches {
      let isProposal = group(match) == .recommendation || group(match) == .hint
      if isProposal && (voided.contains(match.pivot) || isOthers(match.pivot)) { continue }
      if group(match) == .decoy && rescued.contains(match.pivot) { continue }
      features.matches.append(match)
      if group(match) == .recommendation {
        features.urging = .ruled
      } else if group(match) == .hint, features.urging == .none {
        features.urging = .hinted
      }
    }
    // What only announces something urges nothing, though it may sound like it ("The first is cost.").
    if features.urging == .hinted, matches.contains(where: { group($0) == .signpost }) {
      features.urging = .none
    }
    for match in features.matches
    where !features.values.contains(where: { $0.feature == match.cue }) {
      features.values.append((match.cue, 1))
    }
    return features
  }

  private func group(_ match: CueMatch) -> CueGroup { table.groups[match.cue] }
}

// MARK: Places

extension KindFeatures {
  private func addPlace(
    _ features: inout SentenceFeatures, _ index: Int, _ article: Article, _ tokens: Tokens
  ) {
    var places = textPlaces(tokens[index])
    let sentence = article.sentences[index]
    let paragraph = article.paragraphs[sentence.paragraph]
    let count = article.paragraphs.count
    switch sentence.paragraph {
    case 0: places.append(.firstParagraph)
    case 1: places.append(.secondParagraph)
    case 2, 3: places.append(.earlyParagraph)
    default: break
    }
    if sentence.paragraph == count - 1 { places.append(.lastParagraph) }
    let depth = Double(sentence.paragraph) / Double(max(count - 1, 1))
    if depth < 0.25 { places.append(.firstQuarter) }
    if depth >= 0.5 { places.append(.secondHalf) }
    if depth >= 0.75 { places.append(.lastQuarter) }
    if paragraph.sentences.count == 1 {
      places.append(.alone)
    } else if sentence.place == 0 {
      places.append(.first)
    } else if sentence.place == paragraph.sentences.count - 1 {
      places.append(.last)
    }
    for place in places { features.values.append((number(place), 1)) }
  }

  private func textPlaces(_ tokens: ArraySlice<Token>) -> [Place] {
    var words = 0
    var names = 0
    var pasts = 0
    var finites = 0
    var commas = 0
    var quoted = 0
    var hasNumber = false
    for (place, token) in zip(tokens.indices, tokens) {
      if shapes.isComma(token.form) { commas += 1 }
      guard token.kind != .punctuation else { continue }
      words += 1
      if token.isQuoted { quoted += 1 }
      if token.kind == .number { hasNumber = true }
      if token.isCapitalised, place != tokens.startIndex, token.range.utf8.count > 1 { names += 1 }
      if shapes.has(.ed, token) || table.contains(token.form, set: pastWords) { pasts += 1 }
      if table.contains(token.form, set: auxiliaries) { finites += 1 }
    }
    var places: [Place] = []
    if words <= 4 { places.append(.tiny) } else if words <= 8 { places.append(.short) }
    if words >= 28 { places.append(.long) }
    if names >= 1 { places.append(.named) }
    if names >= 3 { places.append(.manyNames) }
    if let tense = openingTense(tokens) { places.append(tense) }
    if pasts >= 3 { places.append(.manyPast) }
    if hasNumber { places.append(.number) }
    if words > 0, quoted * 3 > words * 2 { places.append(.quoted) }
    if commas >= 3 { places.append(.commas) }
    if finites + pasts == 0 { places.append(.verbless) }
    return places
  }
}

// MARK: Tense

extension KindFeatures {
  /// The tense of the first finite verb that shows one; a present without an auxiliary does not.
  private func openingTense(_ tokens: ArraySlice<Token>) -> Place? {
    for (place, token) in zip(tokens.indices, tokens) where token.isWord {
      if table.contains(token.form, set: pastWords) { return .past }
      if table.contains(token.form, set: perfectWords) { return .perfect }
      if table.contains(token.form, set: presentWords) { return .present }
      if table.contains(token.form, set: modals) { return .modal }
      // "The elected mayor": a participle behind a determiner opens nothing.
      let previous = place > tokens.startIndex ? tokens[place - 1].form : nil
      let isAttribute = previous.map { table.contains($0, set: determiners) } ?? true
      if shapes.has(.ed, token), !isAttribute { return .past }
    }
    return nil
  }
}

// MARK: Neighbours

extension KindFeatures {
  /// "To be sure … . And … . But …": what stands between the concession and the turn is conceded.
  private func addConcessionRuns(_ found: inout [SentenceFeatures], _ article: Article) {
    for paragraph in article.paragraphs {
      var isConceding = false
      for index in paragraph.sentences {
        if has(butCue, found[index]) { isConceding = false }
        if isConceding { found[index].values.append((number(.insideConcession), 1)) }
        if has(concedeCue, found[index]) { isConceding = true }
      }
    }
  }

  private func has(_ cue: Int?, _ features: SentenceFeatures) -> Bool {
    features.matches.contains { $0.cue == cue }
  }

  private func addNeighbours(_ found: inout [SentenceFeatures], _ article: Article) {
    let groups = Self.neighbourGroups.count
    let profiles = found.map(profile)
    let base = table.cues.count + Self.places.count
    var totals: [Double] = []
    var summed = -1
    for index in found.indices {
      let sentence = article.sentences[index]
      let paragraph = article.paragraphs[sentence.paragraph].sentences
      // Once for each paragraph: one may have thousands of sentences.
      if sentence.paragraph != summed {
        summed = sentence.paragraph
        totals = (0..<groups).map { group in paragraph.reduce(0) { $0 + profiles[$1][group] } }
      }
      for group in 0..<groups {
        let others = totals[group] - profiles[index][group]
        add(profiles, index - 1, group, paragraph, at: base + group, to: &found[index])
        add(profiles, index + 1, group, paragraph, at: base + groups + group, to: &found[index])
        if others > 0, paragraph.count > 1 {
          let share = others / Double(paragraph.count - 1)
          found[index].values.append((base + 2 * groups + group, share))
        }
      }
    }
  }

  /// A neighbour over the paragraph's border counts half.
  private func add(
    _ profiles: [[Double]], _ neighbour: Int, _ group: Int, _ paragraph: Range<Int>,
    at feature: Int, to features: inout SentenceFeatures
  ) {
    guard profiles.indices.contains(neighbour), profiles[neighbour][group] > 0 else { return }
    let value = profiles[neighbour][group] * (paragraph.contains(neighbour) ? 1 : 0.5)
    features.values.append((feature, value))
  }

  /// How much of each group a sentence holds, 0...1.
  private func profile(_ features: SentenceFeatures) -> [Double] {
    var profile = Array(repeating: 0.0, count: Self.neighbourGroups.count)
    for value in features.values where value.feature < groupOfCue.count {
      guard let group = groupOfCue[value.feature] else { continue }
      let step =
        switch Self.neighbourGroups[group] {
        case .evidence, .claims, .narrates: 0.5
        default: 1.0
        }
      profile[group] = min(1, profile[group] + step)
    }
    return profile
  }
}
