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

  /// What may be told, the fullest first.
  var forms: [String] { session.announced.map(offers(of:)) ?? withNote ?? statuses }

  /// A note of the reader's is worth more than the question.
  private var withNote: [String]? {
    guard let note = session.noteOfFocus else { return nil }
    let words = statuses(asksQuestion: false)
    let told = session.isNarrow ? [] : [note] + session.cuts(of: note, fewest: 1)
    return words.prefix(2).flatMap { form in told.map { "\(form) · # \($0)" } }
      + words.map { "\($0) · #" } + words
  }

  private var statuses: [String] { statuses(asksQuestion: true) }

  private func statuses(asksQuestion: Bool) -> [String] {
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
    let question =
      session.isNarrow || !asksQuestion
      ? nil : link.issue.map { session.analysis.issues[$0].question }
    let facts = link.isReviewed ? link.maker : "\(link.tier.rawValue), \(link.maker)"
    let leads = session.focusedLinks.count > 1 ? self.leads : self.leads(to: link)
    let whole =
      question == nil
      ? [] : [[long, leads[0][0], question, facts], [long, leads[0][0], question]]
    // The words of kind and relation give way before the question, whose end is its point, and that before the marks.
    let marked = session.focusedLinks.count > 1 ? leads[0] : leads.flatMap { $0 }
    var brief: [[String?]] = []
    if question != nil {
      for lead in marked { brief += [long, short].map { [$0, lead, question] } }
    }
    let cut = session.cuts(of: question ?? "").map { [long, leads[0][0], $0] }
    let told = [long, short].flatMap { unit in leads.map { $0.map { "\(unit) · \($0)" } } }
    guard session.isNarrow else {
      func texts(_ forms: [[String?]]) -> [String] {
        forms.map { $0.compactMap { $0 }.joined(separator: " · ") }
      }
      let fitting = texts(whole + brief)
      // A whole question is worth more than the sync state beside it.
      if firstFitting(fitting, width: session.statusRoom, in: session.alphabet) == nil,
        let form = firstFitting(
          texts(brief), width: session.layout.size.columns - 2, in: session.alphabet)
      {
        return [form]
      }
      return fitting + texts(cut) + told.joined()
    }
    // The same in other words beside the sync state, before less is told.
    for forms in told {
      for room in [session.statusRoom, session.layout.size.columns - 2] {
        if let form = firstFitting(forms, width: room, in: session.alphabet) { return [form] }
      }
    }
    return Array(told.joined())
  }

  /// What a person has rejected is told where nothing else is there, and the key that shows it.
  private func withoutLink(_ unit: String) -> [String] {
    let rejected = session.rejectedLinksOfFocus.count
    let told = rejected > 1 ? "\(rejected) links rejected" : "link rejected"
    let shown = session.keyName(of: .why).map { ["\(unit) · \(told); \($0) shows it"] } ?? []
    return rejected > 0 ? shown + ["\(unit) · \(told)"] : ["\(unit) · no link"]
  }

  /// "✗ opposes GR ¶1 ○"; what tells the same together, the fullest first.
  private func leads(to link: Link) -> [[String]] {
    let other = session.side.other
    let relation = session.glyphs.name(of: link)
    let name = session.pair[other].shortName(on: other)
    let place = session.paragraphName(of: link.ends[other], on: other) + " " + session.end(of: link)
    return [
      ["\(relation) \(name) \(place)", "\(relation) \(place)"],
      ["\(session.glyphs.mark(of: link)) \(name) \(place)"],
    ]
  }

  /// "ECFR: 1 ✗ opposes ¶11 · 2 = ¶14 · 3 ~ ¶9", all of them, and ever fewer; the number is what Enter takes before it.
  /// The one that is lit is told with its word, and with its end where it is not the first, or where somebody
  /// reviews: "1 ✗ ¶11 · [2 = agrees ¶14 ○]".
  private var leads: [[String]] {
    let other = session.side.other
    let links = session.focusedLinks
    let lit = links.firstIndex { $0 == session.litLink } ?? 0
    func lead(_ place: Int, withWord: Bool) -> String {
      let link = session.links[links[place]]
      let isLit = place == lit
      let relation =
        isLit && withWord
        ? session.glyphs.name(of: link) : session.glyphs.mark(of: link)
      let lead =
        "\(place + 1) \(relation) " + session.paragraphName(of: link.ends[other], on: other)
      let isTold = isLit && (place > 0 || session.reviewCount != nil)
      return isTold ? "[\(lead) \(session.end(of: link))]" : lead
    }
    /// The lit one is among them in any case.
    func first(_ count: Int, withWord: Bool = true) -> String {
      let shown = lit < count ? Array(0..<count) : Array(0..<count - 1) + [lit]
      let rest = links.count - count
      return (shown.map { lead($0, withWord: withWord) } + (rest > 0 ? ["\(rest) more"] : []))
        .joined(separator: " · ")
    }
    let name = session.pair[other].shortName(on: other) + ": "
    let all = [true, false].flatMap { withWord in
      [name, ""].map { $0 + first(links.count, withWord: withWord) }
    }
    let fewer = (1..<links.count).reversed().map { [first($0), first($0, withWord: false)] }
    return [all] + fewer
  }

  /// Until the first key: the strongest link, and the key that goes there.
  private func offers(of number: Int) -> [String] {
    let link = session.links[number]
    let places = Side.allCases.map { side in
      let name = session.pair[side].shortName(on: side)
      return "\(name) \(session.paragraphName(of: link.ends[side], on: side))"
    }
    let mark = session.glyphs.mark(of: link)
    let key = session.keyName(of: .followLink) ?? "Enter"
    let place = "\(key): the strongest link, \(places[0]) \(mark) \(places[1])"
    let question = link.issue.map { session.analysis.issues[$0].question }
    return [
      [place, question].compactMap { $0 }.joined(separator: " · "), place,
      "\(key): \(places[0]) \(mark) \(places[1])",
    ]
  }
}
