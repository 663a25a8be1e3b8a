internal import Document
internal import Text

/// Tells what each block of an article file is: headline, standfirst, body, or one of the many things that a
/// web page puts between them.
///
/// Three zones are read by different rules. Above the first real paragraph stand headline, byline, date, picture and
/// standfirst; below the last one stand the author's note, disclaimers, appeals and other articles' headlines; between
/// them a block is dropped only on strong evidence, since a lost sentence is worse than a line too many. What matches no
/// rule is reading text.
struct Sorting {
  let text: [UInt8]
  var blocks: [Block]
  /// From the front matter.
  let title: String?
  /// What the front matter calls author and site.
  let known: KnownNames
  var headline: String?
  var author: String?
  /// The same where a line says so with "By".
  var byline: String?
  /// What the text stood in, as a line above the headline has it.
  var publication: String?
  /// As a line above the text has it.
  var date: String?
  /// A line of nothing else above the text.
  var url: String?
  /// Who signs the article, as bytes of the text.
  var names: [[UInt8]] = []
  /// Index of the standfirst's block.
  var standfirst: Int?
  /// Folded forms of the short blocks.
  var short: [Folded?] = []
  /// Whether paragraphs are parted by empty lines.
  var hasGaps = true
  /// Whether any block is long enough that short lines are not all there is.
  var hasProse = false

  /// Blocks of more words are paragraphs whatever they say and wherever they stand.
  static let longest = 130
  /// The same for all but what stands above or below the body.
  static let longestInside = 60

  init(_ text: [UInt8], _ blocks: [Block], title: String?, author: String?, known: KnownNames) {
    if let author { names.append(Array(author.utf8)) }
    self.text = text
    self.blocks = blocks
    self.title = title
    self.known = known
  }

  mutating func run() {
    short = blocks.map {
      $0.words <= Self.longestInside && $0.range.count <= Self.longest * 12
        ? Folded(text, $0.range) : nil
    }
    let gaps = blocks.reduce(0) { $1.hasGap ? $0 + 1 : $0 }
    hasGaps = gaps * 2 > blocks.count
    hasProse = blocks.indices.contains { isProse($0) }
    dropFurniture()
    dropCitation()
    findHeadline()
    dropEchoes()
    dropCaptions()
    dropSummary()
    let start = bodyStart()
    sortTop(until: start)
    dropRepeats(exempt: standfirst)
    dropSlogans(until: start)
    sortTail(after: start)
    let end = bodyEnd(from: start)
    sortBottom(after: end)
    sortMiddle(start, end)
    dropBesideClutter(from: start, until: end)
    // Once more, where what stands around a line has been told.
    dropAppeals()
    author = author ?? noteworthy()
  }

  /// The folded form of a block, if it is short enough to be looked into.
  func folded(_ index: Int) -> Folded? {
    if let folded = short[index] { return folded }
    let block = blocks[index]
    guard block.words <= Self.longest, block.range.count <= Self.longest * 12 else { return nil }
    return Folded(text, block.range)
  }

  func isFree(_ index: Int) -> Bool { blocks[index].verdict == nil }

  /// Something that only a paragraph of the body is: closed, and of some length.
  func isProse(_ index: Int) -> Bool {
    let block = blocks[index]
    return block.verdict == nil && (block.isClosed && block.words >= 15 || block.words >= 35)
  }
}

// MARK: - What is clutter wherever it stands

extension Sorting {
  private mutating func dropFurniture() {
    for index in blocks.indices {
      blocks[index].verdict = furniture(index)
      if blocks[index].verdict == nil, index > 0, isPraise(index) {
        blocks[index].verdict = .newsletter
      }
    }
    dropAppeals()
    // In text with empty lines between paragraphs, a credit right under a line makes that line its caption.
    guard hasGaps else { return }
    for index in blocks.indices.dropFirst() where blocks[index].verdict == .credit {
      let above = blocks[index - 1]
      if !blocks[index].hasGap, above.hasGap, above.verdict == nil, above.words <= 60, index > 1,
        isOfPicture(index - 1, above.range)
      {
        blocks[index - 1].verdict = .caption
      }
    }
  }

  /// What stands before a credit and its bracket.
  private func before(_ credit: Int, in range: Range<Int>) -> Range<Int> {
    var end = credit
    while end > range.lowerBound, text[end - 1].isBlank || text[end - 1] == Ascii.open { end -= 1 }
    return range.lowerBound..<end
  }

  /// Whether what stands before a credit may be a caption: behind a picture, or one sentence that demands nothing.
  private func isOfPicture(_ index: Int, _ said: Range<Int>) -> Bool {
    if index > 0, blocks[index - 1].marker == .aside(.caption) { return true }
    let isLong = text.wordCount(in: said) > 30
    return !isLong && !hasSentenceEnd(said) && !isArguing(Folded(text, said))
  }

