internal import Argument
internal import Document
internal import Terminal
internal import Text
internal import Typesetting

/// Two sentences that are quoted against each other.
struct Opposition: Hashable, Sendable {
  /// The link on show that stands for them, as an index into `Session.links`.
  var link: Int
  var ends: Both<Int>
  var issue: Int?
  var isReviewed: Bool
  var tier: Tier
  /// The words that speak for it, those that give the answer first.
  var cues: Both<[Cue]>
  /// Whether both are demands: what the whole debate is about.
  var isOfDemands = false
  /// How little each quotation tells by itself.
  var emptiness = Both(left: 0, right: 0)

  init(_ link: Link, standingAt place: Int) {
    self.link = place
    ends = link.ends
    issue = link.issue
    isReviewed = link.isReviewed
    tier = link.tier
    cues = link.cues
  }

  /// What a person stands by is stronger than all else; demands are stronger than they are, and what tells little is
  /// weaker.
  var strength: Int {
    let tiers: [Tier] = [.possible, .likely, .strong]
    let tier = tiers.firstIndex(of: tier) ?? 0
    return isReviewed
      ? 10 + tier + (isOfDemands ? 2 : 0) : tier + (isOfDemands ? 1 : 0) - (isEmpty ? 1 : 0)
  }

  var wholeEmptiness: Int { emptiness.left + emptiness.right }

  /// Whether one of its quotations tells next to nothing.
  var isEmpty: Bool { max(emptiness.left, emptiness.right) > 1 }
}

/// How the summary sets wishes and clashes: the quotations of a clash side by side in a wide window, else
/// one below the other, where a line holds more of a sentence.
struct SummaryPage {
  let session: Session
  let excerpts: Excerpts
  /// For each sentence the words that the engine's opposition rests on.
  private let points: Both<[Int: [Cue]]>
  private let set = SetForms()
  /// What the articles are called, and where the words begin: behind the longest label there can be.
  private let names: Both<String>
  private let indent: Int

  init(session: Session, excerpts: Excerpts, of oppositions: [Opposition]) {
    self.session = session
    self.excerpts = excerpts
    points = Side.both { side in
      Dictionary(
        oppositions.map { ($0.ends[side], $0.isReviewed ? [] : $0.cues[side]) },
        uniquingKeysWith: { first, _ in first })
    }
    let names = Side.both { session.pair[$0].shortName(on: $0) }
    self.names = names
    let longest = Side.allCases.map { session.alphabet.cells(of: names[$0]) }.max() ?? 0
    indent = Self.isHanging(session) ? 1 + longest + 4 : 0
  }

  private static let narrowestBeside = 120

  private var columns: Int { session.layout.size.columns }
  private var alphabet: Alphabet { session.alphabet }

  static func isSideBySide(_ session: Session) -> Bool {
    session.layout.size.columns >= narrowestBeside
  }

  /// The forms of passages as they are set one below the other, each wrapped once however many pages are tried.
  private final class SetForms {
    var quotations: Both<[Int: [SetForm]]> = Both(left: [:], right: [:])
    var wishes: Both<[Int: [SetForm]]> = Both(left: [:], right: [:])
  }

  /// What is on the page; entries count down all of it.
  struct Content {
    var wishes: Both<[Int]>
    /// Those on one question stand together.
    var clashes: [Opposition]
    /// Whether a blank row stands between wishes and clashes.
    var isApart = false
    /// Whether quotations may be broken off within a clause.
    var isCut = false
    /// The first entry.
    var first = 0
  }

  /// Each clash with its question; wishes and quotations share the rows that are left.
  func lines(of content: Content, rows: Int) -> [ListLine] {
    let heads = content.clashes.indices.map { head(of: $0, in: content) }
    let gap = content.isApart && content.entryOfClash > 0 ? 1 : 0
    let rest = rows - gap - heads.reduce(0) { $0 + $1.count }
    let page = Self.isSideBySide(session) ? beside(content, rest) : stacked(content, rest)
    return page.wishes + Array(repeating: ListLine(), count: gap)
      + content.clashes.indices.flatMap { place in
        heads[place]
          + page.clashes[place].map { ListLine(runs: $0, entry: content.entryOfClash + place) }
      }
  }

  /// What takes several windows: in each as many clashes as fit whole.
  func windows(of content: Content, rows: Int) -> [ListLine] {
    var windows: [ListLine] = []
    var rest = content
    while true {
      var window = rest
      var lines = self.lines(of: window, rows: rows)
      while lines.count > rows, window.clashes.count > 1 {
        window.clashes.removeLast()
        lines = self.lines(of: window, rows: rows)
      }
      windows += lines
      rest = Content(
        wishes: Both(left: [], right: []),
        clashes: Array(rest.clashes.dropFirst(window.clashes.count)),
        first: rest.entryOfClash + window.clashes.count)
      guard !rest.clashes.isEmpty else { return windows }
      windows += Array(repeating: ListLine(), count: max(0, rows - lines.count))
    }
  }

