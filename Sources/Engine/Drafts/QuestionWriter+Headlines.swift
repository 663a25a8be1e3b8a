internal import Argument
internal import Document
internal import Text

/// A headline taken apart, since it is no sentence of its article.
struct Headline {
  let text: ArticleText
  let tokens: [Token]

  init(of article: Article, vocabulary: inout Vocabulary) {
    text = ArticleText(bytes: Array(article.title.utf8))
    tokens = Tokens.of(article.title, vocabulary: &vocabulary)
  }
}

// Questions after what a headline calls for: "Is there a case for closing the harbour?"
extension QuestionWriter {
  /// The first of its parts that can be asked; its sentence is the one of the article that comes nearest.
  func asHeadline(_ headline: Headline, on side: Side, nearest sentence: Int) -> Question? {
    func word(_ token: Token) -> String { headline.text[token.range].lowercased() }
    let parts = headline.tokens.split { headline.text.isMark($0) }
    for part in parts where !isAsked(part, in: headline) {
      guard let (text, words, isOwn) = asked(part, in: headline),
        (2...Self.mostWords).contains(words.count),
        !words.dropFirst(2).contains(where: { leads.contains($0.form) && word($0) != "to" }),
        !words.contains(where: {
          (dependent.contains($0.form) || dangling.contains($0.form))
            && !["our", "my", "these"].contains(word($0))
        }),
        // "Leave the farms to decide their own future"
        !words.prefix(3).contains(where: { dependentSubjects.contains($0.form) })
      else { continue }
      let start = pair[side].sentences[sentence].range.lowerBound
      return Question(
        text: text, side: isOwn ? side : side.other, source: (side, sentence), range: start..<start,
        named: Array(words), isDemand: true, isHeadline: true)
    }
    return nil
  }

  private func asked(
    _ part: ArraySlice<Token>, in headline: Headline
  ) -> (text: String, words: ArraySlice<Token>, isOwn: Bool)? {
    func word(_ place: Int) -> String {
      part.indices.contains(place) ? headline.text[part[place].range].lowercased() : ""
    }
    if let place = part.indices.first(where: {
      word($0) == "case" && ["for", "against"].contains(word($0 + 1))
    }) {
      let rest = part[(place + 2)...]
      return ("Is there a case for \(spelt(rest, in: headline))?", rest, word(place + 1) == "for")
    }
    if let place = part.indices.first(where: { ["should", "must"].contains(word($0)) }) {
      let subject = word(part.startIndex) == "why" ? part[..<place].dropFirst() : part[..<place]
      let isDenied = ["not", "never"].contains(word(place + 1))
      let rest = part[(place + (isDenied ? 2 : 1))...]
      guard let first = subject.first, !rest.isEmpty, !dependentSubjects.contains(first.form)
      else { return nil }
      return (
        "Should \(spelt(subject, in: headline)) \(spelt(rest, in: headline))?", subject + rest,
        !isDenied
      )
    }
    // "Leave the harbour alone", "Don't sell the harbour"
    let isDenied = word(part.startIndex) == "do" || word(part.startIndex) == "never"
    let rest = part.dropFirst(!isDenied ? 0 : word(part.startIndex) == "do" ? 2 : 1)
    // "Bring back the lynx"
    let isParticled =
      rest.dropFirst().first.map { lexicon.of($0.form).contains(.particle) } ?? false
    guard let verb = rest.first, rest.count > 2, plainVerbs.contains(verb.form),
      let object = rest.dropFirst(isParticled ? 2 : 1).first,
      definite.contains(object.form) || !lexicon.of(object.form).contains(.grammar)
    else { return nil }
    let called = ourless(spelt(rest, in: headline))
    return (
      "Is it right to \(called.prefix(1).lowercased() + called.dropFirst())?", rest, !isDenied
    )
  }

  /// Whether a part ends with a question mark: its author may doubt it.
  private func isAsked(_ part: ArraySlice<Token>, in headline: Headline) -> Bool {
    headline.tokens.indices.contains(part.endIndex)
      && headline.text[headline.tokens[part.endIndex].range].contains("?")
  }

  /// Without the capitals that only a headline has.
  private func spelt(_ words: ArraySlice<Token>, in headline: Headline) -> String {
    guard var end = words.first?.range.lowerBound else { return "" }
    // In a headline that is set like a sentence only the first word has a capital for nothing.
    let isSentence =
      headline.tokens.count {
        !$0.isCapitalised && !lexicon.of($0.form).contains(.grammar) && $0.isWord
      } > 1
    var spelt = ""
    for word in words {
      let text = headline.text[word.range]
      let isFirst = word == headline.tokens.first
      let isSmall =
        (!isSentence || isFirst)
        && Side.allCases.contains { side in
          read.tokens[side].all.contains { $0.form == word.form && !$0.isCapitalised }
        }
      spelt += headline.text[end..<word.range.lowerBound] + (isSmall ? text.lowercased() : text)
      end = word.range.upperBound
    }
    return spelt
  }
}
