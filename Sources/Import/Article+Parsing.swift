internal import Document
internal import Text

extension Article {
  /// Makes the tables of parsing, in the order in which another thread that parses comes to them.
  package static func prepareParsing() {
    _ = ClutterPhrases.kicker
    _ = ClutterPhrases.biography
    _ = ClutterPhrases.furniture
    _ = ClutterPhrases.promotion
    _ = ClutterPhrases.disclaimer
    _ = ClutterPhrases.readNext
    _ = ClutterPhrases.correction
    SentenceWords.prepare()
    _ = Abbreviation.table
  }

  /// Reads an article file: plain text, Markdown, pasted web text, saved HTML or MHTML, a mail, with an optional
  /// front matter, in UTF-8 or what is certainly another encoding. Total and linear: any bytes give an article or an `ArticleError`.
  ///
  /// `path` is what messages call the file.
  package init(parsing file: [UInt8], path: String) throws(ArticleError) {
    if let format = ForeignFormat(file) { throw .foreign(format) }
    let source = Source(file)
    var clean = try CleanText(source.text)
    if source.encoding != .utf8 { clean.warnings.append(.decoded(from: source.encoding.rawValue)) }
    guard !clean.bytes.trimmed(0..<clean.bytes.count).isEmpty else { throw .empty }
    var front = try FrontMatter(clean.bytes)
    // Of what a page calls itself its own first lines may show the half that is the headline.
    let isTitled = front.values["title"] != nil
    let isSigned = front.values["author"] != nil
    let page = try clean.unfoldPage(behind: front.range)
    if let page { front.add(page) }
    guard !clean.bytes.trimmed(0..<clean.bytes.count).isEmpty else { throw .empty }
    if page == nil { try clean.unfoldPrint(behind: front.range) }
    let read = MarkdownText(clean.bytes, from: front.range.upperBound, isPage: page != nil)
    let text = read.text
    // A mail that is sent on is the inner one.
    if let mail = read.mail { front.add(mail) }
    if let mail = source.mail { front.add(mail) }
    let isMail = read.mail != nil || source.mail != nil
    if let author = front.values["author"], author.lowercased().hasPrefix("by ") {
      front.values["author"] = String(author.dropFirst(3).drop { $0 == " " })
    }
    let known = KnownNames(
      author: front.values["author"], publication: front.values["publication"],
      url: front.values["url"])
    front.cutTitle(known)
    var sorting = Sorting(
      text, read.blocks, title: front.values["title"], author: front.values["author"], known: known)
    sorting.run()
    let reading = Reading(text, sorting.blocks, standfirst: sorting.standfirst)
    guard reading.hasWords else { throw .noSentence }
    let dropped = sorting.blocks.compactMap { block in
      block.verdict.map { Dropped(range: TextRange(utf8: block.whole), reason: $0) }
    }
    let opening =
      front.range.isEmpty
      ? [] : [Dropped(range: TextRange(utf8: front.range), reason: .frontMatter)]
    self.init(
      path: path, text: ArticleText(bytes: text),
      title: (isTitled ? nil : sorting.headline) ?? front.values["title"] ?? sorting.headline
        ?? fileName(of: path),
      // A mail is often sent by its newsletter.
      author: ((isMail && !isSigned ? sorting.byline : nil) ?? front.values["author"]
        ?? sorting.author)?.inSmallLetters,
      publication: front.values["publication"] ?? sorting.publication,
      paragraphs: reading.paragraphs,
      sentences: reading.sentences, dropped: opening + dropped,
      warnings: clean.warnings + front.warnings)
    hasLinesOfFile =
      page == nil && source.mail == nil
      && source.text.count { $0 == Ascii.newline } == text.count { $0 == Ascii.newline }
    date = front.values["date"]?.withoutTime ?? sorting.date
    url = front.values["url"] ?? sorting.url
    rights = front.values["rights"]
    language = front.values["language"]
  }
}

