internal import Document
internal import Text

// MARK: - What a line of furniture looks like, whatever it says

extension Sorting {
  /// The verdict on a short block by its shape: a label with a short line, a count, a price, a command to the page,
  /// an address, a note of what was corrected. Nothing for what may be body.
  func shapeVerdict(_ index: Int, _ folded: Folded) -> Dropped.Reason? {
    let block = blocks[index]
    if isCorrection(block, folded) { return .correction }
    if isCaption(block, folded) { return .caption }
    if isSlashedCredit(block, folded) || isCreditInBrackets(block) { return .credit }
    if endsWithSlashedCredit(block, folded) { return .caption }
    if isAddress(block) || isForMachines(folded) { return .clutter }
    if isMarkedLabel(block, folded, ClutterPhrases.furniture) { return .clutter }
    if leadsOn(block), isMarkedLabel(block, folded, ClutterPhrases.readNext) { return .readNext }
    if beginsWithFurniture(block, folded) { return .clutter }
    if isGluedLabel(block, folded) { return .readNext }
    if block.isLink, ClutterPhrases.platforms.isWhole(folded) { return .clutter }
    if block.isOpening, ClutterPhrases.readNext.isWhole(folded) { return .readNext }
    guard isOpenLine(index) else { return nil }
    if isLabelledList(folded) { return .clutter }
    if ClutterPhrases.motto.isWhole(folded) || index < 3 && isSinceYear(folded) { return .clutter }
    if beginsWithLabel(folded), !isByline(index, folded) || !hasProse { return .readNext }
    let isFurniture =
      isMenu(index, folded) || isCount(block, folded) || isCommand(index, folded)
    return isFurniture ? .clutter : nil
  }

  /// "Opinion:The bridge nobody wants": a link to another text, whose label a page sets apart by its colour.
  private func isGluedLabel(_ block: Block, _ folded: Folded) -> Bool {
    guard (3...20).contains(folded.words), block.marker == nil else { return false }
    for words in 1...2 where folded.bytes[folded.starts[words]] == Ascii.colon {
      let colon = folded.origins[words]
      return colon + 1 < block.range.upperBound && text[colon + 1].isUpper
        && (ClutterPhrases.kicker.isWhole(folded.prefix(words))
          || ClutterPhrases.readNext.isWhole(folded.prefix(words)))
    }
    return false
  }

  /// "Tags: ferries, towns"
  private func isLabelledList(_ folded: Folded) -> Bool {
    guard folded.words <= 25 else { return false }
    return (1...3).contains { words in
      words < folded.words && folded.bytes[folded.starts[words]] == Ascii.colon
        && ClutterPhrases.end.isWhole(folded.prefix(words))
    }
  }

  /// "All the news of the valley since 1887"
  private func isSinceYear(_ folded: Folded) -> Bool {
    guard folded.words > 2, let year = folded.starts.last, let word = folded.starts.dropLast().last,
      folded.bytes[year] == 0x30
    else { return false }
    return folded.bytes[word..<year].elementsEqual("since ".utf8)
  }

  /// "In-depth briefing | 14": bars are no prose, but may stand in a byline.
  private func isMenu(_ index: Int, _ folded: Folded) -> Bool {
    folded.words <= 12 && text[blocks[index].range].contains(Ascii.bar)
      && !isByline(index, folded) && !isDate(index, folded)
  }

  /// A line without a sentence's end that stands alone and is no item of a list.
  func isOpenLine(_ index: Int) -> Bool {
    let block = blocks[index]
    return !block.isClosed && block.marker == nil && !block.isQuoted && !isListed(index)
  }

  /// Whether only open lines stand between a line and one that ends with a colon.
  private func isListed(_ index: Int) -> Bool {
    for above in blocks[..<index].reversed().prefix(12) where above.isClosed {
      return above.isOpening
    }
    return false
  }

