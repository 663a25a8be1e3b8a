internal import Argument
internal import Document
internal import Text

/// Finds the stretches of sentences that give a view other than the author's, and the sentences
/// that only announce what comes.
///
/// Worked examples: in "Critics say that rents rise, but they fall" the stretch of the critics ends
/// at the turn. "To be sure, it costs money. It is slow. But it works": what stands between the
/// concession and the turn is conceded as well.
struct VoiceReader {
  let table: CueTable
  let shapes: WordShapes
  private let turns: ClassSet
  private let clauses: [Int]
  private let opensTurn: Int?
  private let opensConcession: Int?
  private let announcesConcession: [Int]
  private let concedesBack: [Int]
  private let asksOfOthers: [Int]
  private let toldSo: [Int]
  private let announcesView: [Int]

  init(table: CueTable, shapes: WordShapes) {
    self.table = table
    self.shapes = shapes
    turns = table.set("turn")
    clauses = table.cues(named: "granting", "if", "whatever-say")
    opensTurn = table.cues(named: "but-opens").first
    opensConcession = table.cues(named: "concede-start").first
    announcesConcession = table.cues(named: "concede-next")
    concedesBack = table.cues(named: "concede-back")
    asksOfOthers = table.cues(named: "asks-of-others")
    toldSo = table.cues(named: "told-so")
    announcesView = table.cues(named: "view-follows")
  }

  /// Adds what it finds to the units of an article.
  func mark(
    _ units: inout [Unit], _ found: [SentenceFeatures], of article: Article, tokens: Tokens
  ) {
    for index in units.indices {
      let matches = found[index].matches
      units[index].isSignpost =
        units[index].kind != .recommendation
        && matches.contains { table.groups[$0.cue] == .signpost }
      units[index].disowned = stretches(
        matches, in: tokens.sentences[index], of: tokens.all, kind: units[index].kind)
    }
    for paragraph in article.paragraphs {
      carryBack(&units, found, in: paragraph.sentences, of: article)
      carryOnAnnounced(&units, found, in: paragraph.sentences, of: article)
      answer(&units, found, in: paragraph.sentences, of: article)
      carryOn(&units, found, in: paragraph.sentences, of: article)
    }
  }
}

// MARK: Stretches

extension VoiceReader {
  private func stretches(
    _ matches: [CueMatch], in sentence: Range<Int>, of tokens: [Token], kind: Kind
  ) -> [Disowned] {
    var stretches: [Disowned] = []
    var covered = sentence.lowerBound
    if kind == .concession {
      let end = turn(behind: sentence.lowerBound, in: sentence, tokens)
      stretches.append(
        Disowned(range: range(of: sentence.lowerBound..<end, tokens), voice: .conceded))
      covered = end
    }
    for match in matches {
      guard let voice = voice(of: match), match.tokens.upperBound > covered else { continue }
      let part = max(stretch(match, in: sentence, tokens).lowerBound, covered)
      let end = stretch(match, in: sentence, tokens).upperBound
      guard part < end else { continue }
      stretches.append(Disowned(range: range(of: part..<end, tokens), voice: voice))
      covered = end
    }
    return stretches
  }

  private func voice(of match: CueMatch) -> Voice? {
    switch table.groups[match.cue] {
    case .others, .othersBefore: .others
    case .conceded, .concededBefore: .conceded
    case .supposed: .supposed
    default: nil
    }
  }

  private func stretch(
    _ match: CueMatch, in sentence: Range<Int>, _ tokens: [Token]
  ) -> Range<Int> {
    switch table.groups[match.cue] {
    case .othersBefore, .concededBefore:
      let end = turn(behind: match.pivot, in: sentence, tokens)
      return clauseStart(before: match.pivot, in: sentence, tokens)..<end
    default:
      let start = match.tokens.lowerBound
      let end =
        clauses.contains(match.cue)
        ? clauseEnd(behind: start, in: sentence, tokens)
        : turn(behind: start, in: sentence, tokens)
      return start..<end
    }
  }

  /// The place of the next "but" or "yet" behind a comma or semicolon, else the sentence's end.
  private func turn(behind start: Int, in sentence: Range<Int>, _ tokens: [Token]) -> Int {
    for place in start..<sentence.upperBound - 1
    where shapes.isClauseBreak(tokens[place].form) && has(tokens[place + 1], turns) {
      return place + 1
    }
    return sentence.upperBound
  }

  private func clauseEnd(behind start: Int, in sentence: Range<Int>, _ tokens: [Token]) -> Int {
    (start + 1..<max(sentence.upperBound, start + 1)).first {
      shapes.isClauseBreak(tokens[$0].form)
    } ?? sentence.upperBound
  }

