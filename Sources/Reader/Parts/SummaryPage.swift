internal import Argument
internal import Document
internal import Terminal
internal import Text
internal import Typesetting

/// How the summary sets wishes and clashes: the quotations of a clash side by side in a wide window, else
/// one below the other, where a line holds more of a sentence.
struct SummaryPage {
  let session: Session
  let excerpts: Excerpts
  private let columns: Int
  /// For each sentence the words that the engine's opposition rests on.
  private let points: Both<[Int: [Cue]]>
  private let known = SetForms()
  /// What the articles are called, and where the words begin: behind the longest label there can be.
  private let names: Both<String>
  private let indent: Int

  /// - Parameter columns: of the window, if it is not the one on show.
  init(
    session: Session, excerpts: Excerpts, of oppositions: [Opposition], columns: Int? = nil
  ) {
    self.session = session
    self.excerpts = excerpts
    let columns = columns ?? session.layout.size.columns
    self.columns = columns
    points = Side.both { side in
      Dictionary(
        oppositions.map { ($0.ends[side], $0.isReviewed ? [] : $0.cues[side]) },
        uniquingKeysWith: { first, _ in first })
    }
    let names = Side.both { session.pair[$0].shortName(on: $0) }
    self.names = names
    let longest = Side.allCases.map { session.alphabet.cells(of: names[$0]) }.max() ?? 0
    indent = columns >= Layout.narrowestSideBySide ? 1 + longest + 4 : 0
  }

  private static let narrowestBeside = 120

  private var alphabet: Alphabet { session.alphabet }
  /// In a narrow window the lines below run under the label.
  private var isHanging: Bool { indent > 0 }

  static func isSideBySide(_ session: Session) -> Bool { isSideBySide(session.layout.size.columns) }

  private static func isSideBySide(_ columns: Int) -> Bool { columns >= narrowestBeside }

  /// The forms of passages as they are set one below the other, each wrapped once however many pages are tried.
  private final class SetForms {
    var quotations: Both<[Int: [SetForm]]> = Both(left: [:], right: [:])
    var wishes: Both<[Int: [SetForm]]> = Both(left: [:], right: [:])
    var demands: Both<[Int: [SetForm]]> = Both(left: [:], right: [:])
  }

  private static let leastRowsWithAir = 30

  /// Each clash with its question; wishes and quotations share the rows that are left, and what they leave parts the
  /// questions, all or none. In a high window quotations are shorter rather than close together.
  func lines(of content: Content, rows: Int) -> [ListLine] {
    var apart = content
    apart.isAiry = true
    if session.layout.size.rows >= Self.leastRowsWithAir, !content.isCut,
      case let lines = set(apart, rows), lines.count <= rows
    {
      return lines
    }
    let lines = set(content, rows)
    let blanks = apart.items.count { if case .blank = $0 { true } else { false } }
    return lines.count + blanks <= rows ? set(apart, rows) : lines
  }

  private func set(_ content: Content, _ rows: Int) -> [ListLine] {
    Self.isSideBySide(columns) ? beside(content, rows) : stacked(content, rows)
  }

  /// A first window, and below it those of the clashes that it has no room for.
  func set(
    _ content: Content, _ lines: [ListLine], rest: [Opposition], rows: Int
  ) -> Windows {
    guard !rest.isEmpty else { return Windows(lines: lines, entries: content.entries) }
    let below = windows(
      of: Content(clashes: rest, first: content.first + content.entries.count), rows: rows)
    let blank = Array(repeating: ListLine(), count: max(0, rows - lines.count))
    return Windows(lines: lines + blank + below.lines, entries: content.entries + below.entries)
  }

  /// What takes several windows: in each as many clashes as fit whole.
  func windows(of content: Content, rows: Int) -> Windows {
    var window = content
    var rest: [Opposition] = []
    var lines = self.lines(of: window, rows: rows)
    while lines.count > rows, window.entries.count > 1, let last = window.clashes.popLast() {
      rest.insert(last, at: 0)
      lines = self.lines(of: window, rows: rows)
    }
    return set(window, lines, rest: rest, rows: rows)
  }

