internal import Text

/// What a page tells machines about its article: the JSON of `application/ld+json`, of which only a few
/// strings are wanted. Read without recursion, and leniently: what is broken ends the reading.
struct LinkedData {
  private(set) var headline: String?
  private(set) var authors: [String] = []
  private(set) var publication: String?
  private(set) var date: String?

  private let page: [UInt8]
  private var index: Int
  private let end: Int
  /// The keys of the open objects and arrays; an array has that of its object.
  private var path: [String] = []

  /// Deeper than any page needs.
  private static let deepest = 64

  init(_ page: [UInt8], _ range: Range<Int>) {
    self.page = page
    index = range.lowerBound
    end = range.upperBound
    read()
  }

  private mutating func read() {
    var key = ""
    while index < end {
      let byte = page[index]
      index += 1
      switch byte {
      case Ascii.quote:
        let text = string()
        if isKey() { key = text } else { take(text, key) }
      case UInt8(ascii: "{"), Ascii.openBracket:
        path.append(key)
        guard path.count < Self.deepest else { return }
        if byte != Ascii.openBracket { key = "" }
      case UInt8(ascii: "}"), Ascii.closeBracket:
        key = path.popLast() ?? ""
      default: break
      }
    }
  }

  private mutating func isKey() -> Bool {
    var next = index
    while next < end, page[next].isBlank { next += 1 }
    return next < end && page[next] == Ascii.colon
  }

  private mutating func take(_ text: String, _ key: String) {
    guard !text.isEmpty, !path.contains(where: { Self.others.contains($0) }) else { return }
    let parent = path.last { !$0.isEmpty && $0 != "@graph" } ?? ""
    switch (parent, key) {
    case ("", "headline"): headline = headline ?? text
    case ("", "datePublished"): date = date ?? text
    case ("author", "name"), ("", "author"), ("author", "author"):
      if !authors.contains(text) { authors.append(text) }
    case ("publisher", "name"): publication = publication ?? text
    default: break
    }
  }

  /// What stands under these is about other things.
  private static let others: Set<String> = [
    "itemListElement", "hasPart", "mentions", "comment", "review", "image", "isPartOf", "video",
    "worksFor", "affiliation", "about", "itemReviewed",
  ]

  private mutating func string() -> String {
    var bytes: [UInt8] = []
    while index < end {
      let byte = page[index]
      index += 1
      if byte == Ascii.quote { break }
      if byte == UInt8(ascii: "\\"), index < end {
        escape(into: &bytes)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func escape(into bytes: inout [UInt8]) {
    let byte = page[index]
    index += 1
    switch byte {
    case UInt8(ascii: "u"):
      let high = unit()
      var value = UInt32(high)
      if 0xD800..<0xDC00 ~= high, index + 1 < end, page[index] == UInt8(ascii: "\\") {
        index += 2
        value = 0x1_0000 + (UInt32(high) & 0x3FF) << 10 + UInt32(unit()) & 0x3FF
      }
      bytes.append(scalar: Unicode.Scalar(value) ?? "\u{FFFD}")
    case UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "r"): bytes.append(Ascii.space)
    default: bytes.append(byte)
    }
  }

  private mutating func unit() -> UInt16 {
    let digits = String(decoding: page[index..<min(index + 4, end)], as: UTF8.self)
    index = min(index + 4, end)
    return UInt16(digits, radix: 16) ?? 0xFFFD
  }
}
