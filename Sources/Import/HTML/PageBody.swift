internal import Text

/// Which paragraphs of a page are its article.
///
/// Not the longest `<article>`: that is a teaser or a reader's comment on many pages. Paragraphs that read like prose
/// vote for the element they stand in, and less for those around it; the one with the most votes is the body.
/// Its neighbours belong to it if they go on in the same manner, as where an advertisement parts a body
/// into two halves. Names of classes only tell what is *no* part of it, and never a large share of the page.
struct PageBody {
  let tree: PageTree
  let parts: PageParts
  let facts: PageFacts
  var page: PageParagraphs
  private(set) var headline: PageHeadline
  /// Indices of the paragraphs to read, in order.
  var kept: [Int] = []

  /// By element: the words of prose in it, all words, and those of links.
  private(set) var prose: [Int]
  private(set) var words: [Int]
  private(set) var linkWords: [Int]
  var furniture: [Bool]

  init(_ tree: PageTree, _ parts: PageParts, _ facts: PageFacts) {
    self.tree = tree
    self.parts = parts
    self.facts = facts
    page = PageParagraphs(tree, parts)
    let none = Array(repeating: 0, count: tree.nodes.count)
    (prose, words, linkWords) = (none, none, none)
    furniture = Array(repeating: false, count: tree.nodes.count)
    headline = PageHeadline(page, facts, page.all.map(\.prose))
    addUp()
    markFurniture()
    headline = PageHeadline(page, facts, page.all.map { $0.isFurniture ? 0 : $0.prose })
    addUp()
    choose()
  }

  /// Counts what is not furniture, once that is known.
  private mutating func addUp() {
    for index in tree.nodes.indices { (prose[index], words[index], linkWords[index]) = (0, 0, 0) }
    for paragraph in page.all where !paragraph.isFurniture {
      prose[paragraph.block] += paragraph.prose
      words[paragraph.block] += paragraph.words
      linkWords[paragraph.block] += min(paragraph.linkWords, paragraph.words)
    }
    for index in tree.nodes.indices.dropFirst().reversed() {
      let parent = tree.nodes[index].parent
      prose[parent] += prose[index]
      words[parent] += words[index]
      linkWords[parent] += linkWords[index]
    }
  }

  private mutating func choose() {
    guard let body = bestHome() else {
      kept = page.all.indices.filter { !page.all[$0].isFurniture && $0 != headline.paragraph }
      return
    }
    let roots = grown(from: body)
    var isInside = Array(repeating: false, count: page.all.count)
    for root in roots {
      let first = page.all.indices.partitionPoint { page.all[$0].node >= root.lowerBound }
      let last = page.all.indices.partitionPoint { page.all[$0].node >= root.upperBound }
      for index in first..<last { isInside[index] = true }
    }
    keep(isInside)
  }
}

// MARK: - The element with the most votes

extension PageBody {
  /// What stands above the headline is hardly the article.
  private func weight(_ index: Int) -> Double {
    let paragraph = page.all[index]
    guard !paragraph.isFurniture else { return 0 }
    return Double(paragraph.prose) * (index < headline.paragraph ?? 0 ? 0.3 : 1)
  }