  /// Where the marks stand, as in other lists.
  private let start = 1

  // MARK: Rows at least

  /// The rows that a link takes at least, in a narrow window below others.
  func leastRows(of clash: Opposition, below others: [Opposition]) -> Int {
    newEnds(of: clash, below: others).reduce(0) { $0 + least(quotationForms(of: $1.1, on: $1.0)) }
  }

  /// Wishes with the shortest of those that are as plain as any before the others.
  func shortestFirst(_ wishes: [Wish], on side: Side) -> [Wish] {
    let plain = wishes.filter { $0.worth + 1 >= wishes[0].worth }
    func rows(_ wish: Wish) -> Int { least(wishForms(of: wish.sentence, on: side)) }
    guard
      let first = plain.indices.min(by: { (rows(plain[$0]), $0) < (rows(plain[$1]), $1) })
    else { return wishes }
    return [plain[first]] + wishes.filter { $0.sentence != plain[first].sentence }
  }

  /// The rows that some clashes and the first wishes take at least on one page.
  func leastRows(of content: Content) -> Int {
    var content = content
    content.isCut = true
    return set(content, 0).count
  }

  private func least(_ forms: [SetForm]) -> Int {
    forms.lazy.filter { !$0.isCut }.map { $0.lines.count }.min() ?? 0
  }

  // MARK: Forms

  private func quotationForms(of sentence: Int, on side: Side) -> [SetForm] {
    if let known = self.known.quotations[side][sentence] { return known }
    let label = label(of: sentence, on: side)
    let forms = forms(of: sentence, on: side) { broken("“\($0)”", label) }
    known.quotations[side][sentence] = forms
    return forms
  }

  private func wishForms(of wish: Int, on side: Side) -> [SetForm] {
    if let known = self.known.wishes[side][wish] { return known }
    let label = label(of: wish, on: side)
    let forms = session.wishForms(of: wish, on: side, excerpts).map {
      SetForm(lines: broken($0.text, label), isCut: $0.isCut)
    }
    known.wishes[side][wish] = forms
    return forms
  }

  private func demandForms(of wish: Int, on side: Side) -> [SetForm] {
    if let known = self.known.demands[side][wish] { return known }
    let label = label(of: wish, on: side)
    let forms = demandForms(of: wish, on: side) { broken($0, label) }
    known.demands[side][wish] = forms
    return forms
  }

  /// What may stand for a quotation: whom it speaks of is always there, and of one that the engine chose the point.
  private func forms(
    of sentence: Int, on side: Side, broken: (String) -> [String]
  ) -> [SetForm] {
    let all = excerpts.forms(of: session.quotation(of: sentence, on: side))
    let cues = (points[side][sentence] ?? []).filter { all[0].text.firstPlace(of: $0.words) != nil }
    // The last to be thought of: the beginning of a sentence, where its point does not fit.
    let beginnings = all.filter { $0.isCut && !$0.text.hasPrefix("…") && !$0.keeps(cues) }
    let pointed = all.enumerated().filter { place, form in
      place == 0 || form.keeps(cues) && !form.lacksSubject && (!form.leans || all[0].leans)
    }.map { place, form in
      // Of what a person chose nobody knows which words it rests on: the middle may be without them.
      let isMiddle = form.text.hasPrefix("…") && form.text.hasSuffix("…")
      return SetForm(
        lines: broken(form.text), isCut: form.isCut || place > 0 && cues.isEmpty && isMiddle)
    }
    return pointed
      + beginnings.filter { !$0.leans || all[0].leans }
      .map { SetForm(lines: broken($0.text), isCut: true) }
  }

