internal import Text

// MARK: - What is no part of the article

extension PageBody {
  /// Marks elements by their names, as lists of links, and as other articles; never what holds the headline
  /// or a large share of the page.
  mutating func markFurniture() {
    let total = prose[0]
    let headlineNode = headline.paragraph.map { page.all[$0].node }
    let notes = noteBlocks()
    let said = SaidElsewhere(self)
    for (index, node) in tree.nodes.enumerated() where index > 0 && node.element != .text {
      if furniture[node.parent] {
        furniture[index] = true
        continue
      }
      guard !(headlineNode.map { index <= $0 && $0 < node.end } ?? false) else { continue }
      furniture[index] =
        isNamedFurniture(index, total) || isLinkList(index, total) || isSeparate(index, total)
        || notes.contains(index) && words[index] <= Self.longestNote || isFigure(index)
        || isDataTable(index) || isToolRow(index)
        || parts.signs[index].contains(.pullQuote) && said.isRepeated(paragraphs(in: index))
    }
    markCards()
    markNextArticles()
    markEndings()
    for index in page.all.indices { page.all[index].isFurniture = furniture[page.all[index].block] }
  }

  /// Stands in a caption, a form, a note or a page's foot, where nobody looks for an article.
  func isSundry(_ paragraph: PageParagraph) -> Bool {
    var node = paragraph.block
    while node > 0 {
      if !parts.signs[node].isDisjoint(with: [.furniture, .notes]) { return paragraph.isFurniture }
      if [.footer, .nav].contains(tree.nodes[node].element) { return true }
      node = tree.nodes[node].parent
    }
    return false
  }

  private func isNamedFurniture(_ index: Int, _ total: Int) -> Bool {
    let signs = parts.signs[index]
    // There may be more of them than of the article.
    if signs.contains(.apart), total - prose[index] >= 100 { return true }
    guard !signs.isDisjoint(with: [.furniture, .notes, .apart]) else { return false }
    return prose[index] * 4 <= total
  }

  private func isLinkList(_ index: Int, _ total: Int) -> Bool {
    guard words[index] >= 3, prose[index] * 5 <= total else { return false }
    switch tree.nodes[index].element {
    case .ul, .ol, .menu, .dl:
      return linkWords[index] * 10 >= words[index] * 6 && !hasSentence(index)
    case .div, .section, .table, .header, .fieldset:
      return prose[index] == 0 && linkWords[index] * 10 >= words[index] * 7
    default: return false
    }
  }

  /// Whether an item of a list is a sentence of the author's: no card leads nowhere.
  private func hasSentence(_ list: Int) -> Bool {
    paragraphs(in: list).contains { paragraph in
      guard page.all[paragraph].isClosed, page.all[paragraph].prose > 0 else { return false }
      var node = page.all[paragraph].block
      while node > list, tree.nodes[node].element != .li { node = tree.nodes[node].parent }
      return node > list && linkWords[node] == 0
    }
  }

  /// An `<article>` that begins with a headline of its own, behind much prose under the page's headline.
  private func isSeparate(_ index: Int, _ total: Int) -> Bool {
    guard tree.nodes[index].element == .article, let headline = headline.paragraph,
      let first = firstParagraph(in: index), page.all[first].isHeading, first > headline
    else { return false }
    let between = page.all[headline..<first].reduce(0) { $0 + (furniture[$1.block] ? 0 : $1.prose) }
    return between >= min(100, prose[index])
  }

  /// In words; whatever is longer may be a chapter that a number leads to.
  private static let longestNote = 120

  /// The blocks to which the marks of notes lead.
  private func noteBlocks() -> Set<Int> {
    guard !page.notes.isEmpty else { return [] }
    var blocks: Set<Int> = []
    for (index, node) in tree.nodes.enumerated() where index > 0 && node.element != .text {
      var attributes = PageAttributes(tree.page, of: node.range)
      while let (name, value) = attributes.next() {
        guard tree.page.isWord(name, "id") || tree.page.isWord(name, "name"),
          // What a note's way back leads to is text.
          let mark = page.notes[Array(tree.page[value])], mark < index
        else { continue }
        var block = index
        while block > 0, tree.nodes[block].element.isInline { block = tree.nodes[block].parent }
        blocks.insert(block)
      }
    }
    return blocks
  }