  private func bestHome() -> Int? {
    var votes: [Int: Double] = [:]
    for index in page.all.indices {
      let weight = weight(index)
      guard weight > 0 else { continue }
      var home = page.all[index].home
      for share in [1, 0.6, 0.3] {
        votes[home, default: 0] += weight * share
        guard home > 0 else { break }
        home = tree.nodes[home].parent
      }
    }
    // Of equals the first, whatever the order of the dictionary.
    return votes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// Parts of one body do not stand further apart.
  private static let furthest = 6

  /// The body and what goes on with it around, as ranges of nodes.
  private func grown(from body: Int) -> [Range<Int>] {
    var roots = [body..<tree.nodes[body].end]
    var weight = prose[body]
    var current = body
    var steps = 0
    while current > 0, steps < Self.furthest {
      let parent = tree.nodes[current].parent
      var child = parent + 1
      while child < tree.nodes[parent].end {
        if child != current, goesOn(child, beside: current, weight, steps) {
          roots.append(child..<tree.nodes[child].end)
          weight += prose[child]
        }
        child = max(child + 1, tree.nodes[child].end)
      }
      current = parent
      steps += 1
    }
    return roots
  }

  /// Whether an element goes on with the body in one of its neighbours.
  private func goesOn(_ index: Int, beside current: Int, _ weight: Int, _ steps: Int) -> Bool {
    guard !furniture[index], prose[index] > 0, linkWords[index] * 4 < words[index],
      !hasOwnHeadline(index)
    else { return false }
    let isParagraph = [.p, .blockquote, .ul, .ol, .pre].contains(tree.nodes[index].element)
    if isParagraph, steps < 2 { return true }
    return prose[index] * 5 >= weight || isAlike(index, current)
  }

  private func hasOwnHeadline(_ index: Int) -> Bool {
    let inside = paragraphs(in: index)
    // What ends above the headline and has a heading is another text.
    if let headline = headline.paragraph, inside.upperBound <= headline,
      inside.contains(where: { page.all[$0].isHeading })
    {
      return true
    }
    let isArticle = tree.nodes[index].element == .article
    let isChapter = !isArticle && isOfOneArticle(index)
    for paragraph in inside where paragraph != headline.paragraph {
      if page.all[paragraph].kind == .heading(1), !isChapter || isSigned(paragraph) { return true }
      if isArticle, paragraph == inside.lowerBound, page.all[paragraph].isHeading { return true }
    }
    return false
  }

  /// Whether one `<article>` holds an element and the page's headline: then its headings part chapters, however large they
  /// are, unless somebody signs below them.
  private func isOfOneArticle(_ index: Int) -> Bool {
    guard let headline = headline.paragraph, page.all[headline].isHeading else { return false }
    var node = index
    while node > 0, tree.nodes[node].element != .article { node = tree.nodes[node].parent }
    return node > 0 && node <= page.all[headline].node
      && page.all[headline].node < tree.nodes[node].end
  }

  /// The same element with the same first class.
  func isAlike(_ one: Int, _ other: Int) -> Bool {
    tree.nodes[one].element == tree.nodes[other].element && firstClass(one) == firstClass(other)
  }

  func firstClass(_ index: Int) -> ArraySlice<UInt8>? {
    var attributes = PageAttributes(tree.page, of: tree.nodes[index].range)
    while let (name, value) = attributes.next() {
      if tree.page.isWord(name, "class") {
        return tree.page.words(in: value).first.map { tree.page[$0] }
      }
    }
    return nil
  }
}

// MARK: - Paragraph by paragraph

extension PageBody {
  /// Fewer are a notice on cookies and a line below it.
  private static let fewestSaid = 3

  /// What a page that only lists other texts says of them: whatever is whole sentences.
  var said: [Int] {
    let all = page.all.indices.filter {
      page.all[$0].isClosed && page.all[$0].words >= 8 && !page.all[$0].isHeading
        && $0 != headline.paragraph
    }
    return all.count >= Self.fewestSaid ? all : []
  }

  private mutating func keep(_ isInside: [Bool]) {
    guard
      let first = page.all.indices.first(where: {
        isInside[$0] && page.all[$0].prose > 0 && !page.all[$0].isFurniture
      })
    else { return }
    let start = headline.paragraph ?? 0
    // Who wrote it, right below the headline.
    let signature = page.all.indices[(start + 1)...].first { !page.all[$0].isFurniture }
      .flatMap { page.text.isName(page.all[$0].range) ? $0 : nil }
    let begin = start <= first || isMostlyBehind(start, isInside) ? start : 0
    for index in page.all.indices where index >= begin && index != headline.paragraph {
      let paragraph = page.all[index]
      guard !paragraph.isFurniture else { continue }
      if isInside[index]
        ? isText(index)
        : index < first && (index == signature || isIntroduction(paragraph))
      {
        kept.append(index)
      }
    }
    dropMenus()
  }

