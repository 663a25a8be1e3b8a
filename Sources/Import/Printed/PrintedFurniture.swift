internal import Text

/// Finds running heads and page numbers among the lines of printed pages.
struct PrintedFurniture {
  private(set) var lines: [PrintedLine]
  private let text: [UInt8]
  private let hasPages: Bool
  /// How often a short line stands in the text, all numbers being the same.
  private var counts = NumberTable()
  /// Lines with something on them.
  private let filled: [Int]

  /// Nothing longer is a running head.
  private static let longest = 100
  private static let mostWords = 12
  /// So many lines at a page's edge may be furniture.
  private static let edge = 2

  init(_ text: [UInt8], _ lines: [PrintedLine], pages: Int) {
    self.text = text
    self.lines = lines
    hasPages = pages > 1
    filled = lines.indices.filter { !lines[$0].isBlank }
    // Most texts have one line a paragraph and no pages: nothing is counted in them.
    let places = filled.indices.filter { isShort(filled[$0]) }
    guard
      hasPages
        || places.contains(where: {
          breaksSentence($0, isOpen: mayGoOn($0 - 1)) || isNumber(lines[filled[$0]].content)
            || isPrintAddress(lines[filled[$0]].content)
        })
    else { return }
    for place in places {
      let key = key(filled[place])
      counts.set((counts[key] ?? 0) + 1, for: key)
    }
    var short = places[...]
    var isOpen = false
    for place in filled.indices {
      if short.first == place {
        short.removeFirst()
        // What stands first of all is the headline, even if all pages repeat it, unless it is set at both margins.
        if place > 0 || isRunningHead(at: place) || isRepeatedNumber(place),
          isFurniture(at: place, isOpen: isOpen)
        {
          self.lines[filled[place]].isFurniture = true
          continue
        }
      }
      isOpen = mayGoOn(place)
    }
  }

  /// Whether a line may go on below.
  private func mayGoOn(_ place: Int) -> Bool {
    guard place >= 0 else { return false }
    let content = lines[filled[place]].content
    return content.count >= 30 && !text.isClosed(content)
  }

  private func isShort(_ number: Int) -> Bool {
    lines[number].content.count <= Self.longest
      && text.wordCount(in: lines[number].content) <= Self.mostWords
      || isPrintAddress(lines[number].content)
  }

  /// - Parameter isOpen: whether the line above, but for furniture, may go on.
  private func isFurniture(at place: Int, isOpen: Bool) -> Bool {
    let content = lines[filled[place]].content
    if isPrintAddress(content) { return true }
    guard !text.isClosed(content) || isNumber(content), text[content.lowerBound] != Ascii.less
    else { return false }
    if place < Self.edge, isRunningHead(at: place) || isRepeatedNumber(place) { return true }
    let repeats = counts[key(filled[place])] ?? 0
    if repeats > 1, isPrintDate(content) { return true }
    if isAtEdge(place) {
      if isNumber(content) || isNumbered(content) || isRoman(content) { return true }
      if repeats > 1 { return !isFirstPage(place) || repeats > 2 && place >= Self.edge }
    }
    guard breaksSentence(place, isOpen: isOpen) else { return false }
    return isNumber(content) || isNumbered(content) || repeats > 1 || isShouted(content)
  }

  /// "4 THE PLATFORM • SPRING 2023" above all else, and the like on other pages.
  private func isRepeatedNumber(_ place: Int) -> Bool {
    let content = lines[filled[place]].content
    return isNumbered(content) && counts[key(filled[place])] ?? 0 > 1
  }

  private func isFirstPage(_ place: Int) -> Bool {
    lines[filled[place]].page == lines[filled[0]].page
  }

  /// "Marl Papers          No. 12", on several pages.
  private func isRunningHead(at place: Int) -> Bool {
    let number = filled[place]
    return text.gap(in: lines[number].content) != nil && counts[key(number)] ?? 0 > 1
  }

  /// Among the first or the last lines of a page.
  private func isAtEdge(_ place: Int) -> Bool {
    guard hasPages else { return false }
    let page = lines[filled[place]].page
    let above = place < Self.edge ? nil : lines[filled[place - Self.edge]].page
    let below = place + Self.edge < filled.count ? lines[filled[place + Self.edge]].page : nil
    let isTop = page > 0 && above != page
    let isBottom = below != page
    return isTop || isBottom
  }

