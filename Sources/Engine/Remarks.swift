internal import Argument
package import Document
internal import Text

/// What makes a pair one that the engine can say little of; told before anything else.
package func remarks(on pair: Pair) -> [String] {
  let words = PairWords(pair)
  return Remarks(pair: pair, tokens: words.tokens, vocabulary: words.vocabulary).all
}

/// Of one article twice no pair can be made.
package func remarkOnSameArticle(on pair: Pair) -> String? {
  let words = PairWords(pair)
  let remarks = Remarks(pair: pair, tokens: words.tokens, vocabulary: words.vocabulary)
  return remarks.isSameArticle ? remarks.all.first : nil
}

/// The same, of words that are read already.
struct Remarks {
  let pair: Pair
  let tokens: Both<Tokens>
  let vocabulary: Vocabulary

  /// Shorter texts tell nothing of their language.
  private static let fewestWords = 40
  /// In English more than two words of five carry grammar; hardly one in eight of another language looks as if it did.
  private static let englishShare = 0.25
  /// Two articles that share so many sentences are one.
  private static let sameShare = 0.8

  var all: [String] {
    if isSameArticle {
      return ["Both files hold the same article. Name another one for the right side."]
    }
    return languageRemark.map { [$0] } ?? []
  }

  var isSameArticle: Bool {
    let left = Self.distinctSentences(of: pair.articles.left)
    let right = Self.distinctSentences(of: pair.articles.right)
    let shorter = min(left.count, right.count)
    guard shorter > 0 else { return false }
    var shared = 0
    var place = 0
    for sentence in left {
      while place < right.count, right[place] < sentence { place += 1 }
      if place < right.count, right[place] == sentence { shared += 1 }
    }
    return Double(shared) >= Self.sameShare * Double(shorter)
  }

  /// Each once, as numbers in their order that tell sentences apart.
  private static func distinctSentences(of article: Article) -> [UInt64] {
    var distinct: [UInt64] = []
    let all = article.sentences.indices.map { sentence in
      var hash = WordHash()
      // However its lines are broken.
      for byte in article.text.bytes[article.sentences[sentence].range.utf8] where !byte.isBlank {
        hash.add(byte)
      }
      return hash.value
    }
    for sentence in all.sorted() where distinct.last != sentence { distinct.append(sentence) }
    return distinct
  }

  private var languageRemark: String? {
    let isEnglish = Both(left: isEnglish(.left), right: isEnglish(.right))
    let consequence = "Kinds and links are found in English texts only."
    switch (isEnglish.left, isEnglish.right) {
    case (true, true): return nil
    case (false, false):
      return "These articles are not in English: trust no kind and no link. \(consequence)"
    case (false, true), (true, false):
      let other: Side = isEnglish.left ? .right : .left
      return "The articles are in two languages: trust no kind and no link. "
        + "\(pair[other].path) does not read like English. \(consequence)"
    }
  }

  private func isEnglish(_ side: Side) -> Bool {
    let words = tokens[side].all.count(where: \.isWord)
    guard words >= Self.fewestWords else { return true }
    let grammar = tokens[side].all.count { $0.isWord && vocabulary.isStopWord($0.form) }
    return Double(grammar) >= Self.englishShare * Double(words)
  }
}
