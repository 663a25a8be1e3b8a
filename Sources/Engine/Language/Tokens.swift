internal import Argument
package import Document
package import Text

/// The lower-case spelling of a word as a number of a `Vocabulary`: equal words have equal forms.
package struct Form: Hashable, Comparable, Sendable {
  package var number: Int32

  package init(number: Int32) { self.number = number }

  package static func < (left: Form, right: Form) -> Bool { left.number < right.number }
}

/// A word, a number or a punctuation mark of a sentence.
///
/// Contractions are taken apart ("don't" is "do" + "not", "they'll" is "they" + "will"), so that a
/// table needs each word once. The parts of a hyphenated word are tokens of their own.
package struct Token: Hashable, Sendable {
  package enum Kind: UInt8, Sendable { case word, number, punctuation }

  package struct Traits: OptionSet, Hashable, Sendable {
    package var rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let capitalised = Traits(rawValue: 1)
    package static let allCapitals = Traits(rawValue: 2)
    package static let afterHyphen = Traits(rawValue: 4)
    package static let quoted = Traits(rawValue: 8)
    /// Nothing but the previous token's bytes stands before it: the "n't" of "don't".
    package static let attached = Traits(rawValue: 16)
  }

  package var range: TextRange
  package var form: Form
  package var kind: Kind
  package var traits: Traits

  package var isWord: Bool { kind == .word }
  /// No second half of "good-faith" or "don't".
  var isWholeWord: Bool { traits.isDisjoint(with: [.afterHyphen, .attached]) }
  package var isCapitalised: Bool { traits.contains(.capitalised) }
  /// At least two letters, none of them small.
  package var isAllCapitals: Bool { traits.contains(.allCapitals) }
  /// Inside quotation marks that opened in the same paragraph.
  package var isQuoted: Bool { traits.contains(.quoted) }
}

extension Sequence<Token> {
  /// The number of words a reader counts: hyphenated ones and "don't" are one each.
  var wordCount: Int { count { $0.kind != .punctuation && $0.isWholeWord } }
}

extension ArticleText {
  /// Whether a token parts words: no apostrophe or hyphen within one.
  func isMark(_ token: Token) -> Bool {
    token.kind == .punctuation
      && ![Ascii.apostrophe, Ascii.hyphen].contains(bytes[token.range.lowerBound.utf8])
  }
}

/// The tokens of one article, sentence after sentence.
package struct Tokens: Sendable {
  package var all: [Token]
  /// Indices into `all`; one range for each of `Article.sentences`, without the label of a list's item.
  package var sentences: [Range<Int>]

  package subscript(sentence: Int) -> ArraySlice<Token> { all[sentences[sentence]] }
}

extension Tokens {
  package init(of article: Article, vocabulary: inout Vocabulary) {
    var scanner = TokenScanner(bytes: article.text.bytes, vocabulary: vocabulary)
    // The scanner must be the only owner, or the first new word copies the whole vocabulary.
    vocabulary = Vocabulary(empty: ())
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(article.sentences.count)
    let length = article.sentences.reduce(0) { $0 + $1.range.utf8.count }
    scanner.tokens.reserveCapacity(length / 5)
    var paragraph = -1
    for sentence in article.sentences {
      if sentence.paragraph != paragraph {
        scanner.closeQuotations()
        paragraph = sentence.paragraph
      }
      let start = scanner.tokens.count
      scanner.scan(article.text.looked(at: sentence.range.utf8))
      let label = article.text.listLabel(of: scanner.tokens[start...])
      ranges.append(start + label..<scanner.tokens.count)
    }
    vocabulary = scanner.vocabulary
    self.init(all: scanner.tokens, sentences: ranges)
  }

  /// No sentence that anybody wrote is longer, in bytes. Of what is (a text without a full stop) only
  /// so much is looked at, since some cues look at a whole sentence from each of its words.
  static let longestSentence = 4096

  /// The tokens of one text that stands alone, such as a phrase of an issue sheet.
  package static func of(_ text: String, vocabulary: inout Vocabulary) -> [Token] {
    let bytes = Array(text.utf8)
    var scanner = TokenScanner(bytes: bytes, vocabulary: vocabulary)
    vocabulary = Vocabulary(empty: ())
    scanner.scan(0..<bytes.count)
    vocabulary = scanner.vocabulary
    return scanner.tokens
  }
}

extension ArticleText {
  /// How many tokens are the label of a list's item: "1.", "2)", "(b)", "•". None where nothing follows.
  fileprivate func listLabel(of tokens: ArraySlice<Token>) -> Int {
    func byte(_ place: Int) -> UInt8? {
      guard tokens.indices.contains(place), tokens[place].range.utf8.count == 1 else { return nil }
      return bytes[tokens[place].range.lowerBound.utf8]
    }
    let first = tokens.startIndex
    guard let opening = tokens.first else { return 0 }
    if self[opening.range] == "•" { return tokens.count > 1 ? 1 : 0 }
    let isBracketed = byte(first) == Ascii.open
    let item = isBracketed ? first + 1 : first
    guard item + 2 < tokens.endIndex, tokens[item].range.utf8.count <= 2 else { return 0 }
    let isNumber = tokens[item].kind == .number
    let closing = byte(item + 1)
    guard isNumber || tokens[item].isWord && tokens[item].range.utf8.count == 1,
      closing == Ascii.close || isNumber && !isBracketed && closing == Ascii.stop
    else { return 0 }
    return item + 2 - first
  }

  /// A sentence's range, cut at the start of a character if it is too long to be one.
  fileprivate func looked(at sentence: Range<Int>) -> Range<Int> {
    guard sentence.count > Tokens.longestSentence else { return sentence }
    var end = sentence.lowerBound + Tokens.longestSentence
    while end > sentence.lowerBound, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return sentence.lowerBound..<end
  }
}
