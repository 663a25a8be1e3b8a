internal import Argument
internal import Commands
internal import Document
internal import Terminal
internal import Typesetting

/// What the status row says of the focus: its kind and paragraph, where its links lead, and the
/// question that they answer. Where there is little room, what is worth least is left out, so that
/// nothing is cut before its point.
struct FocusStatus {
  let session: Session

  func text(width: Int) -> String {
    let all = session.announced.map(offers(of:)) ?? statuses
    return firstFitting(all, width: width, in: session.alphabet) ?? all.last ?? ""
  }

  /// The most telling first.
  private var statuses: [String] {
    guard let focus = session.focus, let unit = session.unit(focus, on: session.side) else {
      return []
    }
    let name = session.paragraphName(of: focus, on: session.side)
    let mark = session.glyphs.mark(of: unit.kind)
    let word = mark == " " ? unit.kind.rawValue : "\(mark) \(unit.kind.rawValue)"
    let long = "\(word) \(name)"
    let short = mark == " " ? long : "\(mark) \(name)"
    guard let lit = session.litLink else { return withoutLink(long) }
    let link = session.links[lit]
    let question = link.issue.map { session.analysis.issues[$0].question }
    let facts = link.isReviewed ? link.maker : "\(link.tier.rawValue), \(link.maker)"
    let leads =
      session.focusedLinks.count > 1 ? leads : [true, false].map { lead(link, with: $0) }
    let variants =
      [
        [long, leads[0], question, facts], [long, leads[0], question], [short, leads[0], question],
        [short, leads[1], question], [long, leads[0]],
      ] + leads.dropFirst().map { [short, $0] }
    return variants.map { $0.compactMap { $0 }.joined(separator: " · ") }
  }

  /// What a person has rejected is told where nothing else is there, and the key that shows it.
  private func withoutLink(_ unit: String) -> [String] {
    let rejected = session.rejectedLinksOfFocus.count
    let told = rejected > 1 ? "\(rejected) links rejected" : "link rejected"
    let shown = session.keyName(of: .why).map { ["\(unit) · \(told); \($0) shows it"] } ?? []
    return rejected > 0 ? shown + ["\(unit) · \(told)"] : ["\(unit) · no link"]
  }

  /// "✗ opposes GR ¶1 ○"
  private func lead(_ link: Link, with word: Bool) -> String {
    let other = session.side.other
    return [
      word ? session.glyphs.name(of: link.relation) : session.glyphs.mark(of: link.relation),
      session.pair[other].shortName(on: other),
      session.paragraphName(of: link.ends[other], on: other), session.end(of: link),
    ].compactMap { $0 }.joined(separator: " ")
  }

  /// "ECFR: 1 ✗ ¶11 · 2 = ¶14 · 3 ~ ¶9", all of them, and a few; the number is what Enter takes before it. The one
  /// that is lit is told with its end where it is not the first, or where somebody reviews: "1 ✗ ¶11 · [2 = ¶14 ○]".
  private var leads: [String] {
    let other = session.side.other
    let all = session.focusedLinks.enumerated().map { place, index in
      let link = session.links[index]
      let lead =
        "\(place + 1) \(session.glyphs.mark(of: link.relation)) "
        + session.paragraphName(of: link.ends[other], on: other)
      let isTold = index == session.litLink && (place > 0 || session.reviewCount != nil)
      return isTold ? "[\(lead) \(session.end(of: link))]" : lead
    }
    let name = session.pair[other].shortName(on: other) + ": "
    return [name + first(all.count, of: all), name + first(3, of: all), first(2, of: all)]
  }

  private func first(_ count: Int, of leads: [String]) -> String {
    let rest = leads.count - count
    return (leads.prefix(count) + (rest > 0 ? ["\(rest) more"] : [])).joined(separator: " · ")
  }

  /// Until the first key: the strongest link, and the key that goes there.
  private func offers(of number: Int) -> [String] {
    let link = session.links[number]
    let places = Side.allCases.map { side in
      let name = session.pair[side].shortName(on: side)
      return "\(name) \(session.paragraphName(of: link.ends[side], on: side))"
    }
    let mark = session.glyphs.mark(of: link.relation)
    let key = session.keyName(of: .followLink) ?? "Enter"
    let place = "\(key): the strongest link, \(places[0]) \(mark) \(places[1])"
    let question = link.issue.map { session.analysis.issues[$0].question }
    return [
      [place, question].compactMap { $0 }.joined(separator: " · "), place,
      "\(key): \(places[0]) \(mark) \(places[1])",
    ]
  }
}
