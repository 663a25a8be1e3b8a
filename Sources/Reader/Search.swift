internal import Prose
internal import Typesetting

/// A search over both sides.
struct Search: Hashable, Sendable {
  var isTyping = false
  var text = ""
  /// Where it was found, by side, in order.
  var matches: Both<[TextRange]> = Both(left: [], right: [])

  static func == (left: Search, right: Search) -> Bool {
    left.isTyping == right.isTyping && left.text == right.text && left.matches == right.matches
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(text)
    hasher.combine(isTyping)
  }
}

extension State {
  mutating func type(_ character: Character) {
    if search.isTyping {
      search.text.append(character)
      findMatches()
    } else if case .help(let filter, _) = panels.last {
      panels[panels.count - 1] = .help(filter: filter + String(character), selected: 0)
    }
  }

  mutating func erase() {
    if search.isTyping {
      if search.text.isEmpty {
        search = Search()
      } else {
        search.text.removeLast()
        findMatches()
      }
    } else if case .help(let filter, _) = panels.last {
      panels[panels.count - 1] = .help(filter: String(filter.dropLast()), selected: 0)
    }
  }

  private mutating func findMatches() {
    search.matches = pair.articles.map { article in
      matches(of: search.text, in: article)
    }
  }

  mutating func finishSearch() {
    search.isTyping = false
    moveToMatch(step: 1, includingHere: true)
  }

  mutating func moveToMatch(step: Int, includingHere: Bool = false) {
    guard !search.text.isEmpty else {
      message = "Nothing is searched for; / starts a search."
      return
    }
    let found = search.matches[side]
    guard !found.isEmpty else {
      let other = search.matches[side.other].count
      message =
        other == 0
        ? "“\(search.text)” is in neither article."
        : "“\(search.text)” is \(other) times on the other side; Tab turns to it."
      return
    }
    let here = carets[side]
    let next =
      step > 0
      ? found.first { includingHere ? $0.lowerBound >= here : $0.lowerBound > here } ?? found[0]
      : found.last { $0.lowerBound < here } ?? found[found.count - 1]
    remember()
    move(to: next.lowerBound, leaps: true)
    let index = (found.firstIndex(of: next) ?? 0) + 1
    message =
      "“\(search.text)” \(index) of \(found.count) here, \(search.matches[side.other].count) on the other side"
  }
}

/// Where a text occurs in the reading text, without regard to the case of ASCII letters.
private func matches(of text: String, in article: Article) -> [TextRange] {
  let wanted = text.utf8.map(folded)
  guard let first = wanted.first else { return [] }
  let bytes = article.text.bytes
  var found: [TextRange] = []
  for paragraph in article.paragraphs {
    let range = paragraph.range.utf8
    guard range.count >= wanted.count else { continue }
    var place = range.lowerBound
    while place + wanted.count <= range.upperBound {
      if folded(bytes[place]) == first,
        (1..<wanted.count).allSatisfy({ folded(bytes[place + $0]) == wanted[$0] })
      {
        found.append(TextRange(utf8: place..<place + wanted.count))
        place += wanted.count
      } else {
        place += 1
      }
    }
  }
  return found
}

private func folded(_ byte: UInt8) -> UInt8 {
  if byte >= UInt8(ascii: "A"), byte <= UInt8(ascii: "Z") { return byte | 0x20 }
  return byte == 0x0A ? 0x20 : byte
}
