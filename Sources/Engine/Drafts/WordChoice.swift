internal import Document
internal import Text

/// The words that tell how an author speaks of an issue and the other author does not.
struct WordChoice {
  let pair: Pair
  let tokens: Both<Tokens>
  let terms: TermVectors
  let signs: SignTable
  let lexicon: Lexicon
  let numberWords: FormSet
  let dependent: FormSet
  let vague: FormSet
  let finder: PhraseFinder

  private static let most = 10
  private static let mostOfSentence = 3
  /// What a word of praise, blame, furthering or hindering is worth beside others.
  private static let signed = 2.0
  /// A verb and its object tell more than a noun.
  private static let acting = 1.2

  /// What recurs in an article is how its author speaks of the matter.
  private static let recurring = 0.25
  /// Of the best; the rest of ten would be words that anybody uses.
  private static let least = 0.15
  /// What a phrase of another sentence is worth beside one of those that the question is drawn from.
  private static let further = 0.5
  /// From how much argument on a sentence tells a view in any of its words, or in those that stand with the topic's.
  private static let (argues, says, mentions) = (0.5, 0.3, 0.1)

  private struct Candidate {
    var text: String
    var terms: [Int32]
    var sentence: Int
    var score: Double
    /// Its words that the question has as well, and small ones.
    var topic: Set<String> = []
  }

  /// What a draft offers of one side, the best first, and where it stands.
  struct Offer {
    /// What tells its author's view.
    var phrases: [Found] = []
    /// Words that judge.
    var words: [Found] = []
    /// The next best.
    var more: [Found] = []
    /// What is left to make ten: what is argued of the matter in two words.
    var broader: [Found] = []

    var all: [Found] { phrases + words + more + broader }
  }

  typealias Found = (text: String, sentence: Int)

  /// Ten phrases of the sentences at most, never more than a few of one; for the next best, further sentences as well. What
  /// another question has is offered but once.
  func offer(
    of side: Side, in sentences: [Int], and further: [Int], without topic: Set<Int32>,
    besides taken: Set<String>, disowned: [[TextRange]], urges: (Int) -> Bool,
    argument: (Int) -> Double
  ) -> Offer {
    var offer = Offer()
    func isNew(_ candidate: Candidate) -> Bool { !taken.contains(candidate.text.lowercased()) }
    let telling = sentences.flatMap {
      phrases(in: $0, of: side, topic, without: disowned[$0], weight: argument($0) + 0.2)
    }
    offer.phrases = best(of: telling, most: Self.most)
    let words = sentences.flatMap {
      self.words(in: $0, of: side, topic, weight: argument($0) + 0.2)
    }
    offer.words = best(
      of: words.filter(\.isJudging).map(\.candidate), most: Self.most - offer.phrases.count)
    let pairs = [(sentences, 1.0), (further, Self.further)].flatMap { sentences, share in
      sentences.flatMap { sentence in
        self.pairs(
          in: sentence, of: side, topic, without: disowned[sentence],
          argument: argument(sentence), urges: urges(sentence), share: share)
      }
    }
    offer.more = next(of: pairs.filter(isNew), behind: offer.all.map(\.text))
    let shown = Set(sentences + offer.more.map(\.sentence))
    let broad = [(shown.sorted(), 1.0), (further.filter { !shown.contains($0) }, Self.further)]
      .flatMap { sentences, share in
        sentences.flatMap {
          self.broad(
            in: $0, of: side, topic, without: disowned[$0],
            argument: argument($0), share: share)
        }
      }
    offer.broader = next(of: broad.filter(isNew), behind: offer.all.map(\.text))
    return offer
  }

  /// Fills a list up to ten with phrases that say something new.
  private func next(of all: [Candidate], behind offered: [String]) -> [Found] {
    var taken: [Found] = []
    var spoken = Set(offered.flatMap { Self.words(of: $0) })
    var counts: [Int: Int] = [:]
    for candidate in all.sorted(by: { ($0.score, $1.text) > ($1.score, $0.text) }) {
      guard taken.count + offered.count < Self.most else { break }
      let words = Self.words(of: candidate.text)
      guard counts[candidate.sentence, default: 0] < Self.mostOfSentence,
        words.allSatisfy({ !spoken.contains($0) || candidate.topic.contains($0) })
      else { continue }
      taken.append((candidate.text, candidate.sentence))
      spoken.formUnion(words.filter { !candidate.topic.contains($0) })
      counts[candidate.sentence, default: 0] += 1
    }
    return taken
  }

  private static func words(of phrase: String) -> [String] {
    phrase.lowercased().split(separator: " ").map(String.init)
  }

  private func best(of all: [Candidate], most: Int) -> [Found] {
    let candidates = all.sorted { ($0.score, $1.text) > ($1.score, $0.text) }
    var taken: [Candidate] = []
    var used: Set<Int32> = []
    var counts: [Int: Int] = [:]
    let least = (candidates.first?.score ?? 0) * Self.least
    for candidate in candidates where taken.count < most && candidate.score >= least {
      guard counts[candidate.sentence, default: 0] < Self.mostOfSentence,
        used.isDisjoint(with: candidate.terms)
      else { continue }
      taken.append(candidate)
      used.formUnion(candidate.terms)
      counts[candidate.sentence, default: 0] += 1
    }
    return taken.map { ($0.text, $0.sentence) }
  }

