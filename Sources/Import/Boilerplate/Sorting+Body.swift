internal import Document
internal import Text

// MARK: - Below and inside the body

extension Sorting {
  /// The last block that is body: what follows it is all clutter.
  func bodyEnd(from start: Int) -> Int {
    for index in blocks.indices.reversed() {
      guard index > start else { break }
      if isFree(index), isBody(index), !isStraggler(index, from: start) { return index }
    }
    return max(start, blocks.startIndex)
  }

  private func isBody(_ index: Int) -> Bool {
    let block = blocks[index]
    guard let folded = folded(index) else { return true }
    if publishersVerdict(index, folded) != nil || isQuestionBelowLabel(index, folded) {
      return false
    }
    // "Topics & Regions:" with nothing below it that it could lead to.
    if block.isOpening, block.words <= 4,
      !blocks[(index + 1)...].contains(where: { $0.verdict == nil && $0.isClosed })
    {
      return false
    }
    // What an editor says of the comments: between their heading and other furniture.
    if index > 0, index + 1 < blocks.count, block.words <= 40, isFurniture(index + 1),
      short[index - 1].map(ClutterPhrases.comments.isWhole) ?? false
    {
      return false
    }
    if block.isClosed || block.words > 25 { return true }
    return (block.marker == .item || block.isQuoted) && !isUnderLabel(index)
  }

  private func isQuestionBelow(_ index: Int) -> Bool {
    folded(index).map { isQuestionBelowLabel(index, $0) } ?? false
  }

  /// A headline of another article can be a question.
  private func isQuestionBelowLabel(_ index: Int, _ folded: Folded) -> Bool {
    guard folded.words <= 20, text[blocks[index].range.upperBound - 1] == Ascii.question,
      blocks[index - 1].verdict == .readNext, let label = self.folded(index - 1)
    else { return false }
    return ClutterPhrases.readNext.isWhole(label)
  }

  /// Whether only open lines stand between a block and a label such as "Most read" above it.
  private func isUnderLabel(_ index: Int) -> Bool {
    for above in blocks.indices[..<index].reversed().prefix(20) {
      if let verdict = blocks[above].verdict { return verdict == .readNext }
      if blocks[above].isClosed { return false }
    }
    return false
  }

  mutating func sortBottom(after end: Int) {
    var isBelowClutter = false
    var isBelowLabel = false
    for index in blocks.indices.dropFirst(end + 1) {
      if let verdict = blocks[index].verdict {
        isBelowClutter = true
        isBelowLabel = verdict == .readNext
        continue
      }
      guard let verdict = bottomVerdict(index, isBelowClutter, isBelowLabel) else { continue }
      // "Posted by Ann Lee at 10:11"
      if verdict == .byline, let folded = folded(index), isByline(index, folded) {
        author = author ?? name(inByline: index, folded)
      }
      blocks[index].verdict = verdict
      isBelowClutter = true
    }
  }

  private func bottomVerdict(
    _ index: Int, _ isBelowClutter: Bool, _ isBelowLabel: Bool
  ) -> Dropped.Reason? {
    guard let folded = folded(index) else { return nil }
    if let verdict = publishersVerdict(index, folded) { return verdict }
    if isBelowLabel { return .readNext }
    if isJob(folded) { return .authorNote }
    if isBelowClutter || text.isTitleLike(blocks[index].range) { return .clutter }
    // "As featured on" above "Trending now".
    let isLabel =
      isOpenLine(index) && blocks[index].words <= 6 && index + 1 < blocks.count
      && isFurniture(index + 1)
    return isLabel || isOpenLine(index) && ClutterPhrases.end.isWhole(folded) ? .clutter : nil
  }

  /// What the publisher put below the body, told by the block alone; nothing for what may be body.
  func publishersVerdict(_ index: Int, _ folded: Folded) -> Dropped.Reason? {
    if ClutterPhrases.disclaimer.score(folded) >= 4 || isCopyright(folded) { return .disclaimer }
    if isAuthorNote(index, folded) { return .authorNote }
    if isContact(index) { return .clutter }
    if isByline(index, folded) || isDate(index, folded) { return .byline }
    return nil
  }

  /// A short block with an address to write to, or one of the web.
  private func isContact(_ index: Int) -> Bool {
    let block = blocks[index]
    guard block.words <= 45 else { return false }
    return text.contains(Array("://".utf8), in: block.range)
      || block.range.dropFirst().dropLast().contains {
        text[$0] == Ascii.at && text[$0 + 1].isWordByte && !text[$0 - 1].isDigit
      }
  }

  func isCopyright(_ folded: Folded) -> Bool {
    guard folded.words <= 30 else { return false }
    if isReprint(folded) { return true }
    guard ClutterPhrases.rights.begin(folded), folded.words > 1 else { return false }
    // "Copyright law is no help."
    let next = folded.origins[1]
    return !text[next].isLower || ClutterPhrases.by.weight(in: folded, at: folded.starts[1]) > 0
  }

