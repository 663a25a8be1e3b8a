package import Annotation
package import Argument
package import Document
internal import Text

extension Printout {
  /// Both articles beside each other with their marks, what both recommend, and links by the numbers that they have
  /// elsewhere.
  package static func comparison(
    _ links: [(number: Int, link: Link)], _ analysis: Analysis, of pair: Pair
  ) -> Printout {
    let recommendations = Side.allCases.flatMap { side -> [Block] in
      let passages = analysis.units[side].indices
        .filter { analysis.units[side][$0].kind == .recommendation }
        .map { pair.printed($0, on: side) }
      let heading = Block.heading(
        "\(pair[side].shortName(on: side)) recommends", level: 2, tone: .side(side))
      return passages.isEmpty ? [] : [heading, .passages(passages)]
    }
    let columns = Side.allCases.map { column(of: $0, links, analysis, pair) }
    return Printout(
      title: pair.title,
      blocks: head(analysis, pair)
        + [.paragraph(legend), .columns(Both(left: columns[0], right: columns[1]))]
        + recommendations + blocks(of: links, analysis, pair))
  }

  private static let legend =
    "Before a sentence: ▶ recommendation, ◆ claim, ◇ concession, · evidence. Behind it the numbers of its links: "
    + "✗ opposes, = agrees, ~ qualifies, ? answers, and how is for you to judge, · past each other."

  /// An article with the kind of each sentence and the numbers of its links.
  private static func column(
    of side: Side, _ links: [(number: Int, link: Link)], _ analysis: Analysis, _ pair: Pair
  ) -> Column {
    Column(of: side, in: pair) { sentence in
      let kind = analysis.units[side][sentence].kind
      return Sentence(
        mark: mark(of: kind), words: pair[side].quotation(of: sentence),
        isRecommended: kind == .recommendation,
        links: links.filter { $0.link.ends[side] == sentence }.map { ($0.number, Tone($0.link)) })
    }
  }

  package static func links(
    _ links: [(number: Int, link: Link)], _ analysis: Analysis, of pair: Pair
  ) -> Printout {
    Printout(title: pair.title, blocks: head(analysis, pair) + blocks(of: links, analysis, pair))
  }

  /// A part of what a view is about.
  package enum Part {
    /// Of a link, how it says what it says.
    case heading(String, Link?)
    case text(String)
    case passages([(side: Side, place: String, words: String)])
  }

  /// What a view is about, whole.
  package static func view(
    _ parts: [Part], title: String, _ analysis: Analysis, of pair: Pair
  ) -> Printout {
    let blocks = parts.map { part -> Block in
      switch part {
      case .heading(let text, let link): .heading(text, level: 3, tone: link.map(Tone.init))
      case .text(let text): .paragraph(text)
      case .passages(let passages):
        .passages(passages.map { Passage(place: $0.place, words: $0.words, side: $0.side) })
      }
    }
    return Printout(
      title: pair.title,
      blocks: head(analysis, pair) + [.heading(title, level: 2)] + blocks)
  }

  /// A view's lines as it shows them.
  package static func list(_ lines: [String], title: String, of pair: Pair) -> Printout {
    Printout(
      title: pair.title,
      blocks: [sources(of: pair), .heading(title, level: 2), .preformatted(lines)])
  }

  /// Notes, marks and highlights in reading order, with the links that they are on; then those
  /// whose passages are gone.
  package static func notes(
    _ annotations: Annotations, _ analysis: Analysis, of pair: Pair
  ) -> Printout {
    let placed = PlacedAnnotations(annotations, in: pair)
    let found = placed.remarks.filter { $0.annotation.isRemark }.sorted { $0.order < $1.order }
      .flatMap { remark in
        let passages = remark.sentences.map { pair.printed($0.sentence, on: $0.side) }
        let link = remark.ends.flatMap(analysis.link)
        return remark.annotation.blocks(passages, link.map { told($0, analysis) } ?? [])
      }
    let lost = placed.lost.flatMap {
      $0.annotation.blocks([Passage(place: "no longer there", words: $0.exact)], [])
    }
    let isEmpty = found.isEmpty && lost.isEmpty
    return Printout(
      title: pair.title,
      blocks: head(analysis, pair) + section("Notes", found)
        + section("No longer in the articles", lost)
        + (isEmpty ? [.paragraph("Nothing has been noted here yet.")] : []))
  }

