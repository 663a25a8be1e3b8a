internal import Document
internal import Lexis
internal import Text

/// The content words of every sentence and paragraph of both articles, weighted by rarity.
///
/// Terms are stems; the names of one actor are one term. They get dense numbers, so that an index
/// over them is an array.
struct TermVectors: Sendable {
  struct Sentence: Sendable {
    var paragraph: Int
    /// Distinct terms in order of their numbers.
    var terms: [Int32]
    /// It says little by itself and takes its topic from the sentence before: "It would not."
    var isElliptical = false
    /// Those before its "should" or "must": who is told to do something.
    var told: [Int32] = []
  }

  let sentences: Both<[Sentence]>
  /// The articles' own, but that endless ones are in parts, so that the sentence pairs of two of
  /// them are few.
  let paragraphs: Both<[Range<Int>]>
  /// By term: the stem's form, and the rarity among the sentences of the pair.
  let forms: [Form]
  let rarity: [Double]
  private let rarityAtLarge: [Double]
  /// By term: what sharing it is worth, by its rarity here and in English at large.
  let weight: [Double]
  /// Terms that both articles use.
  let isShared: [Bool]
  /// In how many sentences of each article a term stands.
  let uses: Both<[Int32]>
  /// How common the word is in comment pages at large; sharing it proves nothing.
  let isCommon: [Bool]
  /// Numbers and years; two articles share them by chance.
  let isNumber: [Bool]
  let synonyms: Synonyms
  /// By form number: its term, or -1.
  private let termOfForm: [Int32]

  /// As of a word that is used often.
  private static let rarityOfNumbers = 2.0

  /// Of a million words, fewer than a hundred or so.
  private static let rareFrom = 5.0

  /// A sentence with more terms of its own than these has its own topic.
  private static let fewTerms = 4

  /// Whether it tells debates apart: no word that all comment pages use, and no number.
  func isTopic(_ term: Int32) -> Bool { !isCommon[Int(term)] && !isNumber[Int(term)] }

  /// English at large hardly uses it.
  func isRare(_ term: Int32) -> Bool { rarityAtLarge[Int(term)] >= Self.rareFrom }

  /// The term that a token counts as, if any.
  func term(of token: Token) -> Int32? {
    let form = Int(token.form.number)
    guard form < termOfForm.count, termOfForm[form] >= 0 else { return nil }
    return termOfForm[form]
  }

  init(
    _ pair: Pair, tokens: Both<Tokens>, names: OneWordNames, vocabulary: inout Vocabulary,
    lexicon: Lexicon
  ) {
    var numbering = TermNumbering(forms: vocabulary.count)
    let anaphors = FormSet(.anaphor, vocabulary: &vocabulary)
    let modals = FormSet(.modal, vocabulary: &vocabulary)
    let numberWords = FormSet(.numberWord, vocabulary: &vocabulary)
    var spelledNumbers: [Int32] = []
    func sentences(_ side: Side) -> [Sentence] {
      zip(pair[side].sentences, tokens[side].sentences).map { sentence, range in
        var terms: [Int32] = []
        var told: [Int32] = []
        terms.reserveCapacity(range.count)
        for token in tokens[side].all[range] where token.kind != .punctuation {
          if told.isEmpty, modals.contains(token.form) { told = terms }
          if let actor = names.actor(of: token.form), token.isCapitalised {
            terms.append(numbering.term(of: token.form, asForm: actor, isCommon: true))
          } else if token.isTerm(vocabulary) {
            let stem = vocabulary.stem(of: token.form)
            let isCommon = lexicon.of(token.form).contains(.common)
            let term = numbering.term(of: token.form, asForm: stem, isCommon: isCommon)
            if numberWords.contains(token.form) { spelledNumbers.append(term) }
            terms.append(term)
          }
        }
        let distinct = sortedDistinct(terms)
        let leansBack = tokens[side].all[range].first.map { anaphors.contains($0.form) } ?? false
        let topical = distinct.count { !numbering.isCommon[Int($0)] }
        return Sentence(
          paragraph: 0, terms: distinct,
          isElliptical: sentence.place > 0 && leansBack && topical <= Self.fewTerms, told: told)
      }
    }
    var left = sentences(.left)
    var right = sentences(.right)
    paragraphs = pair.articles.map { $0.paragraphs.flatMap { parts(of: $0.sentences) } }
    number(&left, by: paragraphs.left)
    number(&right, by: paragraphs.right)
    self.sentences = Both(left: left, right: right)
    forms = numbering.forms
    isCommon = numbering.isCommon
    let figures = forms.map { vocabulary.bytes(of: $0).contains { 0x30...0x39 ~= $0 } }
    var numbers = figures
    for term in spelledNumbers { numbers[Int(term)] = true }
    isNumber = numbers
    let finder = TermFinder(forms: forms, vocabulary: vocabulary)
    synonyms = Synonyms(Language.english, finder)
    termOfForm = numbering.termOfForm
    let counts = Counts(sentences: self.sentences, terms: forms.count)
    rarity = counts.sentences.map { idf(count: $0, of: left.count + right.count) }
    let frequencies = Frequencies(Language.english, finder)
    rarityAtLarge = forms.indices.map { term in
      figures[term] ? Self.rarityOfNumbers : frequencies.rarity(of: term)
    }
    weight = zip(rarity, rarityAtLarge).map { ($0 * $1).squareRoot() }
    isShared = zip(counts.left, counts.right).map { $0 > 0 && $1 > 0 }
    uses = Both(left: counts.left, right: counts.right)
  }
}