  /// "First published in The Island Post."
  func isReprint(_ folded: Folded) -> Bool {
    folded.words <= 30 && ClutterPhrases.reprint.begin(folded)
  }

  /// Subheadings, and what stands under a label such as "Related" inside the body.
  mutating func sortMiddle(_ start: Int, _ end: Int) {
    guard start < end else { return }
    for index in start..<end where isFree(index) && index > start {
      if let folded = short[index], isCard(index, folded) {
        blocks[index].verdict = .authorNote
      } else if isBelowLabel(index) || !blocks[index].hasGap && isQuestionBelow(index) {
        blocks[index].verdict = .readNext
      } else if isSubheading(index) {
        blocks[index].verdict = .heading
      }
    }
  }

  /// Open lines in a row with page furniture are furniture too: what stands below a label, beside a picture's
  /// credit, in a box. A list that a colon announces is none.
  mutating func dropBesideClutter(from start: Int, until end: Int) {
    guard hasProse, start < end else { return }
    var run: [Int] = []
    for index in blocks.indices[start..<end + 1] {
      if isFurniture(index) || isFree(index) && isFragment(index) {
        run.append(index)
        continue
      }
      drop(run)
      run = []
    }
    drop(run)
    for index in start + 1..<end where blocks[index - 1].verdict == .newsletter {
      // "The best of our pages every Friday." between two lines that ask to sign up; of more than one each speaks of itself.
      let run = blocks.indices[index..<end].prefix(4).prefix { isFree($0) }
      guard let last = run.last, blocks[last + 1].verdict == .newsletter else { continue }
      let isAppeal =
        run.count == 1 && blocks[index].words <= 12
        || run.allSatisfy { index in
          blocks[index].words <= 25
            && short[index].map { ClutterPhrases.publisher.score($0) > 0 } ?? false
        }
      if isAppeal { for index in run { blocks[index].verdict = .newsletter } }
    }
  }

  /// An open line in which no sentence ends.
  private func isFragment(_ index: Int) -> Bool {
    let block = blocks[index]
    return isOpenLine(index) && block.words <= 25 && !hasSentenceEnd(block.range)
  }

  /// Whether a sentence ends before the end of a range.
  func hasSentenceEnd(_ range: Range<Int>) -> Bool {
    range.dropLast().dropFirst().contains {
      text.stopWidth(at: $0) > 0 && text[$0 + 1].isBlank && text[$0] != Ascii.stop
        || text[$0] == Ascii.stop && text[$0 + 1].isBlank && text[$0 - 1].isLower
    }
  }

  /// Rows of signs take nothing with them but what stands between two; nor does any furniture take a line of many words.
  private mutating func drop(_ run: [Int]) {
    let telling = run.filter { isFurniture($0) && hasWord(blocks[$0].range) }
    for index in run where isFree(index) {
      let isBetween =
        index > 0 && index + 1 < blocks.count && isFurniture(index - 1) && isFurniture(index + 1)
      let isShort = hasGaps && blocks[index].words <= 8 && !telling.isEmpty
      let isInside =
        telling.first.map { $0 < index } ?? false && telling.last.map { $0 > index } ?? false
      if isBetween || isShort || isInside && blocks[index].words <= 14 {
        blocks[index].verdict = .clutter
      }
    }
  }

  func isFurniture(_ index: Int) -> Bool {
    switch blocks[index].verdict {
    case .newsletter, .clutter, .readNext, .disclaimer, .caption, .credit: true
    default: false
    }
  }

  private func isBelowLabel(_ index: Int) -> Bool {
    let block = blocks[index]
    return blocks[index - 1].verdict == .readNext && !block.isClosed && block.words <= 20
  }

  /// One short open line between two paragraphs.
  private func isSubheading(_ index: Int) -> Bool {
    let block = blocks[index]
    guard block.marker == nil || block.marker == .heading(1), !block.isClosed, !block.isQuoted,
      block.words <= 12, text.startsLikeHeading(block.range), !hasSentenceEnd(block.range)
    else { return false }
    guard let above = blocks.indices[..<index].last(where: { isFree($0) }),
      let below = blocks.indices[(index + 1)...].first(where: { isFree($0) })
    else { return false }
    return blocks[above].isClosed && !blocks[above].isOpening
      && blocks[below].isClosed && blocks[below].words >= 8
  }

}

// MARK: - What a line looks like

extension Sorting {
  func isJob(_ folded: Folded) -> Bool {
    folded.words <= 8 && ClutterPhrases.jobs.score(folded) > 0
  }
}

extension [UInt8] {
  func contains(_ words: [UInt8], in range: Range<Int>) -> Bool {
    guard let first = words.first, words.count <= range.count else { return false }
    let last = Swift.min(range.upperBound - words.count, range.lowerBound + 100_000)
    for index in range.lowerBound...last where self[index] == first {
      if self[index..<index + words.count].elementsEqual(words) { return true }
    }
    return false
  }
}