  /// "Correction: …", "This article was amended on 3 May."
  private func isCorrection(_ block: Block, _ folded: Folded) -> Bool {
    if ClutterPhrases.correction.score(folded) > 0 { return true }
    guard let after = folded.starts.dropFirst().first else { return false }
    return folded.bytes[after] == Ascii.colon
      && ClutterPhrases.correctionLabel.isWhole(folded.prefix(1))
      && ClutterPhrases.mistake.score(folded) > 0
  }

  /// "Image source, Getty Images", "Figure 1. Crossings by month", "Getty Images The ferry at the quay".
  private func isCaption(_ block: Block, _ folded: Folded) -> Bool {
    guard folded.words <= 40, block.marker == nil else { return false }
    for words in 1...3 where words < folded.words {
      let label = folded.prefix(words)
      if !block.isClosed, ClutterPhrases.agency.isWhole(label),
        text[folded.origins[words]].isUpper
      {
        return true
      }
      guard ClutterPhrases.captionLabel.isWhole(label), words > 1 || !block.isClosed else {
        continue
      }
      if isParted(at: folded.origins[words], in: block.range) { return true }
    }
    return false
  }

  /// Whether a comma, a colon, a stop or a bar stands before a word.
  private func isParted(at origin: Int, in range: Range<Int>) -> Bool {
    if [Ascii.colon, Ascii.bar].contains(text[origin]) { return true }
    var end = origin
    while end > range.lowerBound, text[end - 1].isBlank { end -= 1 }
    guard end > range.lowerBound else { return false }
    return [Ascii.comma, Ascii.colon, Ascii.stop, Ascii.bar].contains(text[end - 1])
  }

  /// "Nora Blandford/IPR": a photographer and an agency.
  private func isSlashedCredit(_ block: Block, _ folded: Folded) -> Bool {
    guard !block.isClosed, block.marker == nil, (3...8).contains(folded.words) else { return false }
    let slashes = block.range.dropFirst().dropLast().filter {
      text[$0] == Ascii.slash && text[$0 - 1].isWordByte && text[$0 + 1].isUpper
    }
    return slashes.count == 1 && text.isTitleLike(block.range)
  }

  /// "(Ann Lee for The Island Post)"
  private func isCreditInBrackets(_ block: Block) -> Bool {
    guard !block.isClosed, block.marker == nil, (2...8).contains(block.words),
      text[block.range.lowerBound] == Ascii.open, text[block.range.upperBound - 1] == Ascii.close
    else { return false }
    return text.isTitleLike(block.range)
  }

  /// "A ferry at the quay. (Ann Lee / Island Post)"
  private func endsWithSlashedCredit(_ block: Block, _ folded: Folded) -> Bool {
    guard folded.words <= 40, block.marker == nil, text[block.range.upperBound - 1] == Ascii.close,
      let open = text[block.range].lastIndex(of: Ascii.open), open > block.range.lowerBound
    else { return false }
    let credit = open + 1..<block.range.upperBound - 1
    return !credit.isEmpty && text.wordCount(in: credit) <= 8 && text.isTitleLike(credit)
      && text[credit].contains { $0 == Ascii.slash || $0 == Ascii.bar }
  }

  /// Nothing but addresses and links; "URL Source: https://…".
  func isAddress(_ block: Block) -> Bool {
    var bytes = text[block.range]
    if let colon = bytes.firstIndex(of: Ascii.colon), colon + 1 < block.range.upperBound,
      text[colon + 1].isBlank, 1...3 ~= text.wordCount(in: block.range.lowerBound..<colon)
    {
      bytes = bytes[(colon + 1)...].drop { $0.isBlank }
      guard !bytes.isEmpty else { return false }
    }
    if bytes.first == Ascii.at, !bytes.contains(where: { $0.isBlank }) { return true }
    return bytes.split(whereSeparator: { $0.isBlank }).allSatisfy { word in
      text.contains(Array("://".utf8), in: word.startIndex..<word.endIndex)
    }
  }

  /// "(opens in a new window)", "Your browser does not support …"
  private func isForMachines(_ folded: Folded) -> Bool {
    ClutterPhrases.machine.score(folded) > 0
  }