  /// A box with a picture first and a few short paragraphs of its own is a picture with its caption.
  private func isFigure(_ index: Int) -> Bool {
    guard [.div, .section, .dl].contains(tree.nodes[index].element), words[index] <= 40 else {
      return false
    }
    let paragraphs = paragraphs(in: index)
    guard (1...3).contains(paragraphs.count),
      paragraphs.allSatisfy({
        !page.all[$0].isHeading && (page.all[$0].block != index || isNamedInside(page.all[$0]))
      }),
      !paragraphs.contains(where: { ClutterPhrases.by.begin(Folded(page.text, page.all[$0].range)) }
      )
    else { return false }
    return tree.nodes[index..<page.all[paragraphs.lowerBound].node].contains { $0.element == .img }
  }

  /// Whether what stands inside a line around the paragraph's first words is called a caption or a credit.
  private func isNamedInside(_ paragraph: PageParagraph) -> Bool {
    var node = paragraph.node
    while node > paragraph.block {
      if parts.signs[node].contains(.furniture) { return true }
      node = tree.nodes[node].parent
    }
    return false
  }

  /// "Print", "Email this", "Copy link" in elements of their own, side by side.
  private func isToolRow(_ index: Int) -> Bool {
    guard [.div, .p, .section, .header].contains(tree.nodes[index].element), prose[index] == 0,
      (3...40).contains(words[index]), tree.nodes[index].end - index <= 60
    else { return false }
    var texts = 0
    var tools = 0
    for node in tree.nodes[index..<tree.nodes[index].end]
    where node.element == .text && !tree.page.trimmed(node.range).isEmpty {
      let folded = Folded(tree.page, tree.page.trimmed(node.range))
      guard folded.words <= 4, tree.nodes[node.parent].element.isInline,
        !tree.page[node.range].contains(where: \.isDigit)
      else { return false }
      texts += 1
      if ClutterPhrases.furniture.isWhole(folded) { tools += 1 }
    }
    return texts >= 3 && tools * 3 >= texts
  }

  /// Rows of short cells under a head: figures, and no layout.
  private func isDataTable(_ index: Int) -> Bool {
    guard tree.nodes[index].element == .table, prose[index] == 0 else { return false }
    return tree.nodes[index..<tree.nodes[index].end].contains { $0.element == .th }
  }

  /// Indices of the paragraphs that begin in an element.
  func paragraphs(in index: Int) -> Range<Int> {
    let first = page.all.indices.partitionPoint { page.all[$0].node >= index }
    let last = page.all.indices.partitionPoint { page.all[$0].node >= tree.nodes[index].end }
    return first..<last
  }

  private func firstParagraph(in index: Int) -> Int? {
    paragraphs(in: index).first
  }

  /// A heading that is a link leads to another page: its card goes with it.
  private mutating func markCards() {
    var cards = Set<Int>()
    let noteLinks = noteLinksBefore()
    for (index, paragraph) in page.all.enumerated() {
      guard paragraph.isHeading, index != headline.paragraph,
        paragraph.linkWords * 2 > paragraph.words,
        // A heading that leads to itself is one of the article's.
        noteLinks[paragraph.block] == noteLinks[tree.nodes[paragraph.block].end]
      else { continue }
      cards.insert(card(around: paragraph.block))
    }
    cards.formUnion(teasers())
    cards.formUnion(page.all.indices.compactMap(cardAbove))
    cards.formUnion(appeals())
    guard !cards.isEmpty else { return }
    for index in tree.nodes.indices.dropFirst() {
      if cards.contains(index) || furniture[tree.nodes[index].parent] { furniture[index] = true }
    }
  }

  /// In words; a longer one is no teaser.
  private static let longestTeaser = 60