  /// The link that a note is on, its question and its reason.
  private static func told(_ link: Link, _ analysis: Analysis) -> [Block] {
    let question = link.issue.map { ": \(analysis.issues[$0].question)" } ?? ""
    return [.paragraph("Link: \(link.verdict) (\(link.origin))\(question)")]
      + (link.reason.isEmpty ? [] : [.paragraph("Because: \(analysis.toldReason(of: link))")])
  }

  private static func section(_ title: String, _ blocks: [Block]) -> [Block] {
    blocks.isEmpty ? [] : [.heading(title, level: 2)] + blocks
  }

  /// The two articles, and whose word the links are.
  private static func head(_ analysis: Analysis, _ pair: Pair) -> [Block] {
    [sources(of: pair), .paragraph(analysis.reviewState(in: pair))]
  }

  /// Each article with its author, its publication and its date.
  private static func sources(of pair: Pair) -> Block {
    .list(
      Side.allCases.map { side in
        let article = pair[side]
        let name = article.shortName(on: side)
        let publication = article.publication == name ? nil : article.publication
        return [name, article.title, article.author, publication, article.date]
          .compactMap { $0 }.joined(separator: ", ")
      })
  }

  /// In the order in which they come.
  private static func blocks(
    of links: [(number: Int, link: Link)], _ analysis: Analysis, _ pair: Pair
  ) -> [Block] {
    section("Links", links.flatMap { blocks(of: $0.link, number: $0.number, analysis, pair) })
  }

  private static func blocks(
    of link: Link, number: Int, _ analysis: Analysis, _ pair: Pair
  ) -> [Block] {
    var heading = "\(number). \(link.verdict) (\(link.origin))"
    if let issue = link.issue { heading += ": \(analysis.issues[issue].question)" }
    let passages = Side.allCases.map { pair.printed(link.ends[$0], on: $0) }
    return [.heading(heading, level: 3, tone: Tone(link)), .passages(passages)]
      + (link.reason.isEmpty ? [] : [.paragraph("Because: \(analysis.toldReason(of: link))")])
  }
}

extension Pair {
  fileprivate func printed(_ sentence: Int, on side: Side) -> Printout.Passage {
    Printout.Passage(
      place: placeName(of: sentence, on: side), words: self[side].quotation(of: sentence),
      side: side)
  }
}

extension Annotation {
  /// "Note by Kim, 2026-03-01", what it is on, and what it says.
  fileprivate func blocks(
    _ passages: [Printout.Passage], _ link: [Printout.Block]
  ) -> [Printout.Block] {
    let day = created.map { ", \($0.day)" } ?? ""
    let head: [Printout.Block] = [
      .heading("\(remarkName.capitalizedFirst) by \(maker.name)\(day)", level: 3),
      .passages(passages),
    ]
    let own = noteLines.map(Printout.Block.paragraph)
    // Nobody takes it for the article's words, or for a link's reason.
    return head + link + (own.isEmpty ? [] : [.aside("Note", own)])
  }
}

extension Printout.Column {
  /// An article with its paragraphs' names.
  init(of side: Side, in pair: Pair, sentence: (Int) -> Printout.Sentence) {
    let article = pair[side]
    let facts = [article.author, article.publication, article.date].compactMap { $0 }
    self.init(
      name: article.shortName(on: side), title: article.title,
      byline: facts.joined(separator: " · "),
      paragraphs: article.paragraphs.map { paragraph in
        Printout.Paragraph(
          name: pair.paragraphName(of: paragraph.sentences.lowerBound, on: side),
          sentences: paragraph.sentences.map(sentence))
      })
  }
}