  /// A word, and what it tells of its author's view.
  private struct Word {
    var term: Int32
    var value: Double
    var isSigned: Bool
    /// Of the question itself: it tells nothing but beside a word that does, "abolish fares".
    var isTopic: Bool
  }

  /// A noun tells a view if something is said of it that praises or blames, furthers or hinders, or if the question is about it.
  private func phrases(
    in sentence: Int, of side: Side, _ topic: Set<Int32>, without disowned: [TextRange],
    weight: Double
  ) -> [Candidate] {
    let range = tokens[side].sentences[sentence]
    let all = tokens[side].all
    let text = pair[side].text
    func word(_ place: Int) -> Word? { self.word(place, in: sentence, of: side, topic) }
    return finder.phrases(in: range, of: all, text) { word($0) != nil }.compactMap { phrase in
      let kept = phrase.tokens.filter { !finder.isArticle(all[$0], text) }
      // Three words in a row of one article are a quotation, which finds nothing in another.
      let isQuotation = kept.count == phrase.tokens.count && kept.count > 2
      let places = isQuotation ? Array(kept.suffix(2)) : kept
      let isAction = phrase.isAction && !isQuotation
      let words = places.compactMap(word)
      let own = words.filter { !$0.isTopic }
      guard let first = places.first, let last = places.last, !own.isEmpty,
        !finder.isBareVerb(all[first]) || words.contains(where: \.isSigned),
        isAction || words.contains(where: \.isSigned) || own.count < words.count,
        !finder.isNegated(last, in: range, of: all, text)
      else { return nil }
      let extent = all[first].range.lowerBound..<all[last].range.upperBound
      guard !says(oneLine(text[extent]), on: side.other),
        !disowned.contains(where: { $0.overlaps(extent) })
      else { return nil }
      // Two words may stand with what stands between them; more would be a quotation.
      let parts = places.map {
        $0 == range.lowerBound ? text[all[$0].range].lowercased() : text[all[$0].range]
      }
      let spelt =
        places.count == 2 && isShort(first..<last + 1, of: side)
        ? self.spelt(extent, in: sentence, of: side) : parts.joined(separator: " ")
      let value = words.reduce(0) { $0 + $1.value } / Double(words.count)
      return Candidate(
        text: spelt, terms: own.map(\.term), sentence: sentence,
        score: value * weight * (isAction ? Self.acting : 1))
    }
  }

  /// Two words, as they stand there, that speak of the matter or judge.
  private func pairs(
    in sentence: Int, of side: Side, _ topic: Set<Int32>, without disowned: [TextRange],
    argument: Double, urges: Bool, share: Double
  ) -> [Candidate] {
    let range = tokens[side].sentences[sentence]
    let all = tokens[side].all
    let text = pair[side].text
    func word(_ place: Int) -> Word? { self.word(place, in: sentence, of: side, topic) }
    return finder.pairs(in: range, of: all, text) { word($0) != nil }.compactMap { phrase in
      let extent =
        all[phrase.lowerBound].range.lowerBound..<all[phrase.upperBound - 1].range.upperBound
      let ends = [phrase.lowerBound, phrase.upperBound - 1].compactMap(word)
      let own = ends.filter { !$0.isTopic }
      // What judges tells a view wherever it stands, what is of the topic where something is said of it.
      let isTelling =
        own.contains(where: \.isSigned)
        || argument > (share < 1 ? Self.says : Self.mentions) && ends.contains(where: \.isTopic)
        || share == 1 && argument > Self.argues
      guard !own.isEmpty, isShort(phrase, of: side),
        !own.contains(where: { terms.isCommon[Int($0.term)] }),
        isTelling || urges && !finder.isBareVerb(all[phrase.lowerBound]),
        !disowned.contains(where: { $0.overlaps(extent) }),
        !says(oneLine(text[extent]), on: side.other)
      else { return nil }
      let value = own.reduce(0) { $0 + $1.value } / Double(own.count)
      let tells = own.contains(where: \.isSigned) ? 1 : own.count < ends.count ? 0.8 : 0.4
      return Candidate(
        text: spelt(extent, in: sentence, of: side), terms: own.map(\.term), sentence: sentence,
        score: value * share * (argument + 0.2) * tells,
        topic: small(phrase, of: side) { word($0).map(\.isTopic) ?? true })
    }
  }

  /// Words of a phrase that may come again in another.
  private func small(
    _ phrase: Range<Int>, of side: Side, where isKnown: (Int) -> Bool
  ) -> Set<String> {
    Set(phrase.filter(isKnown).map { pair[side].text[tokens[side].all[$0].range].lowercased() })
  }

