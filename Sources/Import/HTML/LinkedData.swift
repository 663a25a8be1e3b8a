internal import Text

/// What a page tells machines about its article: the JSON of `application/ld+json`, of which only a few
/// strings are wanted.
struct LinkedData {
  private(set) var headline: String?
  private(set) var authors: [String] = []
  private(set) var publication: String?
  private(set) var date: String?

  /// By the number of their object, and by their `@id`.
  private var ids: [Int: String] = [:]
  private var namesByObject: [Int: String] = [:]
  private var names: [String: String] = [:]
  private var series: String?
  private var authorIDs: [String] = []
  private var publisherIDs: [String] = []

  init(_ page: [UInt8], _ range: Range<Int>) {
    var strings = DataStrings(page, range)
    while let text = strings.next() {
      let value = String(decoding: text, as: UTF8.self)
      take(value, strings.key, strings.path)
      note(value, strings)
    }
    if authors.isEmpty { authors = authorIDs.compactMap { names[$0] } }
    publication = publication ?? series
    if publication == nil, let id = publisherIDs.first(where: { names[$0] != nil }) {
      publication = names[id]
    }
  }

  /// Many pages name a person once and point there: `"author": {"@id": "#ann"}`.
  private mutating func note(_ text: String, _ strings: DataStrings) {
    switch strings.key {
    case "@id":
      ids[strings.object] = text
      if let name = namesByObject[strings.object] { names[text] = name }
      guard !strings.path.contains(where: { Self.others.contains($0) }) else { return }
      switch strings.path.last(where: { !$0.isEmpty && $0 != "@graph" }) {
      case "author": authorIDs.append(text)
      case "publisher": publisherIDs.append(text)
      default: break
      }
    case "name":
      // "isPartOf": {"name": "The Island Post"}
      if strings.path.last(where: { !$0.isEmpty && $0 != "@graph" }) == "isPartOf" {
        series = series ?? text
      }
      namesByObject[strings.object] = text
      if let id = ids[strings.object] { names[id] = text }
    default: break
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