  private func clauseStart(before end: Int, in sentence: Range<Int>, _ tokens: [Token]) -> Int {
    let turn = (sentence.lowerBound..<end).last { has(tokens[$0], turns) }
    return turn ?? sentence.lowerBound
  }

  private func has(_ token: Token, _ set: ClassSet) -> Bool { table.contains(token.form, set: set) }

  private func range(of part: Range<Int>, _ tokens: [Token]) -> TextRange {
    tokens[part.lowerBound].range.lowerBound..<tokens[part.upperBound - 1].range.upperBound
  }
}

// MARK: Paragraphs

extension VoiceReader {
  /// "It is slow. It is dear. We do not dispute any of this.": what stands before is conceded.
  private func carryBack(
    _ units: inout [Unit], _ found: [SentenceFeatures], in paragraph: Range<Int>,
    of article: Article
  ) {
    guard let end = paragraph.last(where: { has(concedesBack, found[$0]) }) else { return }
    for index in paragraph.lowerBound..<end
    where units[index].kind != .recommendation && units[index].disowned.isEmpty {
      disown(&units, index, .conceded, of: article)
    }
  }

  /// "I'll admit one thing. It is slow.": what is announced so is conceded.
  private func carryOnAnnounced(
    _ units: inout [Unit], _ found: [SentenceFeatures], in paragraph: Range<Int>,
    of article: Article
  ) {
    for index in behind(announcesConcession, found, in: paragraph)
    where units[index].kind != .recommendation && units[index].disowned.isEmpty {
      disown(&units, index, .conceded, of: article)
    }
  }

  /// "And what do they want? Keep the toll!", "We are told that it pays. Keep it!": others would have it kept, and no
  /// rule hears that.
  private func answer(
    _ units: inout [Unit], _ found: [SentenceFeatures], in paragraph: Range<Int>,
    of article: Article
  ) {
    let cried = behind(toldSo, found, in: paragraph).filter {
      isCried(article.sentences[$0], article)
    }
    for index in behind(asksOfOthers, found, in: paragraph) + cried
    where units[index].proposition.actors.isEmpty {
      give(&units, index, toOthersIn: article)
    }
    // "The case for the toll goes as follows. …": to the turn, or as far as the paragraph goes.
    if let start = paragraph.first(where: { has(announcesView, found[$0]) }) {
      for index in (start + 1..<paragraph.upperBound).prefix(while: { !has(opensTurn, found[$0]) })
      {
        give(&units, index, toOthersIn: article)
      }
    }
  }

  private func give(_ units: inout [Unit], _ index: Int, toOthersIn article: Article) {
    if units[index].kind == .recommendation {
      units[index].kind = .claim
      units[index].proposition = Proposition(modality: .judgement)
    }
    disown(&units, index, .others, of: article)
  }

  private func isCried(_ sentence: Sentence, _ article: Article) -> Bool {
    article.text[sentence.range].hasSuffix("!")
  }

  /// The sentences of a paragraph right behind those in which a cue fires.
  private func behind(
    _ cues: [Int], _ found: [SentenceFeatures], in paragraph: Range<Int>
  ) -> [Int] {
    paragraph.dropFirst().filter { has(cues, found[$0 - 1]) }
  }

  /// What stands between a concession, or another's view, and the turn that answers it shares its
  /// voice. Without a turn in the paragraph nothing is carried on.
  private func carryOn(
    _ units: inout [Unit], _ found: [SentenceFeatures], in paragraph: Range<Int>,
    of article: Article
  ) {
    guard let turn = paragraph.dropFirst().first(where: { has(opensTurn, found[$0]) }) else {
      return
    }
    guard
      let opening = paragraph.first(where: {
        $0 < turn && opens(units[$0], found[$0], article.sentences[$0])
      })
    else { return }
    let voice = units[opening].disowned.first?.voice ?? .conceded
    for index in opening + 1..<turn where units[index].kind != .recommendation {
      disown(&units, index, voice, of: article)
    }
  }

  /// Whether a sentence gives from its start on a view that the next ones may go on with.
  private func opens(_ unit: Unit, _ found: SentenceFeatures, _ sentence: Sentence) -> Bool {
    if has(opensConcession, found) { return true }
    guard let first = unit.disowned.first, first.voice != .supposed else { return false }
    return first.range.upperBound == sentence.range.upperBound
  }

  private func has(_ cue: Int?, _ found: SentenceFeatures) -> Bool {
    cue.map { has([$0], found) } ?? false
  }

  private func has(_ cues: [Int], _ found: SentenceFeatures) -> Bool {
    found.matches.contains { cues.contains($0.cue) }
  }

  /// The whole sentence speaks in another voice.
  private func disown(
    _ units: inout [Unit], _ index: Int, _ voice: Voice, of article: Article
  ) {
    units[index].disowned = [Disowned(range: article.sentences[index].range, voice: voice)]
  }
}
