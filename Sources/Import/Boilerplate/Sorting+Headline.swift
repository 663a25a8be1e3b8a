internal import Document
internal import Text

// MARK: - Which line is the headline

extension Sorting {
  mutating func findHeadline() {
    readBars()
    guard let first = blocks.indices.first(where: { isFree($0) && !isSignature($0) }) else {
      return
    }
    if let title {
      let bytes = Array(title.utf8)
      let wanted = Folded(bytes, 0..<bytes.count)
      for index in blocks.indices.prefix(12) where short[index] == wanted {
        blocks[index].verdict = .headline
      }
      let part = blocks.indices.prefix(12).first { isPart(of: wanted, $0) }
      if let part, blocks[first].verdict == nil {
        blocks[part].verdict = .headline
        headline = line(blocks[part].range)
      }
      // Its own headline may say it otherwise.
      if blocks[first].verdict == nil, blocks[first].marker == .heading(1) {
        blocks[first].verdict = .headline
      }
      return
    }
    if let place = blocks.indices.first(where: { blocks[$0].verdict == .headline }) {
      return readMastheads(around: place)
    }
    let marked = blocks.indices.prefix(12).first { blocks[$0].marker == .heading(1) }
    let candidate = headline(from: first)
    guard let index = marked ?? largest() ?? (isHeadline(candidate) ? candidate : nil) else {
      return
    }
    guard blocks.indices.contains(where: { $0 != index && isFree($0) }) else { return }
    blocks[index].verdict = .headline
    headline = line(blocks[index].range)
    readMastheads(around: index)
  }

  /// An open line of three words or more that is the title without its first or last words.
  private func isPart(of title: Folded, _ index: Int) -> Bool {
    guard isFree(index), isOpenLine(index), let folded = short[index], folded.words >= 3,
      folded.words < title.words
    else { return false }
    return title.bytes.starts(with: folded.bytes)
      || title.bytes.suffix(folded.bytes.count) == folded.bytes[...]
  }

  /// The lines above the first paragraph; behind many of them nobody looks for a headline.
  private var head: Range<Int> {
    0..<(blocks.indices.prefix(40).first { isProse($0) } ?? min(blocks.count, 12))
  }

  /// The first line that is not plainly something else: the name of what it stood in, its number, a menu.
  private func headline(from first: Int) -> Int {
    let lines = head.filter { isFree($0) && $0 >= first && !isSignature($0) }
    let real = lines.filter { index in
      masthead(index) == nil && !isIssue(index) && !isMenuLine(index) && !isSection(index)
        && isHeadline(index)
    }
    return real.first { $0 == first || !isName(blocks[$0].range) } ?? real.first ?? first
  }

  /// Of lines with sizes the one with the largest letters.
  private func largest() -> Int? {
    let sized = blocks.indices.prefix(12).filter { isFree($0) && blocks[$0].letters != nil }
    guard let best = sized.max(by: { blocks[$0].letters ?? 0 < blocks[$1].letters ?? 0 }),
      sized.count > 1,
      sized.allSatisfy({ $0 == best || blocks[$0].letters != blocks[best].letters })
    else { return nil }
    return best
  }

  func isSignature(_ index: Int) -> Bool {
    folded(index).map { isByline(index, $0) || isDate(index, $0) } ?? false
  }

  private func isHeadline(_ index: Int) -> Bool {
    let block = blocks[index]
    guard block.marker == nil, block.words <= 30 else { return false }
    return !block.isClosed || block.words <= 15 && !block.isOpening
  }

  /// Two to four capitalised words and nothing else, as people are called.
  func isName(_ range: Range<Int>) -> Bool {
    let words = text[range].split { $0.isBlank }
    guard (2...4).contains(words.count) else { return false }
    for word in words where !(word[word.startIndex].isUpper || word[word.startIndex] >= 0xC3) {
      guard ClutterPhrases.smallName.isWhole(Folded(text, word.indices)) else { return false }
    }
    guard let last = words.last?.first, !last.isLower else { return false }
    let isPlain = text[range].allSatisfy {
      $0.isLetter || $0 >= 0x80
        || [Ascii.space, Ascii.hyphen, Ascii.apostrophe, Ascii.stop].contains($0)
    }
    return isPlain && !text[range].contains(0xE2) && !isMasthead(range)
  }
}

// MARK: - What stands above it