extension CleanText {
  /// If the text behind a front matter is a page, puts its article in its place.
  fileprivate mutating func unfoldPage(behind front: Range<Int>) throws(ArticleError) -> SavedPage?
  {
    guard SavedPage.isPage(bytes, from: front.upperBound) else { return nil }
    let page = SavedPage(bytes, from: front.upperBound)
    // References can name controls: the text of a page is cleaned once more.
    let clean = try CleanText(page.text)
    bytes = bytes[..<front.upperBound] + (front.isEmpty ? [] : [Ascii.newline]) + clean.bytes
    warnings += clean.warnings
    if let leftOut = page.leftOut {
      warnings.append(.leftOut(words: leftOut.words, opening: visible(leftOut.opening)))
    }
    if page.hidden.read > 0 {
      warnings.append(.hidden(words: page.hidden.read, isRead: true))
    }
    if page.hidden.leftOut > 0, !page.isFromData {
      warnings.append(.hidden(words: page.hidden.leftOut, isRead: false))
    }
    if page.isFromData { warnings.append(.fromData) }
    if page.listed > 0 { warnings.append(.listing(paragraphs: page.listed)) }
    if page.menus > 0 {
      warnings.append(.menus(words: page.menus, texts: page.unread.map(visible)))
    }
    return page
  }
}

extension CleanText {
  /// Takes out what only printed pages need.
  fileprivate mutating func unfoldPrint(behind front: Range<Int>) throws(ArticleError) {
    let printed = try PrintedText(bytes, from: front.upperBound)
    bytes = printed.text
    if printed.furniture > 0 { warnings.append(.pageFurniture(lines: printed.furniture)) }
  }
}

/// A file's text in UTF-8, and what was around it.
private struct Source {
  let text: [UInt8]
  let encoding: FileEncoding
  let mail: Mail?

  init(_ file: [UInt8]) {
    mail = Mail(file)
    encoding = mail == nil ? FileEncoding(of: file) : .utf8
    text = mail?.text ?? encoding.decoded(file)
  }
}

extension FrontMatter {
  /// What the page's head says, where nobody said it better.
  fileprivate mutating func add(_ page: SavedPage) {
    add([
      "title": page.title, "author": page.author, "publication": page.facts.publication,
      "date": page.facts.date, "url": page.facts.url, "language": page.facts.language,
    ])
  }

  /// Leaves of the title what is the headline.
  fileprivate mutating func cutTitle(_ known: KnownNames) {
    guard let title = values["title"] else { return }
    let text = Array(title.utf8)
    let parts = TitleParts(text, 0..<text.count, isElsewhere: known.contains)
    values["title"] = String(decoding: text[parts.range], as: UTF8.self)
    if let name = parts.author { add(["author": String(decoding: text[name], as: UTF8.self)]) }
    if let paper = parts.paper {
      add(["publication": String(decoding: text[paper], as: UTF8.self)])
    }
  }

  fileprivate mutating func add(_ mail: Mail) {
    add(["title": mail.title, "author": mail.author, "date": mail.date, "url": mail.url])
  }

  fileprivate mutating func add(_ mail: MailHead) {
    add(["title": mail.title, "author": mail.author, "date": mail.date])
  }

  private mutating func add(_ found: [String: String?]) {
    for (key, value) in found {
      if values[key] == nil, let value { values[key] = visible(value).composed }
    }
  }
}

/// The last part of a path without its extension: the title of an article that gives none.
private func fileName(of path: String) -> String {
  let name = path.split(separator: "/").last.map(String.init) ?? path
  guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return visible(name) }
  return visible(String(name[..<dot]))
}

/// The kept blocks as paragraphs and sentences.
private struct Reading {
  var paragraphs: [Paragraph] = []
  var sentences: [Sentence] = []
  var hasWords = false

  init(_ text: [UInt8], _ blocks: [Block], standfirst: Int?) {
    let hasOwnWords = Self.hasOwnWords(blocks)
    paragraphs.reserveCapacity(blocks.count { $0.verdict == nil })
    for (index, block) in blocks.enumerated() where block.verdict == nil {
      let first = sentences.count
      for (place, range) in SentenceSplitter(text, in: block.range).sentences().enumerated() {
        sentences.append(
          Sentence(range: TextRange(utf8: range), paragraph: paragraphs.count, place: place))
      }
      if block.words > 0 { hasWords = true }
      paragraphs.append(
        Paragraph(
          role: index == standfirst ? .standfirst : .body, range: TextRange(utf8: block.range),
          sentences: first..<sentences.count,
          isQuotation: block.marker == .quote && hasOwnWords))
    }
  }

  /// Where most is set as a quotation, that is a way to set the text.
  private static func hasOwnWords(_ blocks: [Block]) -> Bool {
    let read = blocks.filter { $0.verdict == nil }
    let quoted = read.reduce(0) { $0 + ($1.marker == .quote ? $1.words : 0) }
    return quoted * 2 < read.reduce(0) { $0 + $1.words }
  }
}
