internal import Document
internal import Text

// MARK: - Above the body

extension Sorting {
  mutating func findHeadline() {
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
    let marked = blocks.indices.prefix(12).first { blocks[$0].marker == .heading(1) }
    let candidate = headline(behind: first)
    guard let index = marked ?? (isHeadline(candidate) ? candidate : nil) else { return }
    guard blocks.indices.contains(where: { $0 != index && isFree($0) }) else { return }
    blocks[index].verdict = .headline
    headline = line(blocks[index].range)
  }

  /// An open line of three words or more that is the title without its first or last words.
  private func isPart(of title: Folded, _ index: Int) -> Bool {
    guard isFree(index), isOpenLine(index), let folded = short[index], folded.words >= 3,
      folded.words < title.words
    else { return false }
    return title.bytes.starts(with: folded.bytes)
      || title.bytes.suffix(folded.bytes.count) == folded.bytes[...]
  }

  /// A few words between a page's own buttons are the name of the page: the headline stands between these and
  /// who wrote it and when.
  private func headline(behind first: Int) -> Int {
    guard blocks[first].words <= 3, first > 0, blocks[first - 1].verdict == .clutter,
      let signature = blocks.indices.prefix(12).first(where: { $0 > first && isSignature($0) }),
      let button = (first..<signature).last(where: { blocks[$0].verdict == .clutter })
    else { return first }
    return (button..<signature).first { isFree($0) && blocks[$0].words > 3 } ?? first
  }

  private func isSignature(_ index: Int) -> Bool {
    folded(index).map { isByline(index, $0) || isDate(index, $0) } ?? false
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
  func bodyStart() -> Int {
    let long = blocks.indices.first { isFree($0) && blocks[$0].words >= 30 && blocks[$0].isClosed }
    return long ?? blocks.indices.first { isProse($0) } ?? 0
  }

  mutating func sortTop(until start: Int) {
    for index in blocks.indices.prefix(start) where isFree(index) {
      blocks[index].verdict = topVerdict(index)
    }
    let free = blocks.indices.prefix(start).filter { isFree($0) }
    guard let first = free.first(where: { blocks[$0].words > 5 }) ?? free.first else { return }
    standfirst = first
  }

  /// An article has one standfirst; other open lines above the body are a slogan, a section, a button.
  mutating func dropSlogans(until start: Int) {
    for index in blocks.indices.prefix(start) where isFree(index) && index != standfirst {
      if isOpenLine(index), blocks[index].words <= 20 { blocks[index].verdict = .clutter }
    }
  }

  private mutating func topVerdict(_ index: Int) -> Dropped.Reason? {
    guard let folded = folded(index) else { return nil }
    if isByline(index, folded) {
      let name = name(inByline: index, folded)
      author = author ?? name
      if let name { names.append(Array(name.utf8)) }
      return .byline
    }
    if isDate(index, folded) {
      date = date ?? day(in: folded, of: index)
      return .byline
    }
    if isBiography(index, folded) { return .authorNote }
    if ClutterPhrases.disclaimer.score(folded) >= 4 { return .disclaimer }
    guard !blocks[index].isClosed, blocks[index].marker == nil else { return nil }
    // A name, a section, a kicker: a standfirst says more.
    if folded.words <= 5, isTitleLike(blocks[index].range) {
      if folded.words > 1 { names.append(Array(text[blocks[index].range])) }
      return .byline
    }
    if isJob(folded) { return .byline }
    return nil
  }

  func isByline(_ index: Int, _ folded: Folded) -> Bool {
    let block = blocks[index]
    guard folded.words <= 16, folded.words >= 2, !block.isClosed || folded.words <= 5 else {
      return false
    }
    guard ClutterPhrases.by.begin(folded), folded.origins.count > 1 else { return false }
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
    guard folded.words <= 20, !blocks[index].isClosed || endsWithHour(folded) else { return false }
    let numbers = folded.starts.reduce(0) { folded.bytes[$1] == 0x30 ? $0 + 1 : $0 }
    let months = ClutterPhrases.months.score(folded)
    guard numbers > 0, months > 0 else { return false }
    let others = folded.starts.indices.filter { word in
      let end = word + 1 < folded.starts.count ? folded.starts[word + 1] : folded.bytes.count
      return end - folded.starts[word] > 5 && folded.bytes[folded.starts[word]] != 0x30
    }
    return others.count <= months + ClutterPhrases.dates.score(folded) + 1
  }

  /// "3 March 2024" of "Valley Review, 3 March 2024, 10:15": a month and the numbers around it.
  private func day(in folded: Folded, of index: Int) -> String? {
    let words = folded.starts.indices
    func isNumber(_ word: Int) -> Bool {
      words.contains(word) && folded.bytes[folded.starts[word]] == 0x30
    }
    guard
      let month = words.first(where: {
        ClutterPhrases.months.weight(in: folded, at: folded.starts[$0]) > 0
      })
    else { return nil }
    let first = isNumber(month - 1) ? month - 1 : month
    var last = month
    while isNumber(last + 1), last - month < 2 { last += 1 }
    // A day without a year is none that outlives the week.
    let year = text[folded.origins[last]..<blocks[index].range.upperBound].prefix { $0.isDigit }
    return year.count == 4 ? line(folded.origins[first]..<year.endIndex) : nil
  }

  /// "8:15 a.m."
  private func endsWithHour(_ folded: Folded) -> Bool {
    folded.starts.last.map { ClutterPhrases.hours.weight(in: folded, at: $0) > 0 } ?? false
  }
}
