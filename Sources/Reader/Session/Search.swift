internal import Commands
internal import Document
internal import Text
internal import Typesetting

/// A search over both sides.
struct Search: Sendable {
  var text = ""
  /// Where it was found, by side, in order.
  var matches: Both<[Match]> = Both(left: [], right: [])
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

extension Session {
  /// What is searched for, and where it is found.
  mutating func seek(_ text: String) {
    search = Search()
    search.text = text.asTyped
    findMatches()
  }

  private mutating func findMatches() {
    var finder = Finder(search.text, in: alphabet)
    search.matches = pair.articles.map { article in
      let title = Array(article.title.utf8)
      let headline = finder.places(in: title, 0..<title.count).map(Match.headline)
      return article.paragraphs.reduce(into: headline) { found, paragraph in
        let range = paragraph.range.utf8
        found += finder.places(in: article.text.bytes, range).map(Match.text)
      }
    }
  }

  mutating func moveToMatch(step: Int, includingHere: Bool = false) {
    guard !search.text.isEmpty else {
      message = "Nothing is searched for; / starts a search."
      return
    }
    let found = search.matches[side]
    let others = search.matches[side.other].count
    guard let first = found.first, let last = found.last else {
      let times = others == 1 ? "once" : "\(others) times"
      message =
        others == 0
        ? "“\(search.text)” is in neither article."
        : "“\(search.text)” is \(times) on the other side; Tab turns to it."
      return
    }
    let here = searchedFrom(includingHere: includingHere)
    let next =
      step < 0
      ? found.last { $0 < here } ?? last
      : found.first { includingHere ? $0 >= here : $0 > here } ?? first
    remember()
    go(to: next)
    let index = (found.firstIndex(of: next) ?? 0) + 1
    message = "“\(search.text)” \(index) of \(found.count) here, \(others) on the other side"
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
    case .text(let range): move(to: range.lowerBound, leaps: true)
    case .headline:
      guard let first = article.sentences.first else { return }
      move(to: first.range.lowerBound, top: 0)
    }
    search.reached = Search.Reached(match: match, place: Place(side: side, caret: carets[side]))
  }
}