  /// Boxes of one form, each with a link on a line of its own and a few words below it, and a box that begins with
  /// "Read also".
  private func teasers() -> [Int] {
    let headlineNode = headline.paragraph.map { page.all[$0].node } ?? -1
    // By the element around them and their form.
    var boxes: [[UInt8]: [Int]] = [:]
    var found: [Int] = []
    for (index, paragraph) in page.all.enumerated().dropFirst()
    where paragraph.linkWords > 0 && !paragraph.isClosed && paragraph.words <= 20
      && index + 1 < page.all.count && page.all[index + 1].words >= 6
    {
      var box = paragraph.block
      if tree.nodes[box].element == .p || tree.nodes[box].end <= page.all[index + 1].node {
        box = tree.nodes[box].parent
      }
      let isBox = [.div, .li, .section, .article, .dd].contains(tree.nodes[box].element)
      guard isBox, !furniture[box], paragraphs(in: box).lowerBound == index,
        page.all[index + 1].node < tree.nodes[box].end, words[box] <= Self.longestTeaser + 20,
        prose[box] <= Self.longestTeaser,
        !(box <= headlineNode && headlineNode < tree.nodes[box].end)
      else { continue }
      if isLabelled(paragraph) {
        found.append(box)
      } else if paragraph.linkWords * 2 > paragraph.words {
        let form = "\(tree.nodes[box].parent) \(tree.nodes[box].element) "
        boxes[Array(form.utf8) + (firstClass(box) ?? []), default: []].append(box)
      }
    }
    return found + boxes.values.filter { $0.count > 1 }.joined()
  }

  /// A box that begins with a heading and ends with a link to the rest: "Read full story".
  private func cardAbove(_ link: Int) -> Int? {
    let paragraph = page.all[link]
    guard paragraph.words <= 5, paragraph.linkWords == paragraph.words, link > 0,
      ClutterPhrases.restOf.isWhole(Folded(page.text, paragraph.range))
    else { return nil }
    let headlineNode = headline.paragraph.map { page.all[$0].node } ?? -1
    var box = paragraph.block
    for _ in 0..<3 {
      guard box > 0, prose[box] <= Self.longestTeaser,
        !(box <= headlineNode && headlineNode < tree.nodes[box].end)
      else { return nil }
      let inside = paragraphs(in: box)
      if inside.count > 1 {
        let isCard = page.all[inside.lowerBound].isHeading && inside.upperBound == link + 1
        return isCard ? box : nil
      }
      box = tree.nodes[box].parent
    }
    return nil
  }

  /// What a page asks of its readers in the lines above a button: the blocks of "We need your help." above "Donate".
  private func appeals() -> [Int] {
    var found: [Int] = []
    for (index, node) in tree.nodes.enumerated()
    where node.element == .button || node.element == .a {
      guard index + 1 < node.end, tree.nodes[index + 1].element == .text,
        case let words = Folded(tree.page, tree.nodes[index + 1].range), words.words <= 4,
        ClutterPhrases.call.isWhole(words)
      else { continue }
      // The lines that end above it; of a link its own line begins with it.
      var above = page.all.indices.partitionPoint { page.all[$0].node >= index }
      var run: [Int] = []
      var isAsking = false
      while above > 0, run.count < 4 {
        above -= 1
        let paragraph = page.all[above]
        let folded = Folded(page.text, paragraph.range)
        guard !paragraph.isHeading, paragraph.words <= 40, ClutterPhrases.asks(folded) else {
          break
        }
        isAsking = isAsking || ClutterPhrases.promotion.score(folded) >= 2
        run.append(paragraph.block)
      }
      if isAsking { found += run.filter { paragraphs(in: $0).count == 1 } }
    }
    return found
  }

  /// "Read also: The last train"
  private func isLabelled(_ paragraph: PageParagraph) -> Bool {
    let folded = Folded(page.text, paragraph.range)
    return (1...4).contains { words in
      words < folded.words && ClutterPhrases.readNext.isWhole(folded.prefix(words))
    }
  }

  /// How many links to places of the page itself stand before each node: a heading's own are told by two
  /// looks, however deep headings are nested.
  private func noteLinksBefore() -> [Int] {
    var count = 0
    return [0]
      + tree.nodes.indices.map { node in
        if parts.signs[node].contains(.noteLink) { count += 1 }
        return count
      }
  }