  /// The rows that a link takes at least, in a narrow window below others.
  func leastRows(of clash: Opposition, below others: [Opposition], cutting: Bool) -> Int {
    newEnds(of: clash, below: others).reduce(0) { rows, end in
      rows + least(quotationForms(of: end.1, on: end.0), cutting: cutting)
    }
  }

  /// The rows that a wish takes at least, in a narrow window.
  func leastRows(ofWish wish: Int, on side: Side, cutting: Bool) -> Int {
    least(wishForms(of: wish, on: side), cutting: cutting)
  }

  private func least(_ forms: [SetForm], cutting: Bool) -> Int {
    forms.filter { cutting || !$0.isCut }.map(\.lines.count).min() ?? 0
  }

  private func quotationForms(of sentence: Int, on side: Side) -> [SetForm] {
    if let known = set.quotations[side][sentence] { return known }
    let label = label(of: sentence, on: side)
    let forms = forms(of: sentence, on: side) { broken("“\($0)”", label) }
    set.quotations[side][sentence] = forms
    return forms
  }

  /// What may stand for a quotation: of one that the engine chose the point is always there, and whom it speaks of; of
  /// one that a person chose, too, what does not say whom it speaks of stands only where nothing else fits.
  private func forms(
    of sentence: Int, on side: Side, broken: (String) -> [String]
  ) -> [SetForm] {
    let all = excerpts.forms(of: session.quotation(of: sentence, on: side))
    let cues = (points[side][sentence] ?? []).filter { all[0].text.firstPlace(of: $0.words) != nil }
    return all.enumerated().filter { place, form in
      place == 0 || form.keeps(cues) && (cues.isEmpty || !form.leans || all[0].leans)
    }.map { _, form in
      SetForm(lines: broken(form.text), isCut: form.isCut || form.leans && !all[0].leans)
    }
  }

  private func wishForms(of wish: Int, on side: Side) -> [SetForm] {
    if let known = set.wishes[side][wish] { return known }
    let label = label(of: wish, on: side)
    let forms = session.wishForms(of: wish, on: side, excerpts).map {
      SetForm(lines: broken($0.text, label), isCut: $0.isCut)
    }
    set.wishes[side][wish] = forms
    return forms
  }

  /// The passages of a link that do not stand below its question already, as those of others.
  private func newEnds(of clash: Opposition, below others: [Opposition]) -> [(Side, Int)] {
    Side.allCases.filter { side in
      !others.contains { isOnOneQuestion($0, clash) && $0.ends[side] == clash.ends[side] }
    }.map { ($0, clash.ends[$0]) }
  }

  private func isOnOneQuestion(_ one: Opposition, _ other: Opposition) -> Bool {
    one.issue != nil && one.issue == other.issue
  }

  private typealias Page = (wishes: [ListLine], clashes: [[[ListLine.Run]]])

  // MARK: Side by side

  private func beside(_ content: Content, _ rows: Int) -> Page {
    let columns = TwoColumns(session: session)
    func entries(_ side: Side) -> [TwoColumns.Entry] {
      content.wishes[side].map { sentence in
        TwoColumns.Entry(
          label: "\(session.glyphs.recommendation) "
            + session.shortParagraphName(of: sentence, on: side),
          ink: .recommendation, text: "",
          lines: set(session.wishForms(of: sentence, on: side, excerpts), columns, content))
      }
    }
    let wishes = columns.lines(Both(left: entries(.left), right: entries(.right)))
    let clashing = content.clashes
    // Both quotations of a clash have the same rows.
    let forms = clashing.map { clash in
      Side.both { side in
        self.forms(of: clash.ends[side], on: side) { columns.lines(of: "“\($0)”") }
      }
    }
    let heights = SetForm.sharing(
      rows - wishes.count, forms.map { self.heights(of: $0) }, cutting: content.isCut)
    let clashes = clashing.indices.map { place in
      let height = heights[place].count
      func entry(_ side: Side) -> TwoColumns.Entry {
        let all = forms[place][side]
        return TwoColumns.Entry(
          label: session.shortParagraphName(of: clashing[place].ends[side], on: side),
          ink: side == .left ? .left : .right, text: "",
          lines: (all.first { $0.lines.count <= height } ?? all.last)?.lines)
      }
      return columns.parts(Both(left: entry(.left), right: entry(.right)))
    }
    return (wishes, clashes)
  }