extension Sorting {
  /// "Buy the ferry | Opinion" is a headline, "Ann Lee | Guest columnist" says who wrote it; other lines with bars are menus.
  private mutating func readBars() {
    for index in head where blocks[index].verdict == .clutter {
      let parts = segments(blocks[index].range)
      guard parts.count == 2, blocks[index].words <= 20 else { continue }
      if isName(parts[0]), isJob(Folded(text, parts[1])) {
        author = author ?? line(parts[0])
        names.append(Array(text[parts[0]]))
        blocks[index].verdict = .byline
      } else if title == nil, headline == nil, let part = besideSection(parts),
        Folded(text, part).words >= 2, !isMasthead(part)
      {
        headline = line(part)
        blocks[index].verdict = .headline
      }
    }
  }

  private func besideSection(_ parts: [Range<Int>]) -> Range<Int>? {
    let others = parts.filter { !ClutterPhrases.section.isWhole(Folded(text, $0)) }
    return others.count == 1 ? others[0] : nil
  }

  /// What stands between bars, or between dashes with blanks around them.
  private func segments(_ range: Range<Int>) -> [Range<Int>] {
    var segments: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where index > start {
      let isBar = text[index] == Ascii.bar
      let isDash =
        (text[index] == Ascii.hyphen || text.isDash(at: index)) && text[index - 1].isBlank
      guard isBar || isDash else { continue }
      segments.append(text.trimmed(start..<index))
      start = index + (text[index] < 0x80 ? 1 : 3)
    }
    segments.append(text.trimmed(min(start, range.upperBound)..<range.upperBound))
    return segments.filter { !$0.isEmpty }
  }

  /// "The Island Post — Comment", "Journal of Harbour Policy": what a line calls the paper, if it says nothing else.
  private func masthead(_ index: Int) -> Range<Int>? {
    let range = blocks[index].range
    guard !blocks[index].isClosed, blocks[index].words <= 9, isTitleLike(range) || isSite(range)
    else { return nil }
    if isSite(range) { return range }
    let parts = segments(range).filter { !ClutterPhrases.section.isWhole(Folded(text, $0)) }
    return parts.allSatisfy(isMasthead) ? parts.first : nil
  }

  private func isMasthead(_ range: Range<Int>) -> Bool {
    let folded = Folded(text, range)
    guard folded.words >= 2, let last = folded.starts.last else { return false }
    return ClutterPhrases.journal.begin(folded)
      || ClutterPhrases.paper.weight(in: folded, at: last) > 0
  }

  /// "islandpost.example"
  private func isSite(_ range: Range<Int>) -> Bool {
    range.count > 5 && !text[range].contains { $0.isBlank }
      && range.dropFirst().dropLast(2).contains {
        text[$0] == Ascii.stop && text[$0 - 1].isLower && text[$0 + 1].isLower
      }
  }

  /// "Vol. 12, No. 3"
  private func isIssue(_ index: Int) -> Bool {
    short[index].map(ClutterPhrases.issue.begin) ?? false
  }

  /// Two or three words between a page's own buttons, none of which stand below a headline.
  private func isMenuLine(_ index: Int) -> Bool {
    guard blocks[index].words <= 3 else { return false }
    func button(_ places: some Sequence<Int>) -> Bool {
      for place in places {
        guard blocks[place].words <= 4 else { return false }
        guard blocks[place].verdict == .clutter || blocks[place].verdict == .newsletter else {
          continue
        }
        return !(short[place].map(ClutterPhrases.tools.isWhole) ?? false)
      }
      return false
    }
    return button(head.prefix(index).reversed().prefix(20))
      && button(head.dropFirst(index + 1).prefix(20))
  }

  private mutating func readMastheads(around headline: Int) {
    for index in head where isFree(index) {
      if let name = masthead(index), index < headline || blocks[index].words <= 4 {
        if !isSite(name) { publication = publication ?? line(name) }
        blocks[index].verdict = .clutter
      } else if index < headline, isIssue(index), let folded = short[index] {
        date = date ?? day(in: folded, of: index)
        blocks[index].verdict = .clutter
      } else if index < headline, isMenuLine(index) || isSection(index) {
        blocks[index].verdict = .clutter
      }
    }
  }

  /// "Opinion", "By Invitation | Boats for islands?"
  private func isSection(_ index: Int) -> Bool {
    blocks[index].words <= 20
      && segments(blocks[index].range).contains {
        ClutterPhrases.section.isWhole(Folded(text, $0))
      }
  }

  /// A range as one line of text.
  func line(_ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    for byte in text[range] where byte != Ascii.star {
      bytes.append(byte.isBlank ? Ascii.space : byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
