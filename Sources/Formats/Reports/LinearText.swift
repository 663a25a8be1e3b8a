package import Argument
package import Document

/// A pair as plain text for pipes, screen readers and dumb terminals: always in the order side,
/// kind, text, links; no escape sequence, no column.
package struct LinearText {
  private let pair: Pair
  private let analysis: Analysis
  private let names: Both<String>
  private let shown: [Link]

  package init(_ analysis: Analysis, of pair: Pair) {
    self.pair = pair
    self.analysis = analysis
    shown = analysis.shownLinks(of: pair)
    names = Both(
      left: pair[.left].shortName(on: .left), right: pair[.right].shortName(on: .right))
  }

  /// What both recommend and how they answer each other, without the articles' full text.
  package var comparison: String {
    [heading, "RECOMMENDATIONS\n\n" + recommendations, "LINKS\n\n" + links()]
      .joined(separator: "\n")
  }

  /// Both articles sentence by sentence, each with its kind and its links; with `cues`, also what
  /// decided the kind, each cue with its share in percent.
  package func reading(cues: Bool = false) -> String {
    let sides = Side.allCases.map { reading(of: $0, cues: cues) }
    return heading + "\n" + sides.joined(separator: "\n")
  }

  private var heading: String {
    var lines = [pair.title, ""]
    for side in Side.allCases {
      let article = pair[side]
      var line = "\(side.rawValue): \(names[side])"
      if let publication = article.publication, publication != names[side] {
        line += " (\(publication))"
      }
      lines.append("\(line): \(article.title)")
      if let author = article.author { lines.append("  by \(author)") }
    }
    lines += analysis.notes.map { "note: \($0)" }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Grouped by who should act.
  package var recommendations: String {
    var lines: [String] = []
    var who: String??
    for entry in analysis.recommendationEntries {
      if who != .some(entry.who) {
        if who != nil { lines.append("") }
        lines.append("\(entry.who ?? "Nobody named"):")
        who = .some(entry.who)
      }
      lines.append(
        "  \(names[entry.side]) \(pair.paragraphName(of: entry.sentence, on: entry.side)): "
          + pair[entry.side].quotation(of: entry.sentence))
    }
    if lines.isEmpty { lines.append("No recommendation was found.") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The oppositions, then the agreements, then what is neither; in each list the strongest first,
  /// with both quotations and the reason. `all` adds those that are not shown in the reader because
  /// nothing proves more than a common topic.
  package func links(all: Bool = false) -> String {
    let links = all ? analysis.links : shown
    guard !links.isEmpty else { return "No link was found that is strong enough to show.\n" }
    var number = 0
    let lists = Self.lists.compactMap { relation, title -> String? in
      let entries = links.filter { $0.relation == relation }.map { link in
        number += 1
        return entry(link, number: number)
      }
      guard !entries.isEmpty else { return nil }
      return "\(title)\n\n" + entries.joined(separator: "\n\n")
    }
    return lists.joined(separator: "\n\n") + "\n"
  }

  private static let lists: [(Relation, String)] = [
    (.opposes, "Oppositions"), (.agrees, "Agreements"), (.qualifies, "Qualifications"),
    (.related, "Answers? How is for you to judge"),
  ]

  private func entry(_ link: Link, number: Int) -> String {
    var facts = "\(number). \(link.relation.word), \(link.tier.rawValue)"
    if let issue = link.issue { facts += ": \(analysis.issues[issue].question)" }
    let reason = link.reason.isEmpty ? [] : ["   Because: \(link.reason)"]
    return ([facts, quotation(link, .left), quotation(link, .right)] + reason)
      .joined(separator: "\n")
  }

  private func quotation(_ link: Link, _ side: Side) -> String {
    "   \(names[side]) \(pair.paragraphName(of: link.ends[side], on: side)): "
      + "“\(pair[side].quotation(of: link.ends[side]))”"
  }

  private func cues(of unit: Unit) -> String {
    let cues = unit.cues.map { "“\($0.words)” \(Int(($0.share * 100).rounded())) %" }
    return "  because: " + (cues.isEmpty ? "no cue" : cues.joined(separator: ", "))
  }

  private func reading(of side: Side, cues: Bool) -> String {
    let article = pair[side]
    var lines = ["\(side.rawValue.uppercased()): \(names[side]): \(article.title)"]
    var paragraph = -1
    for (index, sentence) in article.sentences.enumerated() {
      if sentence.paragraph != paragraph {
        paragraph = sentence.paragraph
        lines += ["", pair.paragraphName(of: index, on: side)]
      }
      lines.append(
        "\(analysis.units[side][index].kind.rawValue): \(article.quotation(of: index))")
      if cues { lines.append(self.cues(of: analysis.units[side][index])) }
      for link in shown where link.ends[side] == index {
        let other = side.other
        lines.append(
          "  \(link.relation.word) \(names[other]) "
            + "\(pair.paragraphName(of: link.ends[other], on: other)), \(link.tier.rawValue): "
            + "“\(pair[other].quotation(of: link.ends[other]))”")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