  private func card(around block: Int) -> Int {
    let headlineNode = headline.paragraph.map { page.all[$0].node } ?? -1
    var card = block
    for _ in 0..<6 {
      let parent = tree.nodes[card].parent
      guard parent > 0, prose[parent] <= 60, words[parent] <= 150,
        !(parent <= headlineNode && headlineNode < tree.nodes[parent].end)
      else { break }
      card = parent
    }
    return card
  }
}

// MARK: - What a page loads when its reader scrolls on

extension PageBody {
  /// In words; less may be a standfirst.
  private static let fewestAbove = 50
  private static let fewestOfArticle = 30

  /// Other articles below the page's own: each has a headline of the same rank, and below that who wrote it or when.
  private mutating func markNextArticles() {
    guard let headline = headline.paragraph, page.all[headline].isHeading else { return }
    var above = 0
    var end = 0
    for index in page.all.indices.dropFirst(headline + 1) where page.all[index].node >= end {
      let paragraph = page.all[index]
      if paragraph.kind == page.all[headline].kind, above >= Self.fewestAbove, isSigned(index),
        let nodes = nextArticle(at: index, behind: headline)
      {
        for node in nodes { furniture[node] = true }
        end = nodes.upperBound
      } else {
        above += furniture[paragraph.block] ? 0 : paragraph.prose
      }
    }
  }

  /// Whether a name or a day stands between a heading and the text below it.
  func isSigned(_ heading: Int) -> Bool {
    let below = page.all.indices[(heading + 1)...].prefix(8)
    guard let text = below.first(where: { page.all[$0].prose > 0 }) else { return false }
    let nodes = page.all[heading].node..<page.all[text].node
    return nodes.contains { tree.nodes[$0].element == .time || parts.signs[$0].contains(.byline) }
      || (heading + 1..<text).contains { index in
        let folded = Folded(page.text, page.all[index].range)
        return page.all[index].words <= 12
          && (ClutterPhrases.by.begin(folded) || isDay(folded))
      }
  }

  /// The element that holds the whole of it, or, where all stand in one, all of that from here on.
  private func nextArticle(at heading: Int, behind headline: Int) -> Range<Int>? {
    let above = page.all[headline].node
    var article = page.all[heading].node
    while tree.nodes[article].parent > above || tree.nodes[tree.nodes[article].parent].end <= above
    {
      article = tree.nodes[article].parent
    }
    let around = tree.nodes[article].parent
    var own = above
    while tree.nodes[own].parent != around { own = tree.nodes[own].parent }
    // Chapters may be dated, too; their headings are smaller ones.
    guard page.all[headline].kind == .heading(1) || isAlike(own, article) else { return nil }
    let isWhole = prose[article] >= Self.fewestOfArticle
    return article..<(isWhole ? tree.nodes[article].end : tree.nodes[around].end)
  }
}

/// What a page says outside of the boxes that are called pull-quotes, by runs of three words.
private struct SaidElsewhere {
  private static let run = 3
  private let page: PageParagraphs
  private var runs: Set<UInt64> = []

  init(_ body: PageBody) {
    page = body.page
    let boxes = body.tree.nodes.indices.filter { body.parts.signs[$0].contains(.pullQuote) }
    guard !boxes.isEmpty else { return }
    var quoted = Set<Int>()
    for box in boxes { quoted.formUnion(body.paragraphs(in: box)) }
    for index in page.all.indices where !quoted.contains(index) {
      runs.formUnion(hashes(of: page.all[index]))
    }
  }

  /// Whether most of what some paragraphs say is said elsewhere; editors shorten, and put a name below.
  func isRepeated(_ paragraphs: Range<Int>) -> Bool {
    let hashes = page.all[paragraphs].flatMap { self.hashes(of: $0) }
    return hashes.count(where: runs.contains) * 2 >= hashes.count
  }

  private func hashes(of paragraph: PageParagraph) -> [UInt64] {
    let folded = Folded(page.text, paragraph.range)
    guard folded.words >= Self.run else { return [] }
    return (0...folded.words - Self.run).map { first in
      let end =
        first + Self.run < folded.words ? folded.starts[first + Self.run] : folded.bytes.count
      var hash = WordHash()
      for byte in folded.bytes[folded.starts[first]..<end] where byte != Ascii.space {
        hash.add(byte)
      }
      return hash.value
    }
  }
}