  /// Whether a sentence goes on from the line above to the line below; several lines of furniture may stand together.
  private func breaksSentence(_ place: Int, isOpen: Bool) -> Bool {
    guard isOpen,
      let below = filled[(place + 1)...].prefix(3).first(where: {
        !isNumber(lines[$0].content) && !(counts[key($0)] ?? 0 > 1 && isShort($0))
      })
    else { return false }
    return text[lines[below].content.lowerBound].isLower
  }

  /// "12", "- 12 -", "[12]", "12/20"
  private func isNumber(_ content: Range<Int>) -> Bool {
    let digits = text[content].reduce(0) { $1.isDigit ? $0 + 1 : $0 }
    return digits > 0 && digits <= 6 && content.count <= 12
      && !text[content].contains { $0.isLetter }
  }

  /// "https://review.example/keep-the-toll     2/5": how a browser prints below a page.
  private func isPrintAddress(_ content: Range<Int>) -> Bool {
    let line = text[content].drop { $0 == Ascii.space }
    // Every short line is asked.
    guard line.starts(with: "http".utf8) else { return false }
    let words = line.split(separator: Ascii.space)
    guard words.count == 2,
      text.contains(Array("://".utf8), in: words[0].indices)
    else { return false }
    let pages = words[1].split(separator: Ascii.slash, omittingEmptySubsequences: false)
    return pages.count == 2 && pages.allSatisfy(isPageNumber)
  }

  /// "11/30/26, 2:05 PM     Keep the toll", "30.11.2026, 14:05": what stands above it.
  private func isPrintDate(_ content: Range<Int>) -> Bool {
    let words = text[content].split(separator: Ascii.space)
    guard words.count > 1, words[0].last == Ascii.comma,
      words[0].dropLast().allSatisfy({ $0.isDigit || $0 == Ascii.slash || $0 == Ascii.stop })
    else { return false }
    let time = words[1].split(separator: Ascii.colon)
    return words[0].count > 6 && time.count == 2 && time.allSatisfy(isPageNumber)
  }

  /// "ii", "xiv": the pages of a preface.
  private func isRoman(_ content: Range<Int>) -> Bool {
    var rest = text[content]
    guard rest.count <= 6, rest.allSatisfy({ "ivx".utf8.contains($0) }) else { return false }
    for (sign, most) in [("x", 3), ("ix", 1), ("iv", 1), ("v", 1), ("i", 3)] {
      for _ in 0..<most where rest.starts(with: sign.utf8) {
        rest = rest.dropFirst(sign.utf8.count)
      }
    }
    return rest.isEmpty
  }

  /// "12     RIVER NEWS", "The toll | 13", "Page 3 of 9".
  private func isNumbered(_ content: Range<Int>) -> Bool {
    let words = text[content].split(separator: Ascii.space)
    guard let first = words.first, let last = words.last, words.count > 1 else { return false }
    let isFramed = isPageNumber(first) || isPageNumber(last)
    let hasSign =
      text[content].contains(Ascii.bar) || text[content].contains(0xC2)
      || text.contains(Array("•".utf8), in: content)
    return isFramed && (text.gap(in: content) != nil || hasSign || words.count <= 4)
  }

  private func isPageNumber(_ word: ArraySlice<UInt8>) -> Bool {
    1...4 ~= word.count && word.allSatisfy(\.isDigit)
  }

  private func isShouted(_ content: Range<Int>) -> Bool {
    text[content].contains { $0.isUpper } && !text[content].contains { $0.isLower }
  }

  /// The hash of a line in small letters, with one blank between words, every number the same.
  private func key(_ number: Int) -> UInt64 {
    var hash = WordHash()
    var last: UInt8?
    for byte in text[lines[number].content] {
      let folded = byte.isDigit ? 0x30 : byte.isBlank ? Ascii.space : byte.lowered
      if folded == last, folded == 0x30 || folded == Ascii.space { continue }
      hash.add(folded)
      last = folded
    }
    return hash.value
  }
}