  /// The rows that both quotations of a clash may have, the most first.
  private func heights(of forms: Both<[SetForm]>) -> [SetForm] {
    func most(_ rows: ([SetForm]) -> Int) -> Int { max(rows(forms.left), rows(forms.right)) }
    let whole = most { self.least($0, cutting: false) }
    let least = most { self.least($0, cutting: true) }
    let full = most { $0.first?.lines.count ?? 0 }
    return (least...max(least, full)).reversed().map { rows in
      SetForm(lines: Array(repeating: "", count: rows), isCut: rows < whole)
    }
  }

  /// A wish in a column of its own: as it is told first where that is short, else in the fewest rows.
  private func set(
    _ forms: [Excerpt], _ columns: TwoColumns, _ content: Content
  ) -> [String] {
    let some = forms.filter { content.isCut || !$0.isCut }.map { columns.lines(of: $0.text) }
    return some.first { $0.count <= Self.mostRowsOfWish } ?? some.min { $0.count < $1.count } ?? []
  }

  private static let mostRowsOfWish = 2

  // MARK: One below the other

  private func stacked(_ content: Content, _ rows: Int) -> Page {
    let wishes = Side.allCases.flatMap { side in content.wishes[side].map { (side, $0) } }
    let ends = content.clashes.indices.map { place in
      newEnds(of: content.clashes[place], below: Array(content.clashes[..<place]))
    }
    let forms =
      wishes.map { side, wish in wishForms(of: wish, on: side) }
      + ends.joined().map { side, sentence in quotationForms(of: sentence, on: side) }
    let chosen = SetForm.sharing(rows, forms, cutting: content.isCut)
    let wanted = wishes.enumerated().flatMap { entry, wish in
      set(
        chosen[entry], label(of: wish.1, on: wish.0), Style(.recommendation, .bold),
        mark: session.glyphs.recommendation
      ).map { ListLine(runs: $0, entry: entry) }
    }
    var rest = chosen.dropFirst(wishes.count)
    let quoted = ends.map { ends in
      ends.flatMap { side, sentence in
        set(
          rest.removeFirst(), label(of: sentence, on: side),
          Style(side == .left ? .left : .right, .bold))
      }
    }
    return (wanted, quoted)
  }

  /// The question of a clash, unless it stands above already.
  private func head(of place: Int, in content: Content) -> [ListLine] {
    let link = session.links[content.clashes[place].link]
    guard place == 0 || !isOnOneQuestion(content.clashes[place - 1], content.clashes[place]) else {
      return []
    }
    let question = link.issue.map { session.analysis.issues[$0].question }
    let mark = "\(session.glyphs.mark(of: link.relation)) \(session.end(of: link))"
    let title = "\(mark) \(question ?? "on none of the questions")"
    let style = Style(link.relation.ink, .bold)
    let chosen = Style(link.relation.ink, [.bold, .reverse])
    return wrapped(title, width: max(4, columns - 5), in: alphabet).enumerated().map { row, line in
      ListLine(
        runs: [.init(text: line, column: row == 0 ? 1 : 5, style: style, chosen: chosen)],
        entry: content.entryOfClash + place, bar: chosen)
    }
  }

  /// "ECFR ¶7".
  private func label(of sentence: Int, on side: Side) -> String {
    names[side] + " " + session.shortParagraphName(of: sentence, on: side)
  }

  /// In a narrow window the lines below run under the label.
  private static func isHanging(_ session: Session) -> Bool {
    session.layout.size.columns >= Layout.narrowestSideBySide
  }

  private func lead(_ label: String) -> Int {
    Self.isHanging(session) ? 0 : alphabet.cells(of: label) + 1
  }

  private func broken(_ text: String, _ label: String) -> [String] {
    wrapped(
      String(repeating: "x", count: lead(label)) + text, width: max(4, columns - 3 - indent),
      in: alphabet)
  }

  private func set(
    _ lines: [String], _ label: String, _ style: Style, mark: String? = nil
  ) -> [[ListLine.Run]] {
    lines.enumerated().map { row, line in
      guard row == 0 else { return [ListLine.Run(text: line, column: 3 + indent)] }
      let lead = lead(label)
      let first = [
        ListLine.Run(
          text: label, column: 3, style: style,
          chosen: Style(style.ink, style.attributes.union(.reverse))),
        ListLine.Run(text: String(line.dropFirst(lead)), column: 3 + indent + lead),
      ]
      return (mark.map { [ListLine.Run(text: $0, column: 1, style: style)] } ?? []) + first
    }
  }
}

extension Excerpt {
  /// Whether the first of some words is in it.
  fileprivate func keeps(_ cues: [Cue]) -> Bool {
    cues.first.map { text.firstPlace(of: $0.words) != nil } ?? true
  }
}

extension SummaryPage.Content {
  /// The entry of the first clash.
  var entryOfClash: Int { first + wishes.left.count + wishes.right.count }
}
