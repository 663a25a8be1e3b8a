internal import Document
internal import Text

// MARK: - Which line is the headline

extension Sorting {
  mutating func findHeadline() {
    readLabels()
    readBars()
    url = head.first { isAddress(blocks[$0]) }.flatMap { address(in: blocks[$0].range) }
    guard let first = blocks.indices.first(where: { isFree($0) && !isSignature($0) }) else {
      return
    }
    if let title {
      let bytes = Array(title.utf8)
      let wanted = Folded(bytes, 0..<bytes.count)
      for index in blocks.indices.prefix(12) where says(wanted, index) {
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
    let candidate = headline(from: first)
    guard let index = marked() ?? largest() ?? (isHeadline(candidate) ? candidate : nil) else {
      return
    }
    guard blocks.indices.contains(where: { $0 != index && isFree($0) }) else { return }
    take(parts(of: index), of: index)
    readMastheads(around: index)
  }

  /// "Centre for Ports      Policy Brief No. 14": the two ends of a printed line.
  private func isParted(_ range: Range<Int>) -> Bool {
    text.contains(Array("    ".utf8), in: range)
  }

  /// "# Buy the ferry", or "## Buy the ferry" below "# Opinion".
  private func marked() -> Int? {
    func first(level: Int) -> Int? {
      blocks.indices.prefix(12).first { blocks[$0].marker == .heading(level) }
    }
    guard let highest = first(level: 1) else {
      // "## Buy the ferry" above all else.
      return [2, 3].compactMap(first).min().flatMap { index in
        blocks[..<index].contains { $0.verdict == nil } ? nil : index
      }
    }
    // "# The costs" below text parts it.
    if blocks[..<highest].indices.contains(where: { isProse($0) }) { return nil }
    let isKicker = short[highest].map(ClutterPhrases.section.isWhole) ?? false
    return isKicker ? first(level: 2) ?? highest : highest
  }

  private mutating func take(_ parts: TitleParts, of index: Int) {
    blocks[index].verdict = .headline
    let end = endOfHeadline(from: index)
    headline = line(parts.range.lowerBound..<(end ?? parts.range.upperBound))
    author = author ?? parts.author.map(line)
    publication = publication ?? parts.paper.map(line)
  }

  /// Whether a line of a few words in small letters is no page's command, as "hide caption" is.
  private func isShortEnd(_ block: Block) -> Bool {
    let folded = Folded(text, block.range)
    return block.verdict == .clutter && !ClutterPhrases.furniture.isWhole(folded)
      && !ClutterPhrases.command.begin(folded) && !ClutterPhrases.picture.isWhole(folded)
      && !text[block.range].contains(where: \.isDigit)
  }

  /// "a decade" below "Give the wolves": lines right below the headline that go on in small letters, up to a gap.
  private mutating func endOfHeadline(from index: Int) -> Int? {
    guard blocks[index].marker == nil, !blocks[index].isClosed else { return nil }
    let lines = blocks[(index + 1)...].prefix(3).prefix { block in
      (block.verdict == nil || isShortEnd(block)) && block.marker == nil && !block.hasGap
        && block.words <= 12
        && text[block.range.lowerBound].isLower
    }
    guard let last = lines.indices.last, last + 1 < blocks.count,
      blocks[last + 1].hasGap || isSignature(last + 1),
      !lines.indices.contains(where: { isSignature($0) })
    else { return nil }
    for line in lines.indices { blocks[line].verdict = .headline }
    return blocks[last].range.upperBound
  }

  /// A line's parts, where other lines and the front matter tell names.
  private func parts(of index: Int) -> TitleParts {
    TitleParts(text, blocks[index].range) { part in
      known.contains(part) || isSigned(part)
        || short.indices.contains { $0 != index && short[$0] == part }
    }
  }

  /// Whether a line above the text says "By" and a name.
  private func isSigned(_ name: Folded) -> Bool {
    head.contains { index in
      guard let folded = short[index], isByline(index, folded),
        let signed = self.name(inByline: index, folded)
      else { return false }
      return Folded(Array(signed.utf8), 0..<signed.utf8.count) == name
    }
  }

  /// Whether a line is the title, with or without what sites add.
  private func says(_ title: Folded, _ index: Int) -> Bool {
    guard let folded = short[index] else { return false }
    return folded == title
      || folded.words > title.words && Folded(text, parts(of: index).range) == title
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
    let lines = head.filter {
      isFree($0) && $0 >= first && !isSignature($0) && !isBelowCredit($0)
    }
    let real = lines.filter { index in
      masthead(index) == nil && !isIssue(index) && !isMenuLine(index) && !isSection(index)
        && isHeadline(index)
    }
    guard
      var best = real.first(where: { $0 == first || !text.isName(blocks[$0].range) }) ?? real.first
    else { return first }
    while let next = real.first(where: { $0 > best }),
      isKicker(best, above: next) || isSigned(best, above: next, real.last ?? next)
    {
      best = next
    }
    return belowColumnist(best, real) ?? belowMenu(best, real) ?? best
  }

  /// "The ferry at the quay" below "Getty Images": what a picture shows.
  private func isBelowCredit(_ index: Int) -> Bool {
    index > 0 && (blocks[index - 1].verdict == .credit || blocks[index - 1].verdict == .caption)
      && head.prefix { $0 < index }.contains { isFree($0) && isHeadline($0) && !isSignature($0) }
  }

  /// The site's name or motto, its menu, and then the headline: a longer line that nothing signed or dated stands above.
  private func belowMenu(_ first: Int, _ real: [Int]) -> Int? {
    guard blocks[first].words <= 6,
      let next = real.first(where: {
        $0 > first && blocks[$0].words >= max(5, blocks[first].words + 1) && person($0) == nil
          && text[blocks[$0].range.upperBound - 1] != Ascii.stop
      }),
      !(first..<next).contains(where: { isSignature($0) }),
      // A headline that a browser's window repeats.
      !head.contains(where: { $0 > first && short[$0] == short[first] })
    else { return nil }
    let buttons = (first + 1..<next).filter { isMenuEntry($0) }
    return buttons.count >= (blocks[first].words <= 4 ? 1 : 2) ? next : nil
  }

  /// A few words that no page puts below a headline but as part of its menu.
  private func isMenuEntry(_ index: Int) -> Bool {
    guard blocks[index].words <= 3, !isSection(index), let folded = short[index],
      !ClutterPhrases.tools.isWhole(folded), ClutterPhrases.ago.score(folded) == 0
    else { return false }
    switch blocks[index].verdict {
    case .clutter, .newsletter: return true
    case nil: return person(index) == nil || isAmongNames(index)
    default: return false
    }
  }

  /// "On Point", "Big Question", "Longer Reads": nobody's names, since so many stand together.
  private func isAmongNames(_ index: Int) -> Bool {
    [index - 2, index - 1, index + 1, index + 2].count {
      head.contains($0) && blocks[$0].words <= 3 && text.isName(blocks[$0].range)
    } >= 2
  }

  /// A page's motto, "Opinion", a name, and then the headline.
  private func belowColumnist(_ first: Int, _ real: [Int]) -> Int? {
    guard
      let section = head.first(where: {
        $0 > first && (short[$0].map(ClutterPhrases.section.isWhole) ?? false)
      }),
      let name = real.first(where: { $0 > section }), person(name) != nil,
      let next = real.first(where: { $0 > name }), person(next) == nil, blocks[next].words >= 3
    else { return nil }
    return next
  }

  /// "Guest commentary", "Opinion › Ferries", "Ferries": a line above a headline.
  private func isKicker(_ index: Int, above next: Int) -> Bool {
    let range = blocks[index].range
    guard blocks[index].words <= 3, !blocks[index].isClosed, let folded = short[index] else {
      return false
    }
    if ClutterPhrases.kickerWord.score(folded) > 0 {
      return text.isTitleLike(range) || text.isShouted(range)
    }
    if isAboveThree(index, next) { return true }
    return blocks[index].words == 1 && !blocks[next].isClosed && 3...20 ~= blocks[next].words
      && !text.isName(blocks[next].range)
  }

  /// "The High Tide" above a headline, a standfirst and who wrote it: three lines that say something, and the first says least.
  private func isAboveThree(_ index: Int, _ next: Int) -> Bool {
    guard text.isTitleLike(blocks[index].range), !blocks[next].isClosed,
      3...20 ~= blocks[next].words, !text.isTitleLike(blocks[next].range), next + 2 < blocks.count
    else { return false }
    return isFree(next + 1) && blocks[next + 1].isClosed && blocks[next + 1].words <= 40
      && isSignature(next + 2)
  }

  /// "Ann Lee" above "Buy the ferry", if nobody signs below.
  private func isSigned(_ index: Int, above next: Int, _ last: Int) -> Bool {
    guard person(index) != nil, blocks[next].words >= 3, person(next) == nil,
      !blocks[next].isClosed || blocks[next].words <= 15
    else { return false }
    return !isSignedBelow(next)
  }

  private func isSignedBelow(_ headline: Int) -> Bool {
    head.dropFirst(headline + 1).contains { below in
      isFree(below) && (folded(below).map { isByline(below, $0) } ?? false || person(below) != nil)
    }
  }

  /// Somebody's name, alone or behind "Opinion:", as far as the text shows it: it has none of its words but the first in small letters,
  /// and speaks seldom of whoever bears it.
  private func person(_ index: Int) -> Range<Int>? {
    let range = parts(of: index).range
    // "The High Tide"
    guard text.isName(range), !isSignature(index), !text[range].starts(with: "The ".utf8),
      ClutterPhrases.kickerWord.score(Folded(text, range)) == 0,
      let first = text[range].firstIndex(where: { $0.isBlank })
    else {
      return nil
    }
    var words = text[first..<range.upperBound].split(whereSeparator: { $0.isBlank }).map {
      Array($0).map(\.lowered)
    }
    words.removeAll { $0.count < 3 }
    var mentions = 0
    for (index, block) in blocks.prefix(400).enumerated() where block.words >= 5 {
      let isNote = folded(index).map { ClutterPhrases.biography.score($0) >= 2 } ?? false
      if isNote { continue }
      for place in text[block.range].split(whereSeparator: { !$0.isWordByte }) {
        guard words.contains(where: { $0.elementsEqual(place.lazy.map(\.lowered)) }) else {
          continue
        }
        if place.first?.isLower ?? false { return nil }
        mentions += 1
      }
    }
    return mentions <= 1 ? range : nil
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
    // "1. Keep the ferry" above "By Ann Lee"
    let isNumbered =
      index == 0 && block.marker == .item && blocks.count > 1 && blocks[1].marker != .item
      && (isSigned(1) || isDated(1))
    guard block.marker == nil || isNumbered, block.words <= 30, !isParted(block.range) else {
      return false
    }
    if !block.isClosed || block.words <= 15 && !block.isOpening { return true }
    // "The ferry is old. It should be kept." right above "By Ann Lee"
    return index == 0 && !block.isOpening && blocks.count > 1 && (isSigned(1) || isDated(1))
  }

  private func isSigned(_ index: Int) -> Bool { folded(index).map { isByline(index, $0) } ?? false }

  private func isDated(_ index: Int) -> Bool { folded(index).map { isDate(index, $0) } ?? false }

}

// MARK: - What stands above it

extension Sorting {
  /// "Buy the ferry | Opinion" is a headline, "Ann Lee | Guest columnist" says who wrote it; other lines with bars are menus.
  private mutating func readBars() {
    let lines = head.filter {
      blocks[$0].verdict == .clutter && text[blocks[$0].range].contains(Ascii.bar)
    }
    guard !lines.isEmpty else { return }
    let others = head.contains {
      isFree($0) && isHeadline($0) && !isSignature($0) && masthead($0) == nil && person($0) == nil
    }
    for index in lines where blocks[index].words <= 30 {
      let segments = text.segments(blocks[index].range)
      let parts = parts(of: index)
      if segments.count == 2, text.isName(segments[0]), isJob(Folded(text, segments[1])) {
        sign(index, segments[0])
      } else if others, let name = person(index) {
        sign(index, name)
      } else if title == nil, headline == nil, !text.isPaper(parts.range),
        text.wordCount(in: parts.range) >= 2, parts.isCertain && parts.isCut || !others
      {
        take(parts, of: index)
      }
    }
  }

  private mutating func sign(_ index: Int, _ name: Range<Int>) {
    author = author ?? line(name)
    names.append(Array(text[name]))
    blocks[index].verdict = .byline
  }

  /// "The Island Post — Comment", "Journal of Harbour Policy": what a line calls the paper, if it says nothing else.
  private func masthead(_ index: Int) -> Range<Int>? {
    let range = blocks[index].range
    guard !blocks[index].isClosed, blocks[index].words <= 9,
      text.isTitleLike(range) || text.isSite(range)
    else { return nil }
    if text.isSite(range) { return range }
    let parts = text.segments(range).filter { !ClutterPhrases.section.isWhole(Folded(text, $0)) }
    return parts.allSatisfy(text.isPaper) ? parts.first : nil
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
    let entries = head.prefix { $0 < headline }.count { isMenuEntry($0) }
    let isBelowMenu = entries >= 2 || entries == 1 && isSignedBelow(headline)
    for index in head where isFree(index) {
      if let name = masthead(index), index < headline || blocks[index].words <= 4 {
        if !text.isSite(name) { publication = publication ?? line(name) }
        blocks[index].verdict = .clutter
      } else if index < headline, isIssue(index), let folded = short[index] {
        date = date ?? day(in: folded, of: index)
        blocks[index].verdict = .clutter
      } else if index < headline,
        isMenuLine(index) || isSection(index) || isParted(blocks[index].range)
          || isBelowMenu && blocks[index].words <= 6
            && (person(index) == nil || isAmongNames(index) || isSignedBelow(headline))
      {
        blocks[index].verdict = .clutter
      } else if index < headline, let name = person(index) {
        // "Harbour Institute": whose house it is.
        if isNobody(name) {
          publication = publication ?? line(name)
          blocks[index].verdict = .clutter
        } else {
          sign(index, name)
        }
      } else if index < headline, isKicker(index, above: headline) {
        blocks[index].verdict = .clutter
      }
    }
  }

  /// The first address of a line of addresses; not "@annlee".
  private func address(in range: Range<Int>) -> String? {
    let words = text[range].split { $0.isBlank }
    let first = words.first { text.contains(Array("://".utf8), in: $0.indices) }
    let word = first ?? text[range].prefix { !$0.isBlank }
    return text.contains(Array("://".utf8), in: word.indices) ? line(word.indices) : nil
  }

  /// "Opinion", "By Invitation | Boats for islands?"
  private func isSection(_ index: Int) -> Bool {
    guard blocks[index].words <= 20 else { return false }
    var segments = text.segments(blocks[index].range)
    // "Buy the ferry - Opinion"
    if segments.count > 1, text.wordCount(in: segments[0]) > 1 { segments.removeLast() }
    return segments.contains { ClutterPhrases.section.isWhole(Folded(text, $0)) }
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
