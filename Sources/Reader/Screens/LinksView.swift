internal import Argument
internal import Commands
internal import Document
internal import Terminal
internal import Text
internal import Typesetting

/// All links in order of strength, both quotations in full if the window has room for them.
struct LinksView {
  let state: State
  let list: LinkList

  func draw(in buffer: inout Buffer) {
    let shown = list.filtered(state.links)
    let body = buffer.drawHead(state, title: "Links", facts: filters(count: shown.count))
    let selected = min(list.selected, max(0, shown.count - 1))
    if shown.isEmpty, !body.isEmpty {
      let reason =
        state.links.isEmpty
        ? "No link was found that is strong enough to show." : "No link passes the filters."
      buffer.put(
        fitted(reason, width: buffer.size.columns - 1, in: buffer.alphabet), column: 1,
        row: body.lowerBound)
    }

    let rows = rows(for: shown, in: body)
    let first = first(of: shown, height: rows.count)
    let entries = entries(of: shown, from: first, in: rows)
    for entry in entries {
      let isSelected = entry.index == selected
      if isSelected { buffer.cursor = Spot(column: 0, row: entry.row) }
      draw(entry, of: shown[entry.index], isSelected: isSelected, in: &buffer)
    }
    let whole = entries.count { $0.isWhole }
    buffer.drawMore(state, above: first, below: shown.count - first - whole, body: body)
    let status =
      shown.isEmpty
      ? "no link" : "link \(selected + 1) of \(shown.count), strongest first" + comparison
    buffer.drawFoot(
      state, status: status,
      keys: [
        (.followLink, "go"), (.why, "why"), (.filterRelation, "relation"), (.filterTier, "tier"),
        (.filterIssue, "issue"), (.cancel, "back"),
      ])
  }

  /// How the engine does against a key that is laid over.
  private var comparison: String {
    guard state.links.contains(where: \.isReviewed), let note = state.analysis.notes.first else {
      return ""
    }
    return " · \(note)"
  }

  private func filters(count: Int) -> String {
    let issue = list.issue.map { state.analysis.issues[$0].id } ?? "all"
    return "\(count) of \(state.links.count) · relation: \(list.relation?.rawValue ?? "all") · "
      + "tier: \(list.tier?.rawValue ?? "all") · issue: \(issue)"
  }

  private var columnWidth: Int { max(8, (state.layout.size.columns - 7) / 2) }
  private var isSideBySide: Bool { state.layout.size.columns >= Layout.narrowestSideBySide }

  /// Both quotations, shortened where the window has no room for one whole link; Enter shows it.
  private func quotations(of link: Int, height: Int) -> Both<[String]> {
    let width = isSideBySide ? columnWidth : max(8, state.layout.size.columns - 4)
    let ends = state.links[link].ends
    let texts = Both(
      left: "“\(state.quotation(of: ends.left, on: .left))”",
      right: "“\(state.quotation(of: ends.right, on: .right))”")
    let full = texts.map { wrapped($0, width: width, in: state.alphabet) }
    let room = max(2, height - 1)
    guard self.height(of: full) - 2 > room else { return full }
    func cut(_ side: Side) -> [String] {
      // One below the other, a short one leaves its rows to the other.
      let most = isSideBySide ? room : max(room / 2, room - full[side.other].count)
      return wrapped(texts[side], width: width, most: most, in: state.alphabet)
    }
    return Both(left: cut(.left), right: cut(.right))
  }

  /// With its heading and the blank row after it.
  private func height(of quotations: Both<[String]>) -> Int {
    2
      + (isSideBySide
        ? max(quotations.left.count, quotations.right.count)
        : quotations.left.count + quotations.right.count)
  }

  /// A link on the screen.
  private struct Entry {
    /// In the list.
    var index: Int
    var row: Int
    /// The row after the last that it may use.
    var limit: Int
    var quotations: Both<[String]>
    var isWhole: Bool
  }

  /// From an entry of the list on, as many as there is room for.
  private func entries(of shown: [Int], from first: Int, in rows: Range<Int>) -> [Entry] {
    var row = rows.lowerBound
    var entries: [Entry] = []
    for index in first..<max(first, shown.count) {
      guard row < rows.upperBound else { break }
      let quotations = quotations(of: shown[index], height: rows.count)
      let height = height(of: quotations)
      entries.append(
        Entry(
          index: index, row: row, limit: rows.upperBound, quotations: quotations,
          // The blank row after it may be missing.
          isWhole: row + height - 1 <= rows.upperBound))
      row += height
    }
    return entries
  }

