internal import Text

/// What a page tells machines about its article: the JSON of `application/ld+json`, of which only a few
/// strings are wanted.
struct LinkedData {
  private(set) var headline: String?
  private(set) var authors: [String] = []
  private(set) var publication: String?
  private(set) var date: String?

  init(_ page: [UInt8], _ range: Range<Int>) {
    var strings = DataStrings(page, range)
    while let text = strings.next() {
      take(String(decoding: text, as: UTF8.self), strings.key, strings.path)
    }
  }

  private mutating func take(_ text: String, _ key: String, _ path: [String]) {
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
}
