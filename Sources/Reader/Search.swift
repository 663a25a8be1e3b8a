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
        ? "“\(search.text)” is in the text of neither article."
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

/// Where a text occurs in the reading text, as a reader types it: without regard to the case of
/// ASCII letters, and with straight quotation marks for curved ones.
private func matches(of text: String, in article: Article) -> [TextRange] {
  let typed = Array(text.utf8)
  var wanted: [UInt8] = []
  var read = 0
  while read < typed.count {
    let letter = Letter(in: typed, at: read)
    wanted.append(letter.folded)
    read += letter.length
  }
  guard let first = wanted.first else { return [] }
  let bytes = article.text.bytes
  var found: [TextRange] = []
  for paragraph in article.paragraphs {
    let range = paragraph.range.utf8
    var place = range.lowerBound
    while place < range.upperBound {
      let letter = Letter(in: bytes, at: place)
      if letter.folded == first,
        let end = end(of: wanted, in: bytes, from: place, before: range.upperBound)
      {
        found.append(TextRange(utf8: place..<end))
        place = end
      } else {
        place += letter.length
      }
    }
  }
  return found
}

/// Where the text that begins at a place ends, if it is the wanted one.
private func end(of wanted: [UInt8], in bytes: [UInt8], from start: Int, before limit: Int) -> Int?
{
  var place = start
  for one in wanted {
    guard place < limit else { return nil }
    let letter = Letter(in: bytes, at: place)
    guard letter.folded == one else { return nil }
    place += letter.length
  }
  return place <= limit ? place : nil
}

/// A byte as a search compares it; a curved quotation mark counts as its straight one.
private struct Letter {
  let folded: UInt8
  let length: Int

  init(in bytes: [UInt8], at place: Int) {
    if bytes[place] == 0xE2, place + 2 < bytes.count, bytes[place + 1] == 0x80,
      bytes[place + 2] >= 0x98, bytes[place + 2] <= 0x9F
    {
      folded = bytes[place + 2] < 0x9C ? UInt8(ascii: "'") : UInt8(ascii: "\"")
      length = 3
    } else {
      let byte = bytes[place]
      let isCapital = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
      folded = isCapital ? byte | 0x20 : byte == 0x0A ? 0x20 : byte
      length = 1
    }
  }
}
