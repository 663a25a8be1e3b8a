internal import Document
internal import Text

// MARK: - Above the body

extension Sorting {
  /// The first block that can only be body.
  func bodyStart() -> Int {
    let prose = blocks.indices.lazy.filter { index in
      isProse(index) && !(folded(index).map { ClutterPhrases.disclaimer.score($0) >= 4 } ?? false)
    }
    return prose.first { blocks[$0].words >= 30 && blocks[$0].isClosed } ?? prose.first ?? 0
  }

  mutating func sortTop(until start: Int) {
    for index in blocks.indices.prefix(start) where isFree(index) {
      // "The ferry at the quay" below "Getty Images"
      let isCaption =
        index > 0 && blocks[index - 1].verdict == .credit && isOpenLine(index)
        && blocks[index].words <= 25
      blocks[index].verdict = isCaption ? .caption : topVerdict(index)
    }
    let free = blocks.indices.prefix(start).filter { isFree($0) }
    guard let first = free.first(where: { blocks[$0].words > 5 }) ?? free.first else { return }
    // A short first paragraph stands right below who wrote it.
    let isParagraph =
      first > 0 && blocks[first - 1].verdict == .byline && blocks[first].isClosed
      && !blocks[first].isSlanted
    if !isParagraph { standfirst = first }
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
      byline = byline ?? name
      author = author ?? name
      date = date ?? day(in: folded, of: index)
      if let name { names.append(Array(name.inSmallLetters.utf8)) }
      return .byline
    }
    if isDate(index, folded) {
      date = date ?? day(in: folded, of: index)
      let row = metaParts(index)
      let inRow = row.count > 1 ? row.first { text.isNames($0) } : nil
      if let name = nameBehind(folded, of: index) ?? nameBefore(index) ?? nameAfter(index) ?? inRow
      {
        author = author ?? line(name)
      }
      return .byline
    }
    if isBiography(index, folded) { return .authorNote }
    if ClutterPhrases.disclaimer.score(folded) >= 4 || isReprint(folded) { return .disclaimer }
    if isMotto(index) { return .clutter }
    // "Former harbour master." between her name and the day
    if folded.words <= 5, blocks[index].marker == nil, index > 0, index + 1 < blocks.count,
      blocks[index - 1].verdict == .byline, text.isNames(blocks[index - 1].range),
      self.folded(index + 1).map({ isDate(index + 1, $0) }) ?? false
    {
      return .byline
    }
    guard !blocks[index].isClosed, blocks[index].marker == nil else { return nil }
    // A name, a section, a kicker: a standfirst says more.
    let range = behindOrnament(blocks[index].range)
    // "Ann Lee, University of Marl"
    if folded.words <= 10, text.isTitleLike(range), !text.isNames(range),
      let name = nameBefore(index),
      isSigned(index, name)
    {
      names.append(Array(text[name]))
      author = author ?? line(name)
      return .byline
    }
    if folded.words <= 5 && text.isTitleLike(range) || text.isNames(range) {
      if folded.words > 1 { names.append(Array(line(range).inSmallLetters.utf8)) }
      if author == nil, !isNobody(range), isSigned(index, range) { author = line(range) }
      return .byline
    }
    if isJob(folded) { return .byline }
    // "Reporting from Marl" below who wrote it and as what
    let isBelowJob = index > 0 && blocks[index - 1].verdict == .byline
    return isBelowJob && folded.words <= 4 && blocks[index].words <= 4 ? .byline : nil
  }

  /// Whether a name is a place's or a body's.
  func isNobody(_ name: Range<Int>) -> Bool {
    let words = Folded(text, name)
    return words.starts.last.map { ClutterPhrases.nobody.weight(in: words, at: $0) > 0 } ?? false
  }

  /// "Essays on small places." between two buttons above the headline.
  private func isMotto(_ index: Int) -> Bool {
    blocks[index].isClosed && blocks[index].words <= 5 && blocks[index].marker == nil && index > 0
      && index + 1 < blocks.count && isFurniture(index - 1) && isFurniture(index + 1)
      && blocks[index...].contains { $0.verdict == .headline }
  }

  /// "✍️ Ann Lee" from the first letter on.
  private func behindOrnament(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound, !text[start].isLetter,
      !text.scalar(at: start).properties.isAlphabetic
    {
      start += text[start] < 0x80 ? 1 : text[start] < 0xE0 ? 2 : text[start] < 0xF0 ? 3 : 4
    }
    return start < range.upperBound ? start..<range.upperBound : range
  }

  /// Whether a line is a name right below the headline or right above a date.
  private func isSigned(_ index: Int, _ range: Range<Int>) -> Bool {
    guard text.isNames(range) else { return false }
    let above = blocks[..<index].last { $0.verdict != .byline && $0.verdict != .clutter }
    if above?.verdict == .headline { return true }
    guard index + 1 < blocks.count, let next = folded(index + 1) else { return false }
    // "*Ann Lee*" below a standfirst
    if blocks[index].isSlanted, isProse(index + 1),
      blocks[..<index].suffix(2).contains(where: { $0.verdict == .headline })
    {
      return true
    }
    // "Ann Lee", "Former harbour master.", "Published on 3 May 2024"
    if blocks[index + 1].words <= 5, index + 2 < blocks.count,
      self.folded(index + 2).map({ isDate(index + 2, $0) }) ?? false
    {
      return true
    }
    // "Ann Lee", "Ann Lee", "Follow"; or below a standfirst, with what she is.
    return isDate(index + 1, next) || short[index] == next
      || isJob(next) && blocks[..<index].contains { $0.verdict == .headline }
  }

  func isByline(_ index: Int, _ folded: Folded) -> Bool {
    let block = blocks[index]
    if ClutterPhrases.section.isWhole(folded) { return false }
    if isPostedAt(index, folded) { return true }
    guard folded.words <= 16, folded.words >= 2, !block.isClosed || folded.words <= 5 else {
      return false
    }
    guard let start = ClutterPhrases.nameStart(folded) else { return false }
    if text.isTitleLike(folded.origins[start]..<block.range.upperBound)
      || text.isShouted(block.range)
    {
      return true
    }
    // "Written by Ann Lee, May 14 2025, 3 min read", "By Ann Lee, opinion contributor"
    guard let name = nameRange(inByline: index, folded), text.isNames(name) else { return false }
    let rest = text.trimmed(name.upperBound..<block.range.upperBound)
    return text[block.range].contains(where: \.isDigit)
      || !block.isClosed && isRole(Folded(text, rest))
  }

  /// "opinion contributor", "a former harbour master"
  private func isRole(_ folded: Folded) -> Bool {
    folded.words <= 6
      && (ClutterPhrases.behindName.begin(folded) || ClutterPhrases.jobs.score(folded) > 0
        || ClutterPhrases.roles.score(folded) > 0)
  }

  /// "Posted by annlee at 9:05 PM", "Posted at 9:05 by Ann Lee", as logs of the web close or open what they have.
  private func isPostedAt(_ index: Int, _ folded: Folded) -> Bool {
    guard (3...16).contains(folded.words),
      ClutterPhrases.signedBy.begin(folded) || ClutterPhrases.postedAt.begin(folded)
    else { return false }
    let range = blocks[index].range
    return range.dropFirst().dropLast().contains {
      text[$0] == Ascii.colon && text[$0 - 1].isDigit && text[$0 + 1].isDigit
    }
  }

  func name(inByline index: Int, _ folded: Folded) -> String? {
    nameRange(inByline: index, folded).map { name in
      // "annlee at | 9:05 PM"
      let last = text.wordBefore(name.upperBound, notBefore: name.lowerBound)
      let isAt =
        last.lowerBound > name.lowerBound && ClutterPhrases.beforeTime.isWhole(Folded(text, last))
      return line(isAt ? text.trimmed(name.lowerBound..<last.lowerBound) : name)
    }
  }

  private func nameRange(inByline index: Int, _ folded: Folded) -> Range<Int>? {
    guard let start = ClutterPhrases.nameStart(folded) else { return nil }
    let range = folded.origins[start]..<blocks[index].range.upperBound
    // "Ann Lee, Tom Reed and Jo Bell"
    if text.isNames(range), text[range].contains(Ascii.comma) { return range }
    var end = range.lowerBound
    while end < range.upperBound {
      let byte = text[end]
      guard
        byte.isWordByte || byte == Ascii.space || byte == Ascii.hyphen || byte == Ascii.stop
          || byte == Ascii.apostrophe, !byte.isDigit
      else { break }
      // "Ann Lee · May 3", "Ann Lee — May 3"
      if text[end...].starts(with: "·".utf8) || text[end...].starts(with: "•".utf8)
        || text[end] >= 0x80 && text.isDash(at: end)
      {
        break
      }
      // "Ann LeeContributing writer"
      if byte.isUpper, end > range.lowerBound + 3, text[end - 1].isLower,
        isRole(Folded(text, end..<range.upperBound))
      {
        break
      }
      // Two blanks part columns, and a dash between blanks parts anything.
      let isParted = byte == Ascii.space || byte == Ascii.hyphen
      if isParted, end > range.lowerBound, text[end - 1] == Ascii.space { break }
      end += 1
    }
    // "Ann Lee Special to the Post"
    let words = Folded(text, range.lowerBound..<end)
    // "Ann Lee May 3"
    if end < range.upperBound, text[end].isDigit, words.words > 2, let last = words.starts.last,
      ClutterPhrases.months.weight(in: words, at: last) > 0, let origin = words.origins.last
    {
      end = origin
    }
    if let place = words.starts.indices.dropFirst().first(where: {
      ClutterPhrases.behindName.weight(in: words, at: words.starts[$0]) > 0
    }) {
      end = words.origins[place]
    }
    // "Ann Lee on May 3", "Ann Lee in Opinion"
    for word in text[range.lowerBound..<end].split(whereSeparator: { $0.isBlank }).dropFirst(2)
    where ["on", "in", "at"].contains(where: { word.elementsEqual($0.utf8) }) {
      end = min(end, word.startIndex)
    }
    // "Ann Lee '26"
    while end > range.lowerBound,
      text[end - 1].isBlank || text[end - 1] == Ascii.apostrophe
        || text[..<end].suffix(3).elementsEqual("’".utf8)
    {
      end = text.scalarStart(before: end)
    }
    let name = text.trimmed(range.lowerBound..<end)
    return name.isEmpty ? nil : name
  }

  /// "March 3, 2024", "Published 3 March 2024, 10:15", "30.10.2024".
  func isDate(_ index: Int, _ folded: Folded) -> Bool {
    isDay(index, folded) || isMetaRow(index, folded)
  }

  /// "May 3, 2024 • Ann Lee • 4 minute read": a day, a name and labels between dots.
  private func isMetaRow(_ index: Int, _ folded: Folded) -> Bool {
    guard (4...20).contains(folded.words), !blocks[index].isClosed else { return false }
    let parts = metaParts(index)
    guard parts.count > 1 else { return false }
    var days = 0
    for part in parts {
      let words = Folded(text, part)
      if ClutterPhrases.months.score(words) > 0, words.words <= 4 {
        days += 1
      } else if !text.isNames(part), !ClutterPhrases.furniture.isWhole(words) {
        return false
      }
    }
    return days == 1
  }

  private func metaParts(_ index: Int) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = blocks[index].range.lowerBound
    for place in blocks[index].range
    where ["•", "·"].contains(where: { text[place...].starts(with: $0.utf8) }) {
      parts.append(text.trimmed(start..<place))
      start = place + text.scalarWidth(at: place)
    }
    parts.append(text.trimmed(start..<blocks[index].range.upperBound))
    return parts.filter { !$0.isEmpty }
  }

  private func isDay(_ index: Int, _ folded: Folded) -> Bool {
    guard folded.words <= 26, !blocks[index].isClosed || endsWithHour(folded) else { return false }
    let numbers = folded.starts.reduce(0) { folded.bytes[$1] == 0x30 ? $0 + 1 : $0 }
    let months = ClutterPhrases.months.score(folded)
    guard numbers > 0, months > 0 || text.numericDay(in: blocks[index].range) != nil else {
      return false
    }
    let name = nameBehind(folded, of: index)
    let others = folded.starts.indices.filter { word in
      if let name, folded.origins[word] >= name.lowerBound { return false }
      let end = word + 1 < folded.starts.count ? folded.starts[word + 1] : folded.bytes.count
      return end - folded.starts[word] > 5 && folded.bytes[folded.starts[word]] != 0x30
    }
    return others.count <= months + ClutterPhrases.dates.score(folded) + 1
  }

  /// "Ann Lee" of "Posted on March 3, 2024 by Ann Lee".
  private func nameBehind(_ folded: Folded, of index: Int) -> Range<Int>? {
    guard
      let by = folded.starts.indices.dropLast().last(where: {
        ClutterPhrases.by.weight(in: folded, at: folded.starts[$0]) > 0
      })
    else { return nil }
    let name = folded.origins[by + 1]..<blocks[index].range.upperBound
    return text.isName(name) ? name : nil
  }

  /// "Ann Lee" of "Ann Lee, March 3, 2024".
  private func nameBefore(_ index: Int) -> Range<Int>? {
    let range = blocks[index].range
    let end = range.first { place in
      [Ascii.comma, Ascii.bar].contains(text[place]) || text.isDash(at: place)
        || text[place...].starts(with: "·".utf8)
        || text[place...].starts(with: "•".utf8)
    }
    guard let end else { return nil }
    let name = text.trimmed(range.lowerBound..<end)
    return text.isName(name) ? name : nil
  }

  /// "Ann Lee" of "March 3, 2024 ANN LEE".
  private func nameAfter(_ index: Int) -> Range<Int>? {
    let range = blocks[index].range
    guard let digit = range.last(where: { text[$0].isDigit }) else { return nil }
    // "7:00 AM ET": times are nobody's names.
    let words = text[digit + 1..<range.upperBound].split { $0.isBlank }.map(\.indices).drop {
      ClutterPhrases.hours.isWhole(Folded(text, $0)) || SentenceWords.zones.holds(text, $0)
    }
    guard let first = words.first, let last = words.last else { return nil }
    let name = first.lowerBound..<last.upperBound
    return text.isName(name) ? name : nil
  }

  /// "3 March 2024" of "Valley Review, 3 March 2024, 10:15": a month and the numbers around it.
  func day(in folded: Folded, of index: Int) -> String? {
    let words = folded.starts.indices
    func isNumber(_ word: Int) -> Bool {
      words.contains(word) && folded.bytes[folded.starts[word]] == 0x30
    }
    guard
      let month = words.first(where: {
        ClutterPhrases.months.weight(in: folded, at: folded.starts[$0]) > 0
      })
    else { return text.numericDay(in: blocks[index].range).map(line) }
    let isParted = text[..<folded.origins[month]].last == Ascii.open
    let first = isNumber(month - 1) && !isParted ? month - 1 : month
    // A day without a year is none that outlives the week.
    for word in [month + 1, month + 2] {
      guard isNumber(word) else { return nil }
      let year = text[folded.origins[word]..<blocks[index].range.upperBound].prefix { $0.isDigit }
      if year.count == 4 { return line(folded.origins[first]..<year.endIndex) }
    }
    return nil
  }

  /// "8:15 a.m."
  private func endsWithHour(_ folded: Folded) -> Bool {
    folded.starts.last.map { ClutterPhrases.hours.weight(in: folded, at: $0) > 0 } ?? false
  }
}
