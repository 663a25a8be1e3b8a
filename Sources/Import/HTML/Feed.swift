internal import Text

/// One article of a feed, RSS or Atom, as a page of its own: its first entry.
struct Feed {
  let page: [UInt8]

  /// The name of the feed stands within.
  private static let farthest = 1_000

  init?(_ file: [UInt8], from start: Int) {
    let head = start..<min(file.count, start + Self.farthest)
    guard
      ["<rss", "<feed", "<rdf:RDF"].contains(where: { file.contains(Array($0.utf8), in: head) })
    else { return nil }
    let whole = start..<file.count
    guard let entry = ["item", "entry"].lazy.compactMap({ Self.inside($0, file, whole) }).first
    else { return nil }
    func first(_ names: String...) -> [UInt8]? {
      names.lazy.compactMap { Self.inside($0, file, entry) }.first.map { Self.text(file, $0) }
    }
    guard let text = first("content:encoded", "content", "description", "summary") else {
      return nil
    }
    let title = first("title") ?? []
    let author = first("dc:creator", "name", "author") ?? []
    let day = first("pubDate", "published", "updated", "dc:date") ?? []
    let channel =
      Self.inside("title", file, start..<entry.lowerBound).map { Self.text(file, $0) } ?? []
    func meta(_ name: String, _ content: [UInt8]) -> [UInt8] {
      guard !content.isEmpty, !content.contains(Ascii.quote) else { return [] }
      return Array("<meta name=\"\(name)\" content=\"".utf8) + content + Array("\">".utf8)
    }
    let date = Array(String(decoding: day, as: UTF8.self).dayOfMail.utf8)
    page =
      Array("<html><head>".utf8) + meta("og:site_name", channel) + meta("author", author)
      + meta("date", date) + meta("og:title", title) + Array("</head><body><h1>".utf8) + title
      + Array("</h1><article>".utf8) + text + Array("</article></body></html>".utf8)
  }

  /// What stands between the tags of the first such element.
  private static func inside(_ name: String, _ file: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    let opening = Array("<\(name)".utf8)
    let closing = Array("</\(name)>".utf8)
    var index = range.lowerBound
    while let start = place(of: opening, file, index..<range.upperBound) {
      index = start + opening.count
      guard index < range.upperBound, file[index].isBlank || file[index] == Ascii.greater else {
        continue
      }
      guard let end = file[index..<range.upperBound].firstIndex(of: Ascii.greater),
        let close = place(of: closing, file, end + 1..<range.upperBound)
      else { return nil }
      return end + 1..<close
    }
    return nil
  }

  private static func place(of words: [UInt8], _ file: [UInt8], _ range: Range<Int>) -> Int? {
    guard let first = words.first, words.count <= range.count else { return nil }
    let last = range.upperBound - words.count
    return (range.lowerBound...last).first { index in
      file[index] == first && file[index..<index + words.count].elementsEqual(words)
    }
  }

  /// CDATA as it is, else with its references read once.
  private static func text(_ file: [UInt8], _ range: Range<Int>) -> [UInt8] {
    let range = file.trimmed(range)
    let mark = Array("<![CDATA[".utf8)
    if file[range].starts(with: mark), range.count >= mark.count + 3 {
      return Array(file[(range.lowerBound + mark.count)..<(range.upperBound - 3)])
    }
    return Entity.text(of: file, in: range)
  }
}
