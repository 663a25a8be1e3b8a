internal import Text

/// Which heading of a page is the article's headline.
///
/// Sites set their name in `<h1>`, too, and headlines of other articles. The headline is the heading that
/// agrees with what the page calls itself, and has the text under it.
struct PageHeadline {
  /// Index of its paragraph; nothing if the headline stands only in the page's head.
  var paragraph: Int?
  var text: String?
  /// Whom the page's title names behind it.
  private(set) var author: String?

  /// More headings has no page of one article.
  private static let mostCandidates = 2_000

  init(_ page: PageParagraphs, _ facts: PageFacts, _ prose: [Int]) {
    let window = Array(facts.windowTitle.utf8)
    let parts = TitleParts(window, 0..<window.count, isWindow: true) { _ in false }
    func named(_ range: Range<Int>?) -> String? {
      range.map { String(decoding: window[$0], as: UTF8.self) }
    }
    author = named(parts.author)
    let site = Words(facts.publication ?? named(parts.tails.first) ?? "")
    let titles = (facts.titles + [facts.windowTitle])
      .flatMap { [$0] + Self.segments(of: $0) }.map { Words($0) }
    // What else than the section the page's head names.
    let isTitled = (facts.titles + [facts.windowTitle]).flatMap { Self.segments(of: $0) }.contains {
      let bytes = Array($0.utf8)
      return !ClutterPhrases.section.isWhole(Folded(bytes, 0..<bytes.count))
    }
    // A headline may be set as any line; what is shorter beside it in the title is the site's name.
    let longest = (facts.titles + [facts.windowTitle]).flatMap { title in
      let names = Self.segments(of: title).filter { !Array($0.utf8).isPaper(0..<$0.utf8.count) }
      // Of two parts either may be the headline.
      let longest =
        names.count > 1 && Self.segments(of: title).count > 2
        ? names.max { $0.count < $1.count } : nil
      return [title, longest ?? title].map { Words($0) }
    }
    let headings = page.all.indices.filter {
      Self.isCandidate(page.all[$0])
        || !page.all[$0].isHeading && (3...25).contains(page.all[$0].words)
          && page.all[$0].linkWords == 0
          && longest.contains(Words(page.text, Self.firstLine(page, page.all[$0])))
    }
    .prefix(Self.mostCandidates)
    var best: (score: Double, paragraph: Int)?
    var logoless: String?
    for (place, index) in headings.enumerated() {
      let words = Words(page.text, Self.firstLine(page, page.all[index]))
      if let behind = Self.behindLogo(page, page.all[index], facts) {
        logoless = behind
        continue
      }
      guard !words.isEmpty, site.isEmpty || words != site,
        !Self.isNoHeadline(page, page.all[index].range, isTitled)
      else { continue }
      // What stands under a smaller heading stands under this one, too.
      let next =
        headings.dropFirst(place + 1).first {
          Self.level(page.all[$0]) <= Self.level(page.all[index])
        }
        ?? page.all.count
      let below = prose[index..<next].reduce(0, +)
      let similar = titles.map(words.agreement).max() ?? 0
      // A line of several words that the title has is no name of a site.
      let isLine = similar == 1 && !page.all[index].isHeading
      let length = isLine ? Double(min(page.all[index].words, 10)) * 0.2 : 0
      var score = similar * 2 + length + Double(below) / Double(max(1, prose.reduce(0, +)))
      if page.all[index].kind == .heading(1) { score += 0.5 }
      // A lede may be set as a heading; a headline seldom ends with a stop.
      if page.all[index].isClosed, page.all[index].words >= 8 { score -= 0.4 }
      // Other articles are linked; so is this one's own headline on pages that list several.
      if page.all[index].isFurniture || page.all[index].linkWords > 0 && similar < 1 {
        score -= 0.7
      }
      if score > best?.score ?? 0 { best = (score, index) }
    }
    guard let best, best.score >= 0.75 else {
      text = logoless ?? Self.title(page, facts)
      return
    }
    paragraph = best.paragraph
    let line = Self.firstLine(page, page.all[best.paragraph])
    text = Self.headline(page, facts, of: page.text, line)
    // "By Ann Lee" below it, parted by a line break.
    let below = page.text.trimmed(line.upperBound..<page.all[best.paragraph].range.upperBound)
    let signed = Folded(page.text, below)
    if signed.words > 2, ClutterPhrases.by.begin(signed) {
      let name = signed.origins[1]..<below.upperBound
      if page.text.isName(name) { author = String(decoding: page.text[name], as: UTF8.self) }
    }
    if let told = facts.titles.first, let shown = text, Self.isBehindKicker(told, shown) {
      text = told
    }
    // "Keep the drills A library is more than books", where the page's head says "Keep the drills"
    if let told = facts.titles.first, let shown = text, told.split(separator: " ").count > 2,
      shown.hasPrefix(told + " ")
    {
      text = told
    }
    // "The bridge:" is half a headline, set in two headings.
    if text?.last == ":" {
      let title = Self.title(page, facts)
      if Words(title).agreement(Words(text ?? "")) > 0.2 { text = title }
    }
  }