  /// What may stand for a demand that is quoted against another: its words where they say who should act, else who
  /// should do what.
  private func demandForms(
    of sentence: Int, on side: Side, broken: (String) -> [String]
  ) -> [SetForm] {
    let quoted = excerpts.forms(of: session.quotation(of: sentence, on: side))
    guard session.plainAction(of: sentence, on: side, excerpts) != nil else {
      return forms(of: sentence, on: side) { broken("“\($0)”") }
    }
    let told = session.wishForms(of: sentence, on: side, excerpts)
    let own = quoted.filter { !$0.leans && !$0.isCut && !$0.text.hasPrefix("…") }
    return own.map { SetForm(lines: broken("“\($0.text)”")) }
      + told.map { SetForm(lines: broken($0.text), isCut: $0.isCut) }
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

  // MARK: Side by side

  private func beside(_ content: Content, _ rows: Int) -> [ListLine] {
    let columns = TwoColumns(session: session)
    let items = content.items
    let fixed = items.map { item -> [ListLine] in
      guard case .wishes(let wishes, let entry) = item else { return set(item) }
      return columns.lines(
        Side.both { side in
          wishes[side].map { sentence in
            TwoColumns.Entry(
              label: wishLabel(of: sentence, on: side), ink: .recommendation, text: "",
              lines: set(session.wishForms(of: sentence, on: side, excerpts), columns, content))
          }
        }, from: entry)
    }
    // Both quotations of a clash have the same rows.
    let forms = items.map { item -> Both<[SetForm]>? in
      switch item {
      case .demands(let ends, _):
        Side.both { side in demandForms(of: ends[side], on: side) { columns.lines(of: $0) } }
      case .clash(let clash, let others, _):
        self.forms(of: clash, below: others, columns)
      default: nil
      }
    }
    var heights = SetForm.sharing(
      rows - fixed.reduce(0) { $0 + $1.count },
      forms.compactMap { $0.map { self.heights(of: $0) } },
      cutting: content.isCut)[...]
    return items.indices.flatMap { place -> [ListLine] in
      guard let forms = forms[place] else { return fixed[place] }
      let height = heights.removeFirst().count
      func entry(_ sentence: Int, _ side: Side, label: String, _ ink: Ink) -> TwoColumns.Entry {
        let all = forms[side]
        let fitting = all.filter { $0.lines.count <= height }
        return TwoColumns.Entry(
          label: label, ink: ink, text: "",
          lines: (fitting.first { !$0.isCut } ?? fitting.first ?? all.last)?.lines)
      }
      switch items[place] {
      case .demands(let ends, let number):
        return columns.parts(
          Side.both {
            entry(ends[$0], $0, label: wishLabel(of: ends[$0], on: $0), .recommendation)
          }
        ).map { ListLine(runs: $0, entry: number) }
      case .clash(let clash, let others, let number):
        let new = newEnds(of: clash, below: others).map(\.0)
        return columns.parts(
          Side.both { side in
            // What stands above is not quoted again.
            guard new.contains(side) else {
              return TwoColumns.Entry(label: "", ink: .faint, text: "", lines: [])
            }
            return entry(
              clash.ends[side], side,
              label: session.shortParagraphName(of: clash.ends[side], on: side),
              side == .left ? .left : .right)
          }
        ).map { ListLine(runs: $0, entry: number) }
      default: return []
      }
    }
  }

  /// Of what stands above already one empty form.
  private func forms(
    of clash: Opposition, below others: [Opposition], _ columns: TwoColumns
  ) -> Both<[SetForm]> {
    let new = newEnds(of: clash, below: others).map(\.0)
    return Side.both { side in
      new.contains(side)
        ? forms(of: clash.ends[side], on: side) { columns.lines(of: "“\($0)”") }
        : [SetForm(lines: [])]
    }
  }

  private func wishLabel(of sentence: Int, on side: Side) -> String {
    "\(session.glyphs.recommendation) " + session.shortParagraphName(of: sentence, on: side)
  }

  /// The rows that both quotations of a clash may have, the most first.
  private func heights(of forms: Both<[SetForm]>) -> [SetForm] {
    func most(_ rows: ([SetForm]) -> Int) -> Int { max(rows(forms.left), rows(forms.right)) }
    let whole = most { self.least($0) }
    let least = most { $0.lazy.map { $0.lines.count }.min() ?? 0 }
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

  /// A passage, and how it is told.
  private struct Passage {
    var side: Side
    var sentence: Int
    var isWish = false
    var entry: Int
    var forms: [SetForm]
  }

  private func passages(of item: Item) -> [Passage] {
    switch item {
    case .blank, .heading, .question: []
    case .demands(let ends, let entry):
      Side.allCases.map { side in
        Passage(
          side: side, sentence: ends[side], isWish: true, entry: entry,
          forms: demandForms(of: ends[side], on: side))
      }
    case .wishes(let wishes, let first):
      Side.allCases.flatMap { side in wishes[side].map { (side, $0) } }.enumerated().map {
        Passage(
          side: $1.0, sentence: $1.1, isWish: true, entry: first + $0,
          forms: wishForms(of: $1.1, on: $1.0))
      }
    case .clash(let clash, let others, let entry):
      newEnds(of: clash, below: others).map { side, sentence in
        Passage(
          side: side, sentence: sentence, entry: entry,
          forms: quotationForms(of: sentence, on: side))
      }
    }
  }

  private func stacked(_ content: Content, _ rows: Int) -> [ListLine] {
    let items = content.items
    let fixed = items.map(set)
    let passages = items.map(passages)
    var chosen = SetForm.sharing(
      rows - fixed.reduce(0) { $0 + $1.count }, passages.joined().map { $0.forms },
      cutting: content.isCut)[...]
    return items.indices.flatMap { place in
      fixed[place]
        + passages[place].flatMap { passage in
          let ink: Ink =
            passage.isWish ? .recommendation : passage.side == .left ? .left : .right
          return set(
            chosen.removeFirst(), label(of: passage.sentence, on: passage.side), Style(ink, .bold),
            mark: passage.isWish ? session.glyphs.recommendation : nil
          ).map { ListLine(runs: $0, entry: passage.entry) }
        }
    }
  }

  /// What takes the same rows on every page.
  private func set(_ item: Item) -> [ListLine] {
    switch item {
    case .blank: [ListLine()]
    case .heading(let text):
      [ListLine(runs: [.init(text: text, column: start, style: Style(.heading, .bold))])]
    case .question(let clash, let entry): head(of: clash, entry)
    case .demands, .wishes, .clash: []
    }
  }

  private func head(of clash: Opposition, _ entry: Int) -> [ListLine] {
    let link = session.links[clash.link]
    let question = link.issue.map { session.analysis.issues[$0].question }
    let mark = "\(session.glyphs.mark(of: link)) \(session.end(of: link))"
    let title = "\(mark) \(question ?? "on none of the questions")"
    let style = Style(link.relation.ink, .bold)
    let chosen = Style(link.relation.ink, [.bold, .reverse])
    let lines = wrapped(title, width: max(4, columns - 4 - start), in: alphabet)
    return lines.enumerated().map { row, line in
      let column = row == 0 ? start : start + 4
      return ListLine(
        runs: [.init(text: line, column: column, style: style, chosen: chosen)],
        entry: entry, bar: chosen)
    }
  }

  /// "ECFR ¶7".
  private func label(of sentence: Int, on side: Side) -> String {
    names[side] + " " + session.shortParagraphName(of: sentence, on: side)
  }

  private func lead(_ label: String) -> Int { isHanging ? 0 : alphabet.cells(of: label) + 1 }

  private func broken(_ text: String, _ label: String) -> [String] {
    wrapped(
      String(repeating: "x", count: lead(label)) + text, width: max(4, columns - 4 - indent),
      in: alphabet)
  }

  private func set(
    _ lines: [String], _ label: String, _ style: Style, mark: String?
  ) -> [[ListLine.Run]] {
    lines.enumerated().map { row, line in
      guard row == 0 else { return [ListLine.Run(text: line, column: start + 2 + indent)] }
      let lead = lead(label)
      let first = [
        ListLine.Run(
          text: label, column: start + 2, style: style,
          chosen: Style(style.ink, style.attributes.union(.reverse))),
        ListLine.Run(text: String(line.dropFirst(lead)), column: start + 2 + indent + lead),
      ]
      return (mark.map { [ListLine.Run(text: $0, column: start, style: style)] } ?? []) + first
    }
  }
}

extension Excerpt {
  /// Whether the first of some words is in it.
  fileprivate func keeps(_ cues: [Cue]) -> Bool {
    cues.first.map { text.firstPlace(of: $0.words) != nil } ?? true
  }
}
