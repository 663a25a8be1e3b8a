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
  private(set) var headline: String?
  private(set) var author: String?
  /// Index of the standfirst's block.
  private(set) var standfirst: Int?
  /// Folded forms of the short blocks.
  private var short: [Folded?] = []
  /// Whether paragraphs are parted by empty lines.
  var hasGaps = true

  /// Blocks of more words are paragraphs whatever they say and wherever they stand.
  static let longest = 130
  /// The same for all but what stands above or below the body.
  static let longestInside = 60

  init(_ text: [UInt8], _ blocks: [Block], title: String?) {
    self.text = text
    self.blocks = blocks
    self.title = title
  }

  mutating func run() {
    short = blocks.map { $0.words <= Self.longestInside ? Folded(text, $0.range) : nil }
    let gaps = blocks.reduce(0) { $1.hasGap ? $0 + 1 : $0 }
    hasGaps = gaps * 2 > blocks.count
    dropFurniture()
    findHeadline()
    let start = bodyStart()
    sortTop(until: start)
    dropRepeats(exempt: standfirst)
    let end = bodyEnd(from: start)
    sortBottom(after: end)
    sortMiddle(start, end)
  }

  /// The folded form of a block, if it is short enough to be looked into.
  func folded(_ index: Int) -> Folded? {
    if let folded = short[index] { return folded }
    return blocks[index].words <= Self.longest ? Folded(text, blocks[index].range) : nil
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
    }
    // In text with empty lines between paragraphs, a credit right under a line makes that line its caption.
    guard hasGaps else { return }
    for index in blocks.indices.dropFirst() where blocks[index].verdict == .credit {
      let above = blocks[index - 1]
      if !blocks[index].hasGap, above.hasGap, above.verdict == nil, above.words <= 60, index > 1 {
        blocks[index - 1].verdict = .caption
      }
    }
  }

  private func furniture(_ index: Int) -> Dropped.Reason? {
    let block = blocks[index]
    switch block.marker {
    case .rule: return .clutter
    case .image: return .caption
    case .heading(let level) where level > 1: return .heading
    default: break
    }
    guard let folded = short[index] else { return nil }
    // Nothing but signs: a row of stars or arrows.
    if block.words == 0 { return .clutter }
    if !block.isClosed, folded.words <= 9 {
      if ClutterPhrases.readNext.isWhole(folded) { return .readNext }
      if ClutterPhrases.furniture.isWhole(folded) { return .clutter }
    }
    if isLabelled(index, folded) { return .readNext }
    if let credit = credit(index, folded) { return credit }
    return isPromotion(block, folded) ? .newsletter : nil
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

  private func isPromotion(_ block: Block, _ folded: Folded) -> Bool {
    guard folded.words <= 60 else { return false }
    let score = ClutterPhrases.promotion.score(folded)
    return score >= 4 && ClutterPhrases.address.score(folded) > 0
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
      guard isNameLike(origin..<block.range.upperBound) else { continue }
      return origin <= block.range.lowerBound + 2 ? .credit : .caption
    }
    return nil
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
      }
      isInside = byte.isWordByte || isInside && byte == Ascii.apostrophe
    }
    return words <= 14 && (small <= 2 && small * 2 < words || hasSlash && small <= 4)
  }

  /// "ILIRIA FOTO / ARCHIVE".
  private func isShoutedCredit(_ block: Block) -> Bool {
    guard !block.isClosed, block.words <= 10 else { return false }
    let bytes = text[block.range]
    return bytes.contains { $0 == Ascii.slash || $0 == Ascii.bar }
      && bytes.contains { $0.isUpper } && !bytes.contains { $0.isLower }
  }
}

// MARK: - Above the body

extension Sorting {
  private mutating func findHeadline() {
    guard let first = blocks.indices.first(where: { isFree($0) }) else { return }
    if let title {
      let bytes = Array(title.utf8)
      let wanted = Folded(bytes, 0..<bytes.count)
      for index in blocks.indices.prefix(12) where short[index] == wanted {
        blocks[index].verdict = .headline
      }
      return
    }
    let marked = blocks.indices.prefix(12).first { blocks[$0].marker == .heading(1) }
    guard let index = marked ?? (isHeadline(first) ? first : nil) else { return }
    guard blocks.indices.contains(where: { $0 != index && isFree($0) }) else { return }
    blocks[index].verdict = .headline
    headline = line(blocks[index].range)
  }

  private func isHeadline(_ index: Int) -> Bool {
    let block = blocks[index]
    guard block.marker == nil, block.words <= 30 else { return false }
    return !block.isClosed || block.words <= 15 && !block.isOpening
  }

  /// A range as one line of text.
  private func line(_ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    for byte in text[range] where byte != Ascii.star {
      bytes.append(byte.isBlank ? Ascii.space : byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The first block that can only be body.
  private func bodyStart() -> Int {
    let long = blocks.indices.first { isFree($0) && blocks[$0].words >= 30 && blocks[$0].isClosed }
    return long ?? blocks.indices.first { isProse($0) } ?? 0
  }

  private mutating func sortTop(until start: Int) {
    for index in blocks.indices.prefix(start) where isFree(index) {
      blocks[index].verdict = topVerdict(index)
    }
    guard let first = blocks.indices.prefix(start).first(where: { isFree($0) }) else { return }
    standfirst = first
  }

  private mutating func topVerdict(_ index: Int) -> Dropped.Reason? {
    guard let folded = folded(index) else { return nil }
    if isByline(index, folded) {
      author = author ?? name(inByline: index, folded)
      return .byline
    }
    if isDate(index, folded) { return .byline }
    if isBiography(index, folded) { return .authorNote }
    if ClutterPhrases.disclaimer.score(folded) >= 4 { return .disclaimer }
    guard !blocks[index].isClosed, blocks[index].marker == nil else { return nil }
    // A name, a section, a kicker: a standfirst says more.
    if folded.words <= 5, isTitleLike(blocks[index].range) { return .byline }
    if isJob(folded) { return .byline }
    return nil
  }

  func isByline(_ index: Int, _ folded: Folded) -> Bool {
    let block = blocks[index]
    guard folded.words <= 16, folded.words >= 2, !block.isClosed || folded.words <= 5 else {
      return false
    }
    guard folded.starts(with: "by"), folded.origins.count > 1 else { return false }
    return isTitleLike(folded.origins[1]..<block.range.upperBound) || isShouted(block.range)
  }

  private func name(inByline index: Int, _ folded: Folded) -> String? {
    let range = folded.origins[1]..<blocks[index].range.upperBound
    var end = range.lowerBound
    while end < range.upperBound {
      let byte = text[end]
      guard
        byte.isWordByte || byte == Ascii.space || byte == Ascii.hyphen || byte == Ascii.stop
          || byte == Ascii.apostrophe, !byte.isDigit
      else { break }
      end += 1
    }
    let name = text.trimmed(range.lowerBound..<end)
    return name.isEmpty ? nil : line(name)
  }

  /// "March 3, 2024", "Published 3 March 2024, 10:15".
  func isDate(_ index: Int, _ folded: Folded) -> Bool {
    guard !blocks[index].isClosed, folded.words <= 14 else { return false }
    let hasNumber = folded.starts.contains { folded.bytes[$0] == 0x30 }
    return hasNumber && ClutterPhrases.months.score(folded) > 0
      && (folded.words <= 6 || folded.starts(with: "published") || folded.starts(with: "updated")
        || folded.starts(with: "last updated") || folded.starts(with: "posted"))
  }
}