private func parts(of paragraph: Range<Int>) -> [Range<Int>] {
  let mostSentences = 40
  guard paragraph.count > mostSentences else { return [paragraph] }
  return stride(from: paragraph.lowerBound, to: paragraph.upperBound, by: mostSentences).map {
    $0..<min($0 + mostSentences, paragraph.upperBound)
  }
}

private func number(_ sentences: inout [TermVectors.Sentence], by paragraphs: [Range<Int>]) {
  for (paragraph, range) in paragraphs.enumerated() {
    for sentence in range { sentences[sentence].paragraph = paragraph }
  }
}

/// Gives out the numbers of terms.
private struct TermNumbering {
  private(set) var forms: [Form] = []
  private(set) var isCommon: [Bool] = []
  /// By form number: the term that the word counts as, or -1.
  private(set) var termOfForm: [Int32]
  /// By form number: the term that this form stands for, or -1.
  private var numbers: [Int32]

  init(forms count: Int) {
    termOfForm = Array(repeating: -1, count: count)
    numbers = termOfForm
  }

  /// - `stem`: the form that all words of the term share.
  mutating func term(of word: Form, asForm stem: Form, isCommon: Bool) -> Int32 {
    let index = Int(stem.number)
    // A stem may be a word that nobody has used so far.
    while numbers.count <= index { numbers.append(-1) }
    if numbers[index] < 0 {
      numbers[index] = Int32(forms.count)
      forms.append(stem)
      self.isCommon.append(isCommon)
    }
    termOfForm[Int(word.number)] = numbers[index]
    return numbers[index]
  }
}

/// How many sentences have each term.
private struct Counts {
  var left: [Int32]
  var right: [Int32]
  var sentences: [Int32] { zip(left, right).map { $0 + $1 } }

  init(sentences: Both<[TermVectors.Sentence]>, terms: Int) {
    left = Array(repeating: 0, count: terms)
    right = left
    for sentence in sentences.left { for term in sentence.terms { left[Int(term)] += 1 } }
    for sentence in sentences.right { for term in sentence.terms { right[Int(term)] += 1 } }
  }
}

extension Token {
  fileprivate func isTerm(_ vocabulary: Vocabulary) -> Bool {
    if kind == .number { return true }
    return !vocabulary.isStopWord(form) && range.upperBound.utf8 - range.lowerBound.utf8 > 2
  }
}

func sortedDistinct(_ terms: consuming [Int32]) -> [Int32] {
  terms.sort()
  var count = 0
  for place in terms.indices where count == 0 || terms[place] != terms[count - 1] {
    terms[count] = terms[place]
    count += 1
  }
  terms.removeLast(terms.count - count)
  return terms
}

private func idf(count: Int32, of total: Int) -> Double {
  naturalLogarithm(Double(total + 1) / (Double(count) + 0.5))
}