  /// What an author says of anything in two words, and what one praises or blames.
  private func broad(
    in sentence: Int, of side: Side, _ topic: Set<Int32>, without disowned: [TextRange],
    argument: Double, share: Double
  ) -> [Candidate] {
    let range = tokens[side].sentences[sentence]
    let all = tokens[side].all
    func word(_ place: Int) -> Word? { self.word(place, in: sentence, of: side, topic) }
    let pairs = finder.pairs(in: range, of: all, pair[side].text) { word($0) != nil }
    let nouns = range.filter { place in
      word(place).map { $0.isSigned && !terms.isCommon[Int($0.term)] } ?? false
        && finder.isNoun(at: place, in: range, of: all, pair[side].text)
        && !finder.isVerb(all[place])
        && !finder.isNegated(place, in: range, of: all, pair[side].text)
    }
    return (pairs + nouns.map { $0..<$0 + 1 }).compactMap { phrase in
      let extent =
        all[phrase.lowerBound].range.lowerBound..<all[phrase.upperBound - 1].range.upperBound
      let words = phrase.compactMap(word)
      let own = words.filter { !$0.isTopic }
      guard !own.isEmpty, isShort(phrase, of: side),
        argument > Self.says || own.contains(where: \.isSigned),
        !disowned.contains(where: { $0.overlaps(extent) }),
        !says(oneLine(pair[side].text[extent]), on: side.other)
      else { return nil }
      let value = own.reduce(0) { $0 + $1.value } / Double(words.count)
      // A pair tells more than a noun.
      return Candidate(
        text: spelt(extent, in: sentence, of: side), terms: own.map(\.term), sentence: sentence,
        score: value * share * (argument + 0.2)
          * (phrase.count > 1 ? 1 : Self.further * Self.further),
        topic: small(phrase, of: side) { word($0).map(\.isTopic) ?? true })
    }
  }

  private func words(
    in sentence: Int, of side: Side, _ topic: Set<Int32>, weight: Double
  ) -> [(candidate: Candidate, isJudging: Bool)] {
    let range = tokens[side].sentences[sentence]
    let all = tokens[side].all
    return range.compactMap { place in
      guard let word = word(place, in: sentence, of: side, topic),
        !word.isTopic, !finder.isVerb(all[place]), !terms.isCommon[Int(word.term)]
      else { return nil }
      let isNoun = finder.isNoun(at: place, in: range, of: all, pair[side].text)
      let isQuality = [.goodQuality, .badQuality].contains { signs.has($0, all[place]) }
      let candidate = Candidate(
        text: pair[side].text[all[place].range].lowercased(), terms: [word.term],
        sentence: sentence, score: word.value * weight * (isNoun ? 2 : 1))
      return (
        candidate, word.isSigned && (isNoun || isQuality) && !candidate.text.hasSuffix("ly")
      )
    }
  }

  /// Whether words are no quotation: two, whatever small ones stand between.
  private func isShort(_ phrase: Range<Int>, of side: Side) -> Bool {
    phrase.count < 3
      || tokens[side].all[phrase].count { !lexicon.of($0.form).contains(.grammar) } == 2
  }

  /// Whether an article has the same words.
  private func says(_ phrase: String, on side: Side) -> Bool {
    pair[side].sentences.contains {
      oneLine(pair[side].text[$0.range]).lowercased().contains(phrase.lowercased())
    }
  }

  /// As it stands there, without the capital of a sentence's first word.
  private func spelt(_ range: TextRange, in sentence: Int, of side: Side) -> String {
    let text = oneLine(pair[side].text[range])
    let first = tokens[side].all[tokens[side].sentences[sentence].lowerBound]
    return first.range.lowerBound == range.lowerBound
      ? text.prefix(1).lowercased() + text.dropFirst() : text
  }

  private func oneLine(_ text: String) -> String {
    text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
  }

  /// Nothing for words of grammar, names, numbers, and what only tells how.
  private func word(
    _ place: Int, in sentence: Int, of side: Side, _ topic: Set<Int32>
  ) -> Word? {
    let token = tokens[side].all[place]
    let isFirst = place == tokens[side].sentences[sentence].lowerBound
    guard token.isWord, token.isWholeWord, !lexicon.of(token.form).contains(.grammar),
      isFirst || !token.isCapitalised, !dependent.contains(token.form),
      !vague.contains(token.form),
      let term = terms.term(of: token),
      !terms.isNumber[Int(term)], !numberWords.contains(token.form)
    else { return nil }
    let text = pair[side].text[token.range].lowercased()
    let isSigned = isSigned(token)
    guard isSigned || !text.hasSuffix("ly") else { return nil }
    let isTopic = topic.contains(term)
    let uses = Double(min(terms.uses[side][Int(term)], 3))
    let own = terms.uses[side.other][Int(term)] == 0 ? 1 : 0.4
    let value =
      terms.rarity[Int(term)] * own * (1 + Self.recurring * (uses - 1))
      * (isSigned ? Self.signed : 1)
    return Word(
      term: term, value: isTopic ? 0 : value, isSigned: isSigned && !isTopic, isTopic: isTopic)
  }

  /// Praises or blames, furthers or hinders.
  func isSigned(_ token: Token) -> Bool {
    [SignTable.Sense.plus, .minus, .goodQuality, .badQuality].contains { signs.has($0, token) }
  }
}
