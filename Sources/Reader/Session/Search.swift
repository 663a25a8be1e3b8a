internal import Argument
internal import Commands
internal import Document
internal import Terminal
internal import Text
internal import Typesetting

/// A search over both sides.
struct Search: Sendable {
  var text = ""
  /// Where it was found, by side, in order.
  var matches: Both<[Match]> = Both(left: [], right: [])
  /// Whether it is looked for in recommendations alone.
  var isInRecommendations = false
  /// The match that was last gone to. No place of the text is in the headline, so that a caret does
  /// not tell it.
  var reached: Reached?

  struct Reached: Hashable, Sendable {
    var match: Match
    var place: Place
  }
}

/// A stretch that a search found, in UTF-8 of the headline or of the text.
enum Match: Hashable, Comparable, Sendable {
  case headline(TextRange)
  case text(TextRange)

  static func < (left: Match, right: Match) -> Bool {
    switch (left, right) {
    case (.headline(let one), .headline(let other)), (.text(let one), .text(let other)):
      one.lowerBound < other.lowerBound
    case (.headline, .text): true
    case (.text, .headline): false
    }
  }
}

/// A match among those of both articles, in reading order.
private struct Found: Comparable {
  var side: Side
  var match: Match

  static func < (one: Found, other: Found) -> Bool {
    one.side == other.side ? one.match < other.match : one.side == .left
  }
}

extension Session {
  /// What is searched for, and where it is found.
  mutating func seek(_ text: String) {
    search = Search(isInRecommendations: search.isInRecommendations)
    search.text = text.asTyped
    findMatches()
  }

  private mutating func findMatches() {
    var finder = Finder(search.text, in: alphabet)
    if search.isInRecommendations {
      search.matches = Both(
        left: recommended(on: .left, by: &finder), right: recommended(on: .right, by: &finder))
      return
    }
    search.matches = pair.articles.map { article in
      let title = Array(article.title.utf8)
      let headline = finder.places(in: title, 0..<title.count).map(Match.headline)
      return article.paragraphs.reduce(into: headline) { found, paragraph in
        let range = paragraph.range.utf8
        found += finder.places(in: article.text.bytes, range).map(Match.text)
      }
    }
  }

  private func recommended(on side: Side, by finder: inout Finder) -> [Match] {
    let article = pair[side]
    return article.sentences.indices.reduce(into: []) { found, sentence in
      guard unit(sentence, on: side)?.kind == .recommendation else { return }
      let range = article.sentences[sentence].range.utf8
      found += finder.places(in: article.text.bytes, range).map(Match.text)
    }
  }

  /// To the next or the previous match in reading order: the left article, then the right one, and
  /// round again.
  mutating func moveToMatch(step: Int, includingHere: Bool = false) {
    guard !search.text.isEmpty else {
      message = "Nothing is searched for; / starts a search."
      return
    }
    let all = Side.allCases.flatMap { side in
      search.matches[side].map { Found(side: side, match: $0) }
    }
    guard !all.isEmpty else {
      message =
        search.isInRecommendations
        ? "“\(search.text)” is in no recommendation." : "“\(search.text)” is in neither article."
      return
    }
    let here = Found(side: side, match: searchedFrom(includingHere: includingHere))
    let next =
      step < 0
      ? all.lastIndex { $0 < here } : all.firstIndex { includingHere ? $0 >= here : $0 > here }
    remember()
    let index = next ?? (step < 0 ? all.count - 1 : 0)
    side = all[index].side
    go(to: all[index].match)
    let around = next != nil ? "" : step < 0 ? ", from the end again" : ", from the start again"
    let found = "“\(search.text)” \(index + 1) of \(all.count)\(around)"
    let sides = " · " + told(search.matches.map { $0.count })
    message = alphabet.cells(of: found + sides) <= statusRoom ? found + sides : found
  }

  /// "ECFR 2, CPR 10"
  func told(_ counts: Both<Int>) -> String {
    Side.allCases.map { "\(pair[$0].shortName(on: $0)) \(counts[$0])" }.joined(separator: ", ")
  }

  /// The match that was gone to, while the caret is where that put it.
  var reachedMatch: Match? {
    guard let reached = search.reached,
      reached.place == Place(side: side, caret: carets[side])
    else { return nil }
    return reached.match
  }

  private func searchedFrom(includingHere: Bool) -> Match {
    let caret = carets[side]
    if let reachedMatch { return reachedMatch }
    // Whoever begins at the first sentence has the headline before their eyes.
    if includingHere, caret == article.sentences.first?.range.lowerBound {
      return .headline(TextRange(utf8: 0..<0))
    }
    return .text(TextRange(utf8: caret.utf8..<caret.utf8))
  }

  private mutating func go(to match: Match) {
    switch match {
    case .text(let range): move(to: range.lowerBound, .step)
    case .headline:
      guard let first = article.sentences.first else { return }
      move(to: first.range.lowerBound, top: 0)
    }
    search.reached = Search.Reached(match: match, place: Place(side: side, caret: carets[side]))
  }
}
