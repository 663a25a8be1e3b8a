package import Argument
package import Document

/// A pair as plain text for pipes, screen readers and dumb terminals: always in the order side,
/// kind, text, links; no escape sequence, no column.
package struct LinearText {
  private let pair: Pair
  private let analysis: Analysis
  private let names: Both<String>
  private let shown: [Link]
  private let numbers: [Both<Int>: Int]

  package init(_ analysis: Analysis, of pair: Pair) {
    self.pair = pair
    self.analysis = analysis
    numbers = analysis.linkNumbers(of: pair)
    shown = analysis.shownLinks(of: pair).sorted(byReviewAnd: numbers)
    names = Both(
      left: pair[.left].shortName(on: .left), right: pair[.right].shortName(on: .right))
  }

  /// What both recommend and how they answer each other, without the articles' full text.
  package var comparison: String {
    [heading, "RECOMMENDATIONS\n\n" + recommendations, "LINKS\n\n" + links()]
      .joined(separator: "\n")
  }

  /// Both articles sentence by sentence behind a table of contents, each with its kind and its links.
  /// A link has a number; at its first end its reason and the other passage are given, at the second
  /// only where it leads. With `cues`, also what decided the kind, each cue with its share in percent.
  package func reading(cues: Bool = false) -> String {
    let sides = Side.allCases.map { reading(of: $0, cues: cues) }
    return ([heading, contents] + sides).joined(separator: "\n")
  }

  private var contents: String {
    let sides = Side.allCases.map { side in
      let units = analysis.units[side]
      let facts = [
        counted(pair[side].paragraphs.count { $0.role == .body }, "paragraph"),
        counted(units.count { $0.kind == .recommendation }, "recommendation"),
      ]
      return "\(side.rawValue.uppercased()): \(names[side]): \(facts.joined(separator: ", "))"
    }
    let relations = Self.lists.compactMap { word, _ -> String? in
      let count = shown.count { $0.word == word }
      return count == 0 ? nil : "\(count) \(word)"
    }
    let links =
      "\(counted(shown.count, "link"))" + (shown.isEmpty ? "" : ": ")
      + relations.joined(separator: ", ")
    let lines = (sides + [links]).map { "  \($0)" }
    return (["CONTENTS"] + lines).joined(separator: "\n") + "\n"
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
    lines.append(analysis.reviewState(in: pair))
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
          + words(of: entry))
      lines.append("    " + answers(to: entry))
    }
    if lines.isEmpty { lines.append("No recommendation was found.") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The sentence, or of one that urges two things that which is meant.
  private func words(of entry: RecommendationEntry) -> String {
    let isOne = analysis.units[entry.side][entry.sentence].further.isEmpty
    let action =
      isOne
      ? nil : analysis.action(of: entry.sentence, on: entry.side, part: entry.part, in: pair)
    return action?.what ?? pair[entry.side].quotation(of: entry.sentence)
  }

  /// "GR opposes in ¶3 and ¶5, agrees in ¶1"
  private func answers(to entry: RecommendationEntry) -> String {
    let other = entry.side.other
    let found = analysis.links(answering: entry.sentence, on: entry.side, of: shown)
    let answers = Self.lists.compactMap { word, _ -> String? in
      var places: [String] = []
      for link in found where link.word == word {
        let place = pair.paragraphName(of: link.ends[other], on: other)
        if !places.contains(place) { places.append(place) }
      }
      return places.isEmpty
        ? nil : "\(word) in \(places.joined(separator: " and "))"
    }
    guard !answers.isEmpty else { return position(on: entry) }
    return "\(names[other]) " + answers.joined(separator: ", ")
  }

  /// "GR says no in ¶3 to its question"; what the engine has not found may be there.
  private func position(on entry: RecommendationEntry) -> String {
    let other = entry.side.other
    guard let answer = analysis.otherAnswer(to: entry.sentence, on: entry.side) else {
      return "no answer found in \(names[other])"
    }
    let place = pair.paragraphName(of: answer.sentences[0], on: other)
    let said = answer.answer == .mixed ? "yes and no" : answer.answer.rawValue
    return
      "no link, but \(names[other]) says \(said) to “\(analysis.issues[answer.issue].question)” in \(place)"
  }

  /// The oppositions, then the agreements, then what is neither; in each list the strongest first,
  /// with both quotations and the reason. Each has the number that it has in the reader, where they are
  /// not sorted by relation. `all` adds those that are not shown there: the engine's own beside a key,
  /// those that nothing but a common topic speaks for, and what was rejected.
  package func links(all: Bool = false) -> String {
    let links = all ? allLinks : shown
    guard !links.isEmpty else {
      return (["No link was found that is strong enough to show."] + (all ? [] : leftOut))
        .joined(separator: "\n\n") + "\n"
    }
    let lists = Self.lists.compactMap { word, title -> String? in
      let entries = links.filter { $0.word == word }.map(entry)
      guard !entries.isEmpty else { return nil }
      return "\(title)\n\n" + entries.joined(separator: "\n\n")
    }
    return (lists + (all ? [] : leftOut)).joined(separator: "\n\n") + "\n"
  }

  /// Those on show, then the others.
  private var allLinks: [Link] {
    let wanted = analysis.shownLinks(of: pair, leftovers: true)
    return wanted + analysis.links(besides: wanted)
  }

  package var linkCount: Int { numbers.count }

  /// The link of a number; where several makers link its two sentences, the one that is shown before the
  /// others.
  package func link(numbered number: Int) -> Link? {
    allLinks.first { numbers[$0.ends] == number }
  }

  /// Whether it is on show, or a person has said something of it.
  package func lists(_ link: Link) -> Bool {
    !link.isUnreviewed || shown.contains { $0.ends == link.ends }
  }

  /// The least and the greatest number on show.
  package var listedNumbers: ClosedRange<Int> {
    let all = shown.map(number)
    return (all.min() ?? 0)...(all.max() ?? 0)
  }

  private func number(of link: Link) -> Int { numbers[link.ends] ?? 0 }

  /// What is told of the others where they are not listed.
  private var leftOut: [String] {
    let ends = Set(shown.map(\.ends))
    let rest = allLinks.filter { !ends.contains($0.ends) }
    let others = Set(rest.map(number)).sorted()
    guard let first = others.first, let last = others.last else { return [] }
    let count = others.count
    let numbers =
      count == 1
      ? "number \(first)"
      : last - first < count ? "\(first) to \(last)" : "between \(first) and \(last)"
    if analysis.isKeyed {
      return ["Not listed: \(count) more that nobody stands by (\(numbers)); --all lists them."]
    }
    // A pair of passages is listed once.
    let same = Set(rest.filter { $0.provesMore && !$0.isRejected }.map(\.ends)).count
    let weak = "\(count - same) that little speaks for"
    let what =
      same == 0
      ? "\(count) more that little speaks for"
      : "\(same) more between the same passages\(count > same ? " and \(weak)" : "")"
    return ["Not listed: \(what) (\(numbers)); --all lists them."]
  }

  /// What is told of a link, and what stands over those of which it is told.
  private static let lists: [(word: String, title: String)] = [
    (Relation.opposes.word, "Oppositions"), (Relation.agrees.word, "Agreements"),
    (Relation.qualifies.word, "Qualifications"),
    (Relation.related.word, "Answers? How is for you to judge"),
    (Relation.pastEachOther, "They talk past each other"),
  ]

  /// "1. opposes, strong: …", with both quotations.
  package func entry(_ link: Link) -> String {
    var facts = "\(number(of: link)). \(link.verdict)\(reviewer(of: link))"
    if let issue = link.issue { facts += ": \(analysis.issues[issue].question)" }
    let reason = link.reason.isEmpty ? [] : ["   Because: \(analysis.toldReason(of: link))"]
    return ([facts, quotation(link, .left), quotation(link, .right)] + reason)
      .joined(separator: "\n")
  }

  /// Who stands behind it or has rejected it; nothing where that is the engine alone.
  private func reviewer(of link: Link) -> String {
    link.provenance == .engine && link.review == nil ? "" : " (\(link.origin))"
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
        lines += self.lines(of: link, from: side)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The left article is read first: there a link is told whole.
  private func lines(of link: Link, from side: Side) -> [String] {
    let other = side.other
    let place = pair.paragraphName(of: link.ends[other], on: other)
    let head = "  link \(number(of: link)): \(link.word) \(names[other]) \(place)"
    guard side == .left else { return [head] }
    let first = shown.first {
      $0.ends.right == link.ends.right && $0.ends.left < link.ends.left
    }
    let passage =
      first.map { "as in link \(number(of: $0))" }
      ?? "“\(pair[other].quotation(of: link.ends[other]))”"
    let tier = link.isReviewed ? "" : ", \(link.tier.rawValue)"
    let told = "\(head)\(tier)\(reviewer(of: link)): \(passage)"
    return link.reason.isEmpty ? [told] : [told, "    because: \(analysis.toldReason(of: link))"]
  }
}

func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}