  /// The headline may stand in the middle of the page's source, but hardly behind much of the text.
  private func isMostlyBehind(_ start: Int, _ isInside: [Bool]) -> Bool {
    var above = 0
    var below = 0
    for index in page.all.indices where isInside[index] {
      if index < start { above += page.all[index].prose } else { below += page.all[index].prose }
    }
    return above * 3 < below
  }

  /// Not a line that is a link and no sentence. An item of a list may have a link for most of its words.
  private func isText(_ index: Int) -> Bool {
    let paragraph = page.all[index]
    guard paragraph.linkWords * 2 > paragraph.words, !paragraph.isHeading else { return true }
    if paragraph.kind == .item, paragraph.words >= 6, paragraph.words >= paragraph.linkWords + 2 {
      return true
    }
    return paragraph.isClosed && paragraph.words >= 8
  }

  /// Between headline and body: a standfirst, or who wrote it.
  private func isIntroduction(_ paragraph: PageParagraph) -> Bool {
    let isLink = paragraph.linkWords * 2 > paragraph.words
    if paragraph.words <= 12 {
      let folded = Folded(page.text, paragraph.range)
      if ClutterPhrases.nameStart(folded) != nil || isDay(folded) { return true }
      // What stands under it goes with it.
      if paragraph.isHeading, ClutterPhrases.summary.isWhole(folded) { return true }
    }
    return !isLink && (paragraph.isClosed && paragraph.words >= 4 || paragraph.words >= 8)
  }

  /// "Jan. 14, 2025"
  func isDay(_ folded: Folded) -> Bool {
    folded.words <= 5 && ClutterPhrases.months.score(folded) == 1
      && folded.starts.count { folded.bytes[$0] == 0x30 } >= 2
  }

  /// Four short open lines in a row are a menu, unless a colon announces them, or a heading the items of a list
  /// that lead nowhere.
  private mutating func dropMenus() {
    var run: [Int] = []
    var dropped = Set<Int>()
    var isAnnounced = false
    var isHeaded = false
    for (place, index) in kept.enumerated() {
      let paragraph = page.all[index]
      let most = dropped.contains(run.last ?? -1) ? 12 : 4
      if !paragraph.isClosed, paragraph.words <= most, !paragraph.isHeading,
        paragraph.kind != .cell
      {
        if isSignature(place) { continue }
        run.append(index)
        if paragraph.linkWords > 0 || paragraph.kind != .item { isHeaded = false }
        if run.count >= 4, !isAnnounced, !isHeaded {
          dropped.formUnion(run.count == 4 ? run : [index])
        }
      } else {
        run = []
        isAnnounced = page.text[paragraph.range].last == Ascii.colon
        isHeaded = paragraph.isHeading || isHeaded && paragraph.kind == .item
      }
    }
    kept.removeAll { dropped.contains($0) }
  }

  /// Whether a short line says who wrote the text or when: "By Ann Lee", "May 3, 2026", a name beside a day or above a job.
  private func isSignature(_ place: Int) -> Bool {
    func folded(_ place: Int) -> Folded? {
      kept.indices.contains(place) && page.all[kept[place]].words <= 12
        ? Folded(page.text, page.all[kept[place]].range) : nil
    }
    guard let words = folded(place) else { return false }
    if ClutterPhrases.nameStart(words) != nil || isDay(words) { return true }
    guard page.text.isName(page.all[kept[place]].range) else { return false }
    if let last = folded(place - 1), isDay(last) { return true }
    guard let next = folded(place + 1) else { return false }
    return isDay(next) || next.words <= 4 && ClutterPhrases.jobs.score(next) > 0
  }
}