  /// "Loading comments...", "Link copied!": a label with a mark at its end.
  private func isMarkedLabel(_ block: Block, _ folded: Folded, _ labels: Phrases) -> Bool {
    block.isClosed && (2...6).contains(folded.words) && labels.isWhole(folded)
  }

  /// "People are also reading…", "Related stories:"
  private func leadsOn(_ block: Block) -> Bool {
    let end = text.scalarStart(before: block.range.upperBound)
    return block.isOpening || text[end] == 0xE2
      || text[end] == Ascii.stop && text[end - 1] == Ascii.stop
  }

  /// "Listen to this article · 8:32 min", "Privacy notice: …": a label of several words, then more.
  private func beginsWithFurniture(_ block: Block, _ folded: Folded) -> Bool {
    guard folded.words <= 30 else { return false }
    return (2...5).contains { words in
      words < folded.words && ClutterPhrases.furniture.isWhole(folded.prefix(words))
        && isSegment(endingBefore: folded.origins[words], in: block.range)
        // "Thank you, and good night."
        && !(block.isClosed
          && text[block.range.lowerBound..<folded.origins[words]].contains(Ascii.comma))
    }
  }

  private func isSegment(endingBefore origin: Int, in range: Range<Int>) -> Bool {
    if isParted(at: origin, in: range) { return true }
    var end = origin
    while end > range.lowerBound, text[end - 1].isBlank { end -= 1 }
    let sign = text.scalarStart(before: end)
    return sign > range.lowerBound && (text[sign] == 0xC2 || text[sign] == 0xE2)
  }

  /// "Next in Opinions", "Related internet links", "More from Nora Blandford".
  private func beginsWithLabel(_ folded: Folded) -> Bool {
    guard folded.words <= 7 else { return false }
    return (1...4).contains { words in
      words < folded.words && folded.words - words <= 4
        && ClutterPhrases.openLabel.isWhole(folded.prefix(words))
    }
  }

  /// "156", "1 of 3", "1.2K followers", "$5 a month".
  private func isCount(_ block: Block, _ folded: Folded) -> Bool {
    guard folded.words <= 7, let first = folded.starts.first else { return false }
    if isPrice(block, folded) { return true }
    guard folded.words <= 5 else { return false }
    let hasCurrency = ["$", "£", "€"].contains {
      text[block.range].starts(with: $0.utf8)
    }
    if hasCurrency { return true }
    // "Updated 3 hours ago"
    if folded.words > 2, ClutterPhrases.dates.begin(folded), let unit = folded.starts.last,
      folded.bytes[folded.starts[1]] == 0x30,
      ClutterPhrases.counted.weight(in: folded, at: unit) > 0
    {
      return true
    }
    guard folded.bytes[first] == 0x30, let unit = folded.starts.last else { return false }
    return ClutterPhrases.counted.weight(in: folded, at: unit) > 0
      || ClutterPhrases.counted.weight(in: folded, at: first) > 0
  }

  /// "4 weeks for CHF 1.–", "€2 a month for a year"; not "Give the poor €900 a month".
  private func isPrice(_ block: Block, _ folded: Folded) -> Bool {
    guard ClutterPhrases.period.score(folded) > 0, let first = folded.starts.first else {
      return false
    }
    let startsWithSign = ["$", "£", "€"].contains { text[block.range].starts(with: $0.utf8) }
    let hasNumber =
      folded.bytes[first] == 0x30 || startsWithSign
      || ClutterPhrases.money.weight(in: folded, at: first) > 0
        && folded.starts.contains { folded.bytes[$0] == 0x30 }
    let hasSign = ["$", "£", "€"].contains { text.contains(Array($0.utf8), in: block.range) }
    return hasNumber && (hasSign || ClutterPhrases.money.score(folded) > 0)
  }