  private var entriesOnShow: [Entry] {
    let shown = list.filtered(state.links)
    let rows = rows(for: shown, in: state.layout.listRows)
    return entries(of: shown, from: first(of: shown, height: rows.count), in: rows)
  }

  /// How many links are seen whole.
  var wholeCount: Int { entriesOnShow.count { $0.isWhole } }
  /// The first link on show.
  var first: Int { entriesOnShow.first?.index ?? 0 }

  /// The entry that a screen row shows.
  func entry(atRow row: Int) -> Int? {
    entriesOnShow.last { $0.row <= row && row < $0.limit }?.index
  }

  /// The window moved by whole links, with the choice inside it.
  func scrolled(by step: Int) -> LinkList {
    let shown = list.filtered(state.links)
    let rows = rows(for: shown, in: state.layout.listRows)
    let last = first(of: shown, upTo: shown.count - 1, height: rows.count)
    var list = list
    list.top = max(0, min(first + step, last))
    let whole = entries(of: shown, from: list.top, in: rows).filter(\.isWhole)
    let bottom = max(list.top, whole.last?.index ?? 0)
    list.selected = min(max(list.selected, list.top), bottom)
    return list
  }

  private func rows(for shown: [Int], in body: Range<Int>) -> Range<Int> {
    var used = -1
    let isOverfull = shown.contains { link in
      used += height(of: quotations(of: link, height: body.count))
      return used > body.count
    }
    return Excerpt.rows(of: body, isOverfull: isOverfull)
  }

  /// The list's own first entry, as far as the selected one is seen whole and no row stays empty.
  private func first(of shown: [Int], height: Int) -> Int {
    let selected = min(list.selected, max(0, shown.count - 1))
    let least = first(of: shown, upTo: selected, height: height)
    let most = first(of: shown, upTo: shown.count - 1, height: height)
    return min(max(list.top, least), selected, max(least, most))
  }

  /// The first entry with which another is seen whole, at the window's end.
  private func first(of shown: [Int], upTo selected: Int, height: Int) -> Int {
    guard shown.indices.contains(selected) else { return 0 }
    var first = selected
    var used = self.height(of: quotations(of: shown[selected], height: height)) - 1
    while first > 0 {
      used += self.height(of: quotations(of: shown[first - 1], height: height))
      guard used <= height else { break }
      first -= 1
    }
    return first
  }

  private func draw(_ entry: Entry, of number: Int, isSelected: Bool, in buffer: inout Buffer) {
    let link = state.links[number]
    let style = Style(link.relation.ink, isSelected ? [.bold, .reverse] : .bold)
    if isSelected { buffer.fill(columns: 0..<buffer.size.columns, row: entry.row, style: style) }
    buffer.put(
      fitted(heading(of: number), width: buffer.size.columns, in: buffer.alphabet), column: 0,
      row: entry.row, style: style)
    let below = entry.row + 1..<max(entry.row + 1, entry.limit)
    let quotations = entry.quotations
    if isSideBySide {
      for (line, row) in zip(quotations.left, below) { buffer.put(line, column: 3, row: row) }
      for (line, row) in zip(quotations.right, below) {
        buffer.put(line, column: 5 + columnWidth, row: row)
      }
    } else {
      for (line, row) in zip(quotations.left + quotations.right, below) {
        buffer.put(line, column: 2, row: row)
      }
    }
  }

  private func heading(of number: Int) -> String {
    let link = state.links[number]
    let names = Both(left: name(of: link, on: .left), right: name(of: link, on: .right))
    var facts = [
      "\(state.end(of: link)) \(link.relation.rawValue)",
      "\(link.tier.rawValue) \(twoDigits(link.confidence))",
    ]
    if let issue = link.issue { facts.append(state.analysis.issues[issue].id) }
    return
      " \(state.glyphs.mark(of: link.relation)) \(number + 1)  \(names.left) — \(names.right)  "
      + facts.joined(separator: " · ")
  }

  private func name(of link: Link, on side: Side) -> String {
    let end = link.ends[side]
    return "\(state.pair[side].shortName(on: side)) \(state.paragraphName(of: end, on: side))"
  }
}
