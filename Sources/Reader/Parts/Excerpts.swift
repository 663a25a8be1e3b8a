internal import Argument

/// What may stand for quotations where they do not fit, looked for once.
struct Excerpts {
  private var found: [String: [Excerpt]] = [:]

  mutating func find(in texts: [String], _ session: Session) {
    let new = Set(texts).filter { found[$0] == nil }.sorted()
    guard !new.isEmpty else { return }
    for (text, forms) in zip(new, session.excerpts(new)) { found[text] = forms }
  }

  /// The fullest first; of a text that was not looked for, itself.
  func forms(of text: String) -> [Excerpt] { found[text] ?? [Excerpt(text)] }

  /// Those that are not broken off within a clause, and say whom they speak of, as a view wraps them.
  ///
  /// - Parameter toEnd: whether none may end before its sentence does.
  func whole(
    of text: String, toEnd: Bool = false, wrapped: (String) -> [String]
  ) -> [SetForm] {
    let all = forms(of: text)
    return all.filter {
      !$0.isCut && (!$0.leans || all[0].leans) && !(toEnd && $0.text.hasSuffix("…"))
    }.map { SetForm(lines: wrapped($0.text)) }
  }
}

/// A form of a text as it is wrapped.
struct SetForm {
  var lines: [String]
  /// Broken off within a clause: for where nothing whole fits.
  var isCut = false

  /// Texts that share the rows of a window: each is as full as the others leave room for. Where no whole
  /// forms fit, they share as many windows as they need, or the longest are cut, as far as is needed.
  ///
  /// - Parameters:
  ///   - texts: for each its forms, the fullest first.
  ///   - cutting: whether any may be cut.
  static func sharing(_ rows: Int, _ texts: [[SetForm]], cutting: Bool = false) -> [[String]] {
    var chosen = texts.map { forms in
      forms.indices.filter { !forms[$0].isCut }
        .min { (forms[$0].lines.count, $0) < (forms[$1].lines.count, $1) } ?? 0
    }
    let rowCounts = texts.map { $0.map { $0.lines.count } }
    func count(_ text: Int) -> Int { rowCounts[text][chosen[text]] }
    let needed = texts.indices.reduce(0) { $0 + count($1) }
    let windows = cutting ? 1 : max(1, (needed + max(1, rows) - 1) / max(1, rows))
    var spare = windows * rows - needed
    func shorter(_ text: Int) -> Int? {
      let shorter = rowCounts[text].filter { $0 < count(text) }
      return shorter.max().flatMap { most in rowCounts[text].firstIndex(of: most) }
    }
    while cutting, spare < 0,
      let longest = texts.indices.filter({ shorter($0) != nil })
        .max(by: { (count($0), $1) < (count($1), $0) }),
      let form = shorter(longest)
    {
      spare += count(longest) - rowCounts[longest][form]
      chosen[longest] = form
    }
    var isFull = false
    while !isFull {
      isFull = true
      // What is broken off is made whole before what is whole is made fuller.
      let isCut = texts.indices.map { texts[$0][chosen[$0]].isCut }
      for text in texts.indices.filter({ isCut[$0] }) + texts.indices.filter({ !isCut[$0] }) {
        // What is whole is not broken off again.
        let fuller = texts[text].prefix(chosen[text]).indices.filter {
          rowCounts[text][$0] > count(text) && (isCut[text] || !texts[text][$0].isCut)
        }
        guard let lines = fuller.last.map({ rowCounts[text][$0] }),
          lines - count(text) <= spare,
          let form = fuller.first(where: { rowCounts[text][$0] == lines })
        else { continue }
        spare -= lines - count(text)
        chosen[text] = form
        isFull = false
      }
    }
    return texts.indices.map { texts[$0][chosen[$0]].lines }
  }
}