  /// "hide caption", "Jump to comments section": a few words that tell the page what to do.
  private func isCommand(_ index: Int, _ folded: Folded) -> Bool {
    if folded.words <= 7, ClutterPhrases.command.begin(folded) { return true }
    if ClutterPhrases.picture.isWhole(folded) { return true }
    return folded.words <= 4 && hasGaps && hasProse && text[blocks[index].range.lowerBound].isLower
      && !isByline(index, folded)
  }
}

// MARK: - What an editor has made of the text

extension Sorting {
  /// Above the text: a heading such as "Key takeaways", and its list.
  mutating func dropSummary() {
    guard hasProse else { return }
    for index in blocks.indices.prefix(20) {
      if isProse(index), blocks[index].marker != .item { return }
      guard var folded = short[index] else { continue }
      if blocks[index].isOpening { folded = folded.prefix(folded.words - 1) }
      guard ClutterPhrases.summary.isWhole(folded) else { continue }
      var items = blocks[(index + 1)...].prefix { $0.marker == .item && $0.words <= 40 }
      // Copied lines are no items: those before the first paragraph, or the one before who wrote it.
      if items.isEmpty, case .heading? = blocks[index].verdict {
      } else if items.isEmpty {
        items = blocks[(index + 1)...].prefix { $0.verdict == nil && $0.words < 15 }
        if items.isEmpty, index + 2 < blocks.count, blocks[index + 1].words <= 40,
          isFree(index + 1), text.isNames(blocks[index + 2].range) || isSignature(index + 2)
        {
          items = blocks[index + 1...index + 1]
          if isFree(index) { blocks[index].verdict = .heading }
          blocks[index + 1].verdict = .clutter
          continue
        }
      }
      guard (2...8).contains(items.count) else { continue }
      if isFree(index) { blocks[index].verdict = .heading }
      for item in items.indices where isFree(item) { blocks[item].verdict = .clutter }
    }
  }
}

// MARK: - What is said twice

extension Sorting {
  /// The headline once more, and open lines that come again: running heads, buttons, credits.
  mutating func dropEchoes() {
    guard hasProse else { return }
    // By hash; lines that share one without being the same are as good as never seen.
    var seen = NumberTable()
    func first(like folded: Folded) -> Int? {
      seen[folded.hash].flatMap { short[$0]?.bytes == folded.bytes ? $0 : nil }
    }
    let headlines = blocks.indices.filter { blocks[$0].verdict == .headline }
    for index in headlines {
      if let folded = short[index] { seen.set(index, for: folded.hash) }
    }
    let body = blocks.indices.first { isProse($0) } ?? 0
    // A site's motto stands above the text and below it.
    for index in blocks.indices.prefix(body) where !isFree(index) && isFurniture(index) {
      if let folded = short[index], folded.words >= 2 { seen.set(index, for: folded.hash) }
    }
    for index in blocks.indices where isFree(index) {
      guard let folded = short[index], folded.words <= 20 else { continue }
      guard isOpenLine(index) else {
        if index > body, folded.words <= 12, blocks[index].marker == nil,
          first(like: folded).map({ isFurniture($0) }) ?? false
        {
          blocks[index].verdict = .clutter
        }
        continue
      }
      // Who wrote it may stand above the text twice.
      if index < body, text.isName(blocks[index].range), first(like: folded) == nil { continue }
      // All days look alike without their numbers.
      if isDate(index, folded) { continue }
      guard let first = first(like: folded) else {
        seen.set(index, for: folded.hash)
        continue
      }
      let isHeadline = blocks[first].verdict == .headline
      blocks[index].verdict = isHeadline ? .headline : .clutter
      if isFree(first) { blocks[first].verdict = .clutter }
    }
  }

  /// A line between a picture's button and its credit is the picture's caption.
  mutating func dropCaptions() {
    for index in blocks.indices.dropFirst().dropLast() where isFree(index) {
      guard blocks[index].words <= 40, blocks[index + 1].verdict == .credit,
        let above = short[index - 1], ClutterPhrases.picture.isWhole(above)
      else { continue }
      blocks[index].verdict = .caption
    }
  }
}
