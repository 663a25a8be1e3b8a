internal import Text

/// A mail or a page saved as MHTML: lines of headers, and behind them one or several parts.
struct Mail {
  /// The part that is read, as UTF-8 text or HTML.
  private(set) var text: [UInt8]
  private(set) var title: String?
  private(set) var author: String?
  private(set) var date: String?
  private(set) var url: String?

  /// Nobody nests deeper; browsers never do.
  private static let deepest = 8

  /// Nil where a file is neither: MIME says so itself.
  init?(_ file: [UInt8]) {
    let headers = MailHeaders(file, in: 0..<file.count)
    guard headers["mime-version"] != nil, let type = headers["content-type"],
      let part = Self.part(file, headers, depth: 0)
    else { return nil }
    text = part.decoded(file)
    title = headers["subject"].map(MailWord.subject)
    url =
      headers["snapshot-content-location"]
      ?? (type.hasPrefix("multipart/related") ? part.headers["content-location"] : nil)
    // A browser signs with its own name, and with the day on which the page was saved.
    if headers["from"]?.hasPrefix("<Saved by") ?? true { return }
    author = headers["from"].map { MailWord.name(in: MailWord.decoded($0)) }
    date = headers["date"]?.dayOfMail
  }

  /// The part to read: the first page of HTML, or else the first text. Of a mail with both the text is chosen; that
  /// is what it is for.
  private static func part(_ file: [UInt8], _ headers: MailHeaders, depth: Int) -> Part? {
    let type = headers["content-type"]?.lowercased() ?? "text/plain"
    if type.hasPrefix("text/html") || type.hasPrefix("text/plain")
      || type.hasPrefix("application/xhtml")
    {
      return Part(headers: headers, isPage: !type.hasPrefix("text/plain"))
    }
    guard type.hasPrefix("multipart/"), depth < deepest,
      let boundary = headers.parameter("boundary", of: "content-type")
    else { return nil }
    let parts = MailHeaders.parts(file, in: headers.body, boundary: boundary)
      .lazy.compactMap { part(file, $0, depth: depth + 1) }
    let prefersText = type.hasPrefix("multipart/alternative")
    return parts.first { $0.isPage != prefersText } ?? parts.first
  }

  private struct Part {
    var headers: MailHeaders
    var isPage: Bool

    func decoded(_ file: [UInt8]) -> [UInt8] {
      let body = file[headers.body]
      let bytes: [UInt8] =
        switch headers["content-transfer-encoding"]?.lowercased() {
        case "quoted-printable": MailWord.unquoted(body)
        case "base64": MailWord.fromBase64(body)
        default: Array(body)
        }
      let named = headers.parameter("charset", of: "content-type")
        .flatMap { PageCharset.encoding(named: $0.lowercased()) }
      return (named ?? FileEncoding(of: bytes)).decoded(bytes)
    }
  }
}

/// The headers of a mail or of one of its parts.
struct MailHeaders {
  private var values: [String: String] = [:]
  /// What stands behind the empty line.
  private(set) var body: Range<Int>

  /// Longer ones are no headers.
  private static let longest = 65_536

  init(_ file: [UInt8], in range: Range<Int>) {
    body = range.upperBound..<range.upperBound
    var index = range.lowerBound
    let limit = min(range.upperBound, range.lowerBound + Self.longest)
    var name = ""
    while index < limit {
      let end = file[index..<range.upperBound].firstIndex(of: Ascii.newline) ?? range.upperBound
      let line = file.bareLine(index..<end)
      let isFolded = file[index] == Ascii.space || file[index] == Ascii.tab
      index = min(end + 1, range.upperBound)
      if line.isEmpty { break }
      let text = String(decoding: file[line], as: UTF8.self)
      if isFolded {
        values[name]? += " " + text
      } else if let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), colon > text.startIndex,
        text[..<colon].utf8.allSatisfy({ $0.isLetter || $0.isDigit || $0 == Ascii.hyphen })
      {
        name = text[..<colon].lowercased()
        let value = String(text[text.index(after: colon)...].drop { $0 == " " || $0 == "\t" })
        if values[name] == nil { values[name] = value }
      } else {
        values = [:]
        return
      }
    }
    body = index..<range.upperBound
  }

  subscript(name: String) -> String? { values[name] }

  /// "boundary" of `multipart/related; boundary="--abc"`.
  func parameter(_ name: String, of header: String) -> String? {
    for part in values[header]?.split(separator: ";").dropFirst() ?? [] {
      guard let equals = part.firstIndex(of: "="),
        part[..<equals].filter({ !$0.isWhitespace }).lowercased() == name
      else { continue }
      let value = part[part.index(after: equals)...].drop { $0.isWhitespace || $0 == "\"" }
      return String(value.prefix { $0 != "\"" && !$0.isWhitespace })
    }
    return nil
  }

  /// The parts between the lines of a boundary.
  static func parts(
    _ file: [UInt8], in range: Range<Int>, boundary: String
  ) -> [MailHeaders] {
    let rule = Array("--\(boundary)".utf8)
    var parts: [MailHeaders] = []
    var start: Int?
    var index = range.lowerBound
    while index < range.upperBound {
      let end = file[index..<range.upperBound].firstIndex(of: Ascii.newline) ?? range.upperBound
      if file[index..<end].starts(with: rule) {
        if let start { parts.append(MailHeaders(file, in: start..<index)) }
        start = min(end + 1, range.upperBound)
      }
      index = end + 1
    }
    return parts
  }
}

extension [UInt8] {
  /// A line without blanks at its ends. The bytes may be no UTF-8.
  fileprivate func bareLine(_ range: Range<Int>) -> Range<Int> {
    let isBlank = { (byte: UInt8) in byte.isBlank || byte == 0x0D }
    let start = self[range].firstIndex { !isBlank($0) } ?? range.upperBound
    let end = self[start..<range.upperBound].lastIndex { !isBlank($0) }.map { $0 + 1 } ?? start
    return start..<end
  }
}
