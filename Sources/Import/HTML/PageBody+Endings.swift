internal import Text

// MARK: - What stands behind the article

extension PageBody {
  /// In words; less may be a standfirst.
  private static let fewestAbove = 50

  /// Readers' comments and letters, what another author says, and teasers below a label, whatever their elements are called.
  mutating func markEndings() {
    guard let headline = headline.paragraph else { return }
    let replies = replyParagraphs(behind: headline)
    var above = 0
    var anchor: Int?
    var end = 0
    for index in page.all.indices.dropFirst(headline + 1) where page.all[index].node >= end {
      let paragraph = page.all[index]
      guard !furniture[paragraph.block] else { continue }
      if let anchor, above >= Self.fewestAbove,
        let nodes = ending(at: index, behind: anchor, headline, replies)
      {
        for node in nodes { furniture[node] = true }
        end = nodes.upperBound
      } else if paragraph.prose > 0 {
        above += paragraph.prose
        anchor = index
      }
    }
  }

  private func ending(
    at index: Int, behind anchor: Int, _ headline: Int, _ replies: [Int]
  ) -> Range<Int>? {
    let paragraph = page.all[index]
    guard paragraph.words <= 14, !paragraph.isClosed || paragraph.isHeading else { return nil }
    let folded = Folded(page.text, paragraph.range)
    if isCommentsHeading(index, folded, replies) {
      let nodes = rest(from: index, behind: anchor)
      return isOfBody(nodes, anchor) ? nil : nodes
    }
    if paragraph.isHeading, isBySomebodyElse(index, headline) {
      return rest(from: index, behind: anchor)
    }
    if folded.words <= 6, paragraph.linkWords == 0, ClutterPhrases.readNext.isWhole(folded) {
      return cards(at: index, behind: anchor)
    }
    return nil
  }

  /// Where people answer, like and report.
  private func replyParagraphs(behind headline: Int) -> [Int] {
    page.all.indices.dropFirst(headline + 1).filter { index in
      page.all[index].words <= 8
        && ClutterPhrases.reply.begin(Folded(page.text, page.all[index].range))
    }
  }

  /// "3 Comments", "What readers say"; of words that a chapter may have people must answer below.
  private func isCommentsHeading(_ index: Int, _ folded: Folded, _ replies: [Int]) -> Bool {
    if ClutterPhrases.commentsOn.begin(folded) || ClutterPhrases.letters.isWhole(folded) {
      return true
    }
    guard ClutterPhrases.comments.isWhole(folded) else { return false }
    let isCounted = folded.starts.contains { folded.bytes[$0] == 0x30 }
    return isCounted || replies.contains { $0 > index } || isDated(index)
  }

  /// Whether names and times stand between the next paragraphs, as in a list of comments.
  private func isDated(_ index: Int) -> Bool {
    let next = page.all.indices.dropFirst(index + 1).prefix(8)
    guard let last = next.last else { return false }
    return tree.nodes[page.all[index].node..<tree.nodes[page.all[last].block].end].contains {
      $0.element == .time || $0.element == .dl
    }
      || next.contains { ClutterPhrases.ago.score(Folded(page.text, page.all[$0].range)) > 0 }
  }

  /// "The other side", "By Paul Rusk" below what Ann Lee has signed.
  private func isBySomebodyElse(_ heading: Int, _ headline: Int) -> Bool {
    guard let name = nameBelow(heading) else { return false }
    let own = facts.author ?? (headline..<heading).lazy.compactMap { nameBelow($0) }.first
    // Where nobody signs the text above, the heading has to say it.
    let heading = Folded(page.text, page.all[heading].range)
    return own.map { !$0.contains(name) && !name.contains($0) }
      ?? ClutterPhrases.readNext.isWhole(heading)
  }

  /// The name of the line below that says "By".
  private func nameBelow(_ index: Int) -> String? {
    for below in page.all.indices.dropFirst(index + 1).prefix(2)
    where page.all[below].words <= 6 && !page.all[below].isClosed {
      let folded = Folded(page.text, page.all[below].range)
      guard folded.words > 2, ClutterPhrases.by.begin(folded) else { continue }
      let name = folded.origins[1]..<page.all[below].range.upperBound
      if page.text.isName(name) { return String(decoding: page.text[name], as: UTF8.self) }
    }
    return nil
  }

  /// The element that begins with a paragraph, as large as it can be without the one above; where both stand in one, all of
  /// that from here on.
  private func rest(from index: Int, behind anchor: Int) -> Range<Int> {
    let top = top(of: index, behind: anchor)
    let isWhole = prose[top] > 0 && paragraphs(in: top).lowerBound == index
    return top..<(isWhole ? tree.nodes[top].end : tree.nodes[tree.nodes[top].parent].end)
  }

  private func top(of index: Int, behind anchor: Int) -> Int {
    let above = page.all[anchor].node
    var top = page.all[index].node
    while top > 0, tree.nodes[top].parent > above || tree.nodes[tree.nodes[top].parent].end <= above
    {
      top = tree.nodes[top].parent
    }
    return top
  }

  /// Whether most of what follows goes on where the text above stands.
  private func isOfBody(_ nodes: Range<Int>, _ anchor: Int) -> Bool {
    let home = page.all[anchor].home
    var (all, own) = (0, 0)
    for paragraph in page.all where nodes.contains(paragraph.node) {
      all += paragraph.prose
      if paragraph.home == home { own += paragraph.prose }
    }
    return own * 2 > all
  }

  /// "You may also like" with what stands below it in a box of its own, or in a list.
  private func cards(at index: Int, behind anchor: Int) -> Range<Int>? {
    let top = top(of: index, behind: anchor)
    let total = self.prose[0]
    if paragraphs(in: top).lowerBound == index, paragraphs(in: top).count > 1 {
      return isTeaser(top, total) && !isAliked(top, anchor) ? top..<tree.nodes[top].end : nil
    }
    let next = tree.nodes[top].end
    guard next < tree.nodes[tree.nodes[top].parent].end else { return nil }
    var list = next
    while list < tree.nodes.count, tree.nodes[list].element == .text { list += 1 }
    guard list < tree.nodes[tree.nodes[top].parent].end,
      [.ul, .ol, .table, .div, .section].contains(tree.nodes[list].element), isTeaser(list, total)
    else { return nil }
    return top..<tree.nodes[list].end
  }

  /// Several short texts with open lines among them, and no large part of the page.
  private func isTeaser(_ box: Int, _ total: Int) -> Bool {
    let inside = paragraphs(in: box)
    return prose[box] * 4 <= total && inside.allSatisfy { page.all[$0].words <= 60 }
      && inside.contains { !page.all[$0].isClosed }
  }

  /// Whether a box is one of the chapters.
  private func isAliked(_ box: Int, _ anchor: Int) -> Bool {
    let around = tree.nodes[box].parent
    var own = page.all[anchor].node
    while own > 0, tree.nodes[own].parent != around { own = tree.nodes[own].parent }
    return own > 0 && isAlike(own, box)
  }
}