  private func furniture(_ index: Int) -> Dropped.Reason? {
    let block = blocks[index]
    switch block.marker {
    case .aside(let reason): return reason
    case .heading(let level) where level > 1:
      let isLabel = short[index].map(ClutterPhrases.readNext.isWhole) ?? false
      return isLabel ? .readNext : .heading
    default: break
    }
    guard let folded = short[index] else { return nil }
    // Nothing but signs: a row of stars or arrows.
    if !hasWord(block.range) || isNumber(block) { return .clutter }
    if !block.isClosed, folded.words <= 9 {
      if ClutterPhrases.readNext.isWhole(folded) { return .readNext }
      if ClutterPhrases.furniture.isWhole(folded) || isBreadcrumb(block) {
        return text.numericDay(in: block.range) == nil ? .clutter : nil
      }
      if block.marker != .item, !block.isQuoted, ClutterPhrases.appeals.score(folded) > 0 {
        return .newsletter
      }
    }
    if isLabelled(index, folded) { return .readNext }
    if isShareLine(folded) || isButtonRow(index, folded) { return .clutter }
    if isRequest(block, folded) { return .clutter }
    if let credit = credit(index, folded) { return credit }
    if isOwnDisclaimer(folded) { return .disclaimer }
    if let verdict = shapeVerdict(index, folded) { return verdict }
    return isPromotion(block, folded) ? .newsletter : nil
  }

