internal import Document
internal import Text

/// What the lines above a mail, or another text, say of it.
struct MailHead {
  var title: String?
  var author: String?
  var date: String?
}

// A mail as people paste it: ">" before most lines, or lines such as "From:" and "Subject:" above the text.
extension BlockReader {
  /// Shorter texts may quote more than they say.
  static let fewestQuoted = 3
  /// Whoever sends a text on writes no more lines above it.
  private static let mostAboveForwarded = 15
  /// A signature has no more lines.
  private static let longestSignature = 12

  /// Whether the text is a mail.
  mutating func readMail() -> Bool {
    if readTitleBlock() { return false }
    // What stands above a quotation may be the head of what is quoted.
    let isHeaded = lines.first.map { $0.depth == 0 } ?? false ? readHead() : false
    let attribution = writer(above: lines.firstIndex { $0.depth > 0 })
    let isQuoted = takeQuotationForText()
    let hasHead = isHeaded || readHead()
    guard isQuoted || hasHead else { return false }
    if isQuoted, let attribution {
      mail = MailHead(title: mail?.title, author: attribution, date: mail?.date)
    }
    setAsideSignature()
    if let sign = lines.lastIndex(where: { text[$0.content].elementsEqual("--".utf8) }),
      lines.count - sign <= Self.longestSignature
    {
      setAside(sign..<lines.count, .clutter)
    }
    return true
  }

  /// If most of the text is one quotation, that is the article; what stands above and below it is the sender's.
  private mutating func takeQuotationForText() -> Bool {
    let quoted = lines.indices.filter { lines[$0].depth > 0 && lines[$0].reason == nil }
    guard quoted.count >= Self.fewestQuoted, let first = quoted.first, let last = quoted.last,
      bytes(quoted) * 3 >= bytes(lines.indices.filter { lines[$0].reason == nil }) * 2
    else { return false }
    setAside(lines.startIndex..<first, .clutter)
    setAside(last + 1..<lines.endIndex, .clutter)
    let depth = quoted.reduce(Int.max) { min($0, lines[$1].depth) }
    for index in quoted { lines[index].depth -= depth }
    return true
  }

  private func bytes(_ numbers: [Int]) -> Int {
    numbers.reduce(0) { $0 + lines[$1].content.count }
  }

  private mutating func setAside(_ numbers: Range<Int>, _ reason: Dropped.Reason) {
    for number in numbers where lines[number].reason == nil { lines[number].reason = reason }
  }

  /// "Ann Lee" of "On Thu, 8 Jun 2017 at 09:12, Ann Lee <ann@lee.example> wrote:" above a quotation.
  private func writer(above first: Int?) -> String? {
    guard let first, first > 0 else { return nil }
    let start = max(0, first - 2)
    let line = lines[start..<first].map { String(decoding: text[$0.content], as: UTF8.self) }
      .joined(separator: " ")
    guard line.hasSuffix(":"),
      WrappedWords.attributions.contains(where: { line.contains(" \($0)") })
    else { return nil }
    let words = line.prefix { $0 != "<" }.split { $0 == " " || $0 == "," || $0 == ";" }
    let name = words.reversed()
      .drop { WrappedWords.attributions.contains($0.drop { $0 == ":" }.filter { $0 != ":" }) }
      .prefix { word in
        word.first?.isUppercase ?? false && !word.contains(where: \.isNumber)
          && !["AM", "PM", "On", "Am", "Le"].contains(word)
      }
      .reversed().joined(separator: " ")
    return Array(name.utf8).isName(0..<name.utf8.count) ? name : nil
  }

  /// "Best regards," near the end, with the name below it and what a firm puts there.
  private mutating func setAsideSignature() {
    let read = lines.indices.filter { lines[$0].reason == nil }
    let place = read.suffix(Self.longestSignature).first { number in
      let content = lines[number].content
      let folded = Folded(text, content)
      return lines[number].hasGap && number > (read.first ?? 0) + 2 && folded.words <= 4
        && text[content].last == Ascii.comma && ClutterPhrases.closing.isWhole(folded)
    }
    if let place { setAside(place..<lines.count, .clutter) }
  }

  /// "% Keep the toll", "% Ann Lee", "% May 2025": how pandoc writes what it knows of a text.
  private mutating func readTitleBlock() -> Bool {
    let found = lines.prefix(3).prefix { text[$0.content].starts(with: "% ".utf8) }
      .map { String(decoding: text[$0.content].dropFirst(2), as: UTF8.self) }
    guard let title = found.first, lines[0].depth == 0 else { return false }
    mail = MailHead(
      title: title, author: found.count > 1 ? found[1] : nil, date: found.count > 2 ? found[2] : nil
    )
    setAside(0..<found.count, .frontMatter)
    return true
  }

  private mutating func readHead() -> Bool {
    guard let first = lines.firstIndex(where: { $0.reason == nil }) else { return false }
    var isMail = false
    var start = first
    // Whoever sends on what was sent to him writes above it, too: the innermost mail is the text.
    while let (head, opening, end) = head(from: start, isFirst: !isMail) {
      setAside(opening..<end, .frontMatter)
      setAside(first..<opening, .clutter)
      mail = head
      isMail = true
      start = end
    }
    return isMail
  }

  /// The lines above a mail, at a place or below what announces that one is sent on.
  private func head(
    from start: Int, isFirst: Bool
  ) -> (head: MailHead, opening: Int, end: Int)? {
    let forward = lines.indices[start...].prefix(Self.mostAboveForwarded).first {
      isForwardLine($0)
        && bytes(Array(start..<$0)) * 3 < bytes(Array(lines.indices[$0...]))
    }
    guard forward != nil || isFirst else { return nil }
    let first = forward.map { $0 + 1 } ?? start
    var last = first
    var head = MailHead()
    while last < lines.count, last == first || !lines[last].hasGap,
      let (name, value) = header(lines[last].content)
    {
      switch name {
      case .from: head.author = MailWord.name(in: MailWord.decoded(value))
      case .subject: head.title = MailWord.subject(value)
      case .date: head.date = value.dayOfMail
      case .other: break
      }
      last += 1
    }
    guard last - first >= 2, head.title != nil || head.author != nil else { return nil }
    return (head, forward ?? first, last)
  }

  /// "---------- Forwarded message ---------", "Begin forwarded message:"
  private func isForwardLine(_ number: Int) -> Bool {
    guard number + 1 < lines.count, header(lines[number + 1].content) != nil else { return false }
    let content = lines[number].content
    return text[content].starts(with: "---".utf8) || text[content].starts(with: "___".utf8)
      || text[content.upperBound - 1] == Ascii.colon
  }

  private func header(_ content: Range<Int>) -> (name: WrappedWords.Header, value: String)? {
    // "**From:** Ann Lee"
    let isSign = { (byte: UInt8) in byte == Ascii.star || byte == Ascii.underscore || byte.isBlank }
    let start = text[content].firstIndex { !isSign($0) } ?? content.upperBound
    let name = text[start..<content.upperBound].prefix(20).prefix {
      $0.isLetter || $0 == Ascii.hyphen
    }
    var index = name.endIndex
    while index < content.upperBound, isSign(text[index]) { index += 1 }
    guard !name.isEmpty, index < content.upperBound, text[index] == Ascii.colon,
      let header = WrappedWords.headers[text, name.indices]
    else { return nil }
    index += 1
    while index < content.upperBound, isSign(text[index]) { index += 1 }
    return (header, String(decoding: text[index..<content.upperBound], as: UTF8.self))
  }
}