  /// What stands in the window's title behind the site's name, where a heading says only that: "Island Post - Buy the ferry".
  private static func behindLogo(
    _ page: PageParagraphs, _ heading: PageParagraph, _ facts: PageFacts
  ) -> String? {
    guard heading.isHeading, heading.words <= 4 else { return nil }
    var parts = segments(of: facts.windowTitle)
    let isBehindColon = parts.count == 1
    if isBehindColon {
      // "The Island Post: Buy the ferry"
      parts = facts.windowTitle.split(separator: ":", maxSplits: 1).map {
        String($0.drop { $0 == " " })
      }
    }
    guard parts.count == 2, let name = parts.first, let rest = parts.last,
      Words(page.text, heading.range) == Words(name)
    else { return nil }
    let (bytes, other) = (Array(name.utf8), Array(rest.utf8))
    let words = rest.split(separator: " ")
    guard words.count >= 3, !other.isPaper(0..<other.count) else { return nil }
    // No site is called "Keep the boat, sell the bridge".
    let isSentence =
      !isBehindColon && words.count { $0.first?.isLowercase ?? false && $0.count > 3 } > 1
    // Another heading says just that.
    let isShown = page.all.contains { $0.isHeading && Words(page.text, $0.range) == Words(rest) }
    let isLogo =
      words.count > heading.words && (heading.linkWords == heading.words || isSentence || isShown)
    return isLogo || bytes.isPaper(0..<bytes.count) ? rest : nil
  }

  /// Of a headline that is no heading the line above a line break.
  private static func firstLine(_ page: PageParagraphs, _ paragraph: PageParagraph) -> Range<Int> {
    guard !paragraph.isHeading,
      let end = page.text[paragraph.range].firstIndex(of: Ascii.newline)
    else { return paragraph.range }
    return paragraph.range.lowerBound..<end
  }

  /// "Opinion" over all pages of a kind, "By Ann Lee" below the headline.
  private static func isNoHeadline(
    _ page: PageParagraphs, _ range: Range<Int>, _ isTitled: Bool
  ) -> Bool {
    let folded = Folded(page.text, range)
    if isTitled, ClutterPhrases.section.isWhole(folded) { return true }
    return folded.words <= 5 && folded.words > 2 && ClutterPhrases.by.begin(folded)
      && page.text.isName(folded.origins[1]..<range.upperBound)
  }

  /// "Opinion Buy the ferry", where the page's head says "Buy the ferry".
  private static func isBehindKicker(_ told: String, _ shown: String) -> Bool {
    guard shown.hasSuffix(told), shown.count > told.count else { return false }
    let kicker = Array(shown.dropLast(told.count).utf8)
    return ClutterPhrases.section.isWhole(Folded(kicker, kicker.trimmed(0..<kicker.count)))
  }

  /// The headline as the page's head has it, without the site's name.
  private static func title(_ page: PageParagraphs, _ facts: PageFacts) -> String {
    let text = Array((facts.titles.first ?? facts.windowTitle).utf8)
    return headline(page, facts, of: text, 0..<text.count, isWindow: facts.titles.isEmpty)
  }

  /// Names are known from the page's head, or, where it names no site, because a short line of the page says nothing else.
  private static func headline(
    _ page: PageParagraphs, _ facts: PageFacts, of text: [UInt8], _ range: Range<Int>,
    isWindow: Bool = false
  ) -> String {
    let known = KnownNames(
      author: facts.author, publication: facts.publication, url: facts.url)
    let parts = TitleParts(text, range, isWindow: isWindow) { part in
      known.contains(part)
        || facts.publication == nil
          && page.all.contains {
            $0.words == part.words && $0.kind != .heading(1) && Folded(page.text, $0.range) == part
          }
    }
    return String(decoding: text[parts.range].map { $0.isBlank ? Ascii.space : $0 }, as: UTF8.self)
  }

  private static func level(_ paragraph: PageParagraph) -> Int {
    if case .heading(let level) = paragraph.kind { level } else { .max }
  }

  private static func isCandidate(_ paragraph: PageParagraph) -> Bool {
    guard case .heading(let level) = paragraph.kind, level <= 3 else { return false }
    return paragraph.words <= 40
  }

  /// "Buy the ferry | Island Post" in its parts.
  static func segments(of title: String) -> [String] {
    var segments: [String] = [""]
    var words = title.split(separator: " ", omittingEmptySubsequences: true)[...]
    while let word = words.popFirst() {
      if ["|", "-", "–", "—", "·", "•", "»", "«", "::", ":", "/"].contains(word) {
        segments.append("")
      } else {
        segments[segments.count - 1] += (segments[segments.count - 1].isEmpty ? "" : " ") + word
      }
    }
    let real = segments.filter { !$0.isEmpty }
    return real.isEmpty ? [title] : real
  }
}

/// The words of a title, to compare it with others.
private struct Words: Equatable {
  private var counts: [UInt64: Int] = [:]
  private var count = 0

  init(_ text: String) {
    let bytes = Array(text.utf8)
    self.init(bytes, 0..<bytes.count)
  }

  init(_ text: [UInt8], _ range: Range<Int>) {
    let folded = Folded(text, range)
    for (place, start) in folded.starts.enumerated() {
      let end = place + 1 < folded.starts.count ? folded.starts[place + 1] : folded.bytes.count
      var hash = WordHash()
      for byte in folded.bytes[start..<end] where byte != Ascii.space { hash.add(byte) }
      counts[hash.value, default: 0] += 1
      count += 1
    }
  }

  var isEmpty: Bool { count == 0 }

  /// How much two titles say the same: 1 if all words are the same.
  func agreement(_ other: Words) -> Double {
    var common = 0
    for (word, times) in counts { common += min(times, other.counts[word] ?? 0) }
    return Double(common) / Double(max(count, other.count, 1))
  }
}

extension PageParagraphs {
  /// A range as one line.
  func oneLine(_ range: Range<Int>) -> String {
    String(decoding: text[range].map { $0.isBlank ? Ascii.space : $0 }, as: UTF8.self)
  }
}