  func hasWord(_ range: Range<Int>) -> Bool {
    if text[range].contains(where: { $0.isLetter || $0.isDigit }) { return true }
    return String(decoding: text[range], as: UTF8.self).unicodeScalars.contains {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
  }

  /// How many people liked it, which page it is.
  private func isNumber(_ block: Block) -> Bool {
    block.marker == nil && block.range.count <= 5
      && text[block.range].allSatisfy { $0.isDigit || $0 == Ascii.comma }
  }

  /// "Read next: …", "RELATED | …".
  private func isLabelled(_ index: Int, _ folded: Folded) -> Bool {
    guard folded.words <= 40 else { return false }
    for word in folded.starts.indices.dropFirst().prefix(6) {
      let byte = folded.bytes[folded.starts[word]]
      guard byte == Ascii.colon || byte == Ascii.bar else { continue }
      return ClutterPhrases.readNext.isWhole(folded.prefix(word))
    }
    return false
  }

  /// "Share this article with a friend.", "Share this story: Email | Print".
  private func isShareLine(_ folded: Folded) -> Bool {
    folded.words <= 16 && ClutterPhrases.shareLine.begin(folded)
  }

  /// "Share on Facebook Share on X Copy link", "Advertisement - story continues below": labels in a row and nothing else.
  private func isButtonRow(_ index: Int, _ folded: Folded) -> Bool {
    guard isOpenLine(index), 2...16 ~= folded.words else { return false }
    var start = 0
    var labels = 0
    while start < folded.words {
      let most = min(5, folded.words - start)
      guard
        let words = (1...most).reversed().first(where: {
          ClutterPhrases.furniture.isWhole(folded.words(start..<start + $0))
        })
      else { return false }
      // "2024-10-30" is none.
      if folded.bytes[folded.starts[start]] != 0x30 { labels += 1 }
      start += words
    }
    return labels > 1
  }

  /// "This is an opinion piece. The views are the author’s own.", "Copyright 2025 The Island Post": wherever it stands, if it speaks of
  /// the text itself.
  private func isOwnDisclaimer(_ folded: Folded) -> Bool {
    guard folded.words <= 30 else { return false }
    if isCopyright(folded), folded.words <= 16, !isReprint(folded) || isOfOwnText(folded) {
      return true
    }
    return ClutterPhrases.disclaimer.score(folded) >= 4 && isOfOwnText(folded)
  }

  private func isOfOwnText(_ folded: Folded) -> Bool {
    ClutterPhrases.ownText.score(folded) > 0
  }

  /// "Do you have a view on this? Write to letters@islandpost.example."
  private func isRequest(_ block: Block, _ folded: Folded) -> Bool {
    guard folded.words <= 24, block.marker == nil, ClutterPhrases.reader.score(folded) > 0,
      let last = text[block.range].split(whereSeparator: { $0.isBlank }).last
    else { return false }
    return last.dropFirst().dropLast().contains {
      $0 == Ascii.at
    }
  }

  /// "Home > Opinion > Columns", "Home / Opinion / Buy the ferry".
  private func isBreadcrumb(_ block: Block) -> Bool {
    guard block.marker == nil else { return false }
    let steps = text[block.range].split { $0 == Ascii.slash }
    if steps.count > 1, text[block.range].contains(Ascii.space),
      ClutterPhrases.root.isWhole(Folded(text, text.trimmed(steps[0].indices)))
    {
      return true
    }
    return block.range.dropFirst().dropLast().contains { index in
      text[index] == Ascii.greater && text[index - 1].isBlank && text[index + 1].isBlank
    }
  }

  /// The lines of an appeal above its button, "Subscribe now", or around its other lines.
  private mutating func dropAppeals() {
    for index in blocks.indices where isButton(index) {
      var run: [Int] = []
      for above in blocks[..<index].indices.reversed().prefix(4) {
        guard isFree(above), blocks[above].marker == nil, let folded = short[above],
          folded.words <= 40, ClutterPhrases.asks(folded)
        else { break }
        run.append(above)
      }
      let isAsking = run.contains {
        short[$0].map { ClutterPhrases.promotion.score($0) >= 2 } ?? false
      }
      if isAsking { for above in run { blocks[above].verdict = .newsletter } }
    }
    for index in blocks.indices.dropFirst().dropLast() where isFree(index) {
      guard let folded = short[index], folded.words <= 20, blocks[index].marker == nil else {
        continue
      }
      let isAbove = blocks[index + 1].verdict == .newsletter
      let isBetween = isAbove && blocks[index - 1].verdict == .newsletter
      let isInBox = isFurniture(index + 1) && isFurniture(index - 1)
      if isAbove && ClutterPhrases.promotion.score(folded) >= 3
        || isBetween && ClutterPhrases.promotion.score(folded) > 0
        || isInBox && ClutterPhrases.promotion.score(folded) >= 2
      {
        blocks[index].verdict = .newsletter
      }
    }
  }

  /// "Subscribe now", "Email (required)"
  private func isButton(_ index: Int) -> Bool {
    guard !blocks[index].isClosed, blocks[index].words <= 4, let folded = short[index] else {
      return false
    }
    return ClutterPhrases.call.isWhole(folded)
  }

  /// "The best of the paper, every Friday." below a line that asks to sign up, heading or not.
  private func isPraise(_ index: Int) -> Bool {
    guard let folded = short[index], folded.words <= 20, blocks[index].marker == nil,
      ClutterPhrases.promotion.score(folded) >= 3, let above = short[index - 1], above.words <= 12
    else { return false }
    return blocks[index - 1].verdict == .newsletter
      || blocks[index - 1].verdict == .heading && ClutterPhrases.promotion.score(above) >= 2
  }

  private func isPromotion(_ block: Block, _ folded: Folded) -> Bool {
    if isReported(block) { return false }
    if ClutterPhrases.follow.begin(folded), folded.words <= 30,
      ClutterPhrases.platforms.score(folded) > 2
    {
      return true
    }
    let score = ClutterPhrases.promotion.score(folded)
    if score >= 2, endsWithCall(block) { return true }
    // An author may ask readers to give or to join, too, and says more than that.
    if folded.words > 25, !asksToTheEnd(block) { return false }
    let least = folded.words > 40 ? 6 : folded.words > 9 ? 5 : 4
    return score >= least && ClutterPhrases.address.score(folded) > 0
  }

  /// "Sign up for the draft, they told us.": somebody said so.
  private func isReported(_ block: Block) -> Bool {
    guard let comma = text[block.range].lastIndex(of: Ascii.comma) else { return false }
    let said = text[comma + 1..<block.range.upperBound].split { $0.isBlank }
    return (2...5).contains(said.count)
      && said.dropFirst().contains { SentenceWords.attributions.holds(text, $0.indices) }
  }

  /// Whether what asks stands in more than the first of several sentences.
  private func asksToTheEnd(_ block: Block) -> Bool {
    let sentences = SentenceSplitter(text, in: block.range).sentences()
    guard sentences.count > 1 else { return true }
    return sentences.dropFirst().contains {
      let words = Folded(text, $0)
      return ClutterPhrases.promotion.score(words) > 0 || ClutterPhrases.address.score(words) > 1
    }
  }

  /// "One idea about markets, every Friday. Subscribe": the text of a button behind the last sentence, with or without a stop.
  private func endsWithCall(_ block: Block) -> Bool {
    let end = block.isClosed ? block.range.upperBound - 1 : block.range.upperBound
    guard
      let stop = (block.range.lowerBound..<end).last(where: {
        text.stopWidth(at: $0) > 0 || text.isCloser(at: $0) && !text.isInside(at: $0, before: end)
      })
    else { return false }
    let last = text.trimmed(stop + 1..<end)
    return last.count <= 30 && ClutterPhrases.call.isWhole(Folded(text, last))
  }

  /// A picture's credit at the end of a short block, or alone.
  private func credit(_ index: Int, _ folded: Folded) -> Dropped.Reason? {
    let block = blocks[index]
    if isShoutedCredit(block) { return .credit }
    for word in folded.starts.indices {
      let origin = folded.origins[word]
      guard !text[origin].isLower,
        ClutterPhrases.credit.weight(in: folded, at: folded.starts[word]) > 0
      else { continue }
      guard isBreak(before: origin, in: block.range) else { continue }
      let rest = origin..<block.range.upperBound
      guard isNameLike(behindCredit(rest)) || isBracketed(rest, words: folded.words - word) else {
        continue
      }
      if origin <= block.range.lowerBound + 2 { return .credit }
      guard isOfPicture(index, before(origin, in: block.range)) else { continue }
      return .caption
    }
    return endsWithAgency(index, folded) ? .caption : nil
  }

  /// "Marl Archive" of "Photo courtesy of the Marl Archive"; the whole where the words alone say nothing.
  private func behindCredit(_ range: Range<Int>) -> Range<Int> {
    let folded = Folded(text, range)
    let words = (2...4).last {
      $0 < folded.words && ClutterPhrases.credit.isWhole(folded.prefix($0))
    }
    return words.map { folded.origins[$0]..<range.upperBound } ?? range
  }

  /// "(Courtesy of the author)" at the end of a block.
  private func isBracketed(_ range: Range<Int>, words: Int) -> Bool {
    guard words <= 8, range.lowerBound > 0 else { return false }
    let before = text[range.lowerBound - 1]
    let last = text[range.upperBound - 1]
    return before == Ascii.open && last == Ascii.close
      || before == Ascii.openBracket && last == Ascii.closeBracket
  }

  /// "The harbour at noon. Ann Lee/River News": a sentence, then a photographer and an agency.
  private func endsWithAgency(_ index: Int, _ folded: Folded) -> Bool {
    let block = blocks[index]
    guard !block.isClosed, block.marker == nil else { return false }
    for word in folded.starts.indices.suffix(9).dropFirst() {
      let origin = folded.origins[word]
      let rest = origin..<block.range.upperBound
      guard text[origin].isUpper, isBreak(before: origin, in: block.range),
        rest.dropFirst().dropLast().contains(where: {
          text[$0] == Ascii.slash && text[$0 - 1].isWordByte == text[$0 + 1].isWordByte
        })
      else { continue }
      return text.isTitleLike(rest) && text[origin - 1] != Ascii.openBracket
        && isOfPicture(index, before(origin, in: block.range))
    }
    return false
  }

  /// Whether a sentence or a line could start at an index.
  private func isBreak(before index: Int, in range: Range<Int>) -> Bool {
    var end = index
    while end > range.lowerBound, text[end - 1].isBlank { end -= 1 }
    guard end > range.lowerBound else { return true }
    let start = text.scalarStart(before: end)
    if text[start] == Ascii.open || text[start] == Ascii.openBracket { return true }
    return text[start] == Ascii.bar || text[start] == Ascii.slash || text.stopWidth(at: start) > 0
      || text.isCloser(at: start) || text.isDash(at: start) || text[start] == 0xC2
  }

  /// Credits hold names, agencies and signs: at most two words in small letters, unless slashes show an agency's
  /// style.
  private func isNameLike(_ range: Range<Int>) -> Bool {
    let isClosed = text.stopWidth(at: text.scalarStart(before: range.upperBound)) > 0
    var small = 0
    var words = 0
    var hasSlash = false
    var isInside = false
    for index in range {
      let byte = text[index]
      if byte == Ascii.slash || byte == Ascii.bar { hasSlash = true }
      if byte.isWordByte, !isInside {
        words += 1
        if byte.isLower { small += 1 }
        // A sentence about a picture has a verb; a credit has "by" and "via".
        if isClosed, byte.isLower, text.word(at: index, in: range).count > 3 { return false }
      }
      isInside = byte.isWordByte || isInside && byte == Ascii.apostrophe
    }
    return words <= 14 && (small <= 2 && small * 2 < words || hasSlash && small <= 4)
  }

  /// "ILIRIA FOTO / ARCHIVE".
  private func isShoutedCredit(_ block: Block) -> Bool {
    guard !block.isClosed, block.words <= 10, text.numericDay(in: block.range) == nil else {
      return false
    }
    let bytes = text[block.range]
    return bytes.contains { $0 == Ascii.slash || $0 == Ascii.bar }
      && bytes.contains { $0.isUpper } && !bytes.contains { $0.isLower }
  }
}
