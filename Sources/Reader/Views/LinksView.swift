internal import Canvas
internal import Claims
internal import Prose
internal import Typesetting

/// All links in order of strength, both quotations in full.
struct LinksView {
  let state: State
  let list: LinkList

  func draw(in frame: inout Frame) {
    let shown = list.filtered(state.links)
    let body = frame.drawHead(state, title: "Links", facts: filters(count: shown.count))
    let selected = min(list.selected, max(0, shown.count - 1))
    if shown.isEmpty, !body.isEmpty {
      let reason =
        state.links.isEmpty
        ? "No link was found that is strong enough to show." : "No link passes the filters."
      frame.put(
        fitted(reason, width: frame.size.columns - 1), column: 1, row: body.lowerBound)
    }

    var row = body.lowerBound
    for index in first(of: shown, upTo: selected, height: body.count)..<shown.count {
      guard row < body.upperBound else { break }
      if index == selected { frame.cursor = Spot(column: 0, row: row) }
      row = draw(
        shown[index], isSelected: index == selected, row: row, limit: body.upperBound, in: &frame)
    }
    let status =
      shown.isEmpty
      ? "no link" : "link \(selected + 1) of \(shown.count), strongest first" + comparison
    frame.drawFoot(
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

  private func quotations(of link: Int) -> Both<[String]> {
    let width = isSideBySide ? columnWidth : max(8, state.layout.size.columns - 4)
    let ends = state.links[link].ends
    return Both(
      left: wrapped("“\(state.quotation(of: ends.left, on: .left))”", width: width),
      right: wrapped("“\(state.quotation(of: ends.right, on: .right))”", width: width))
  }

  private func height(of link: Int) -> Int {
    let quotations = quotations(of: link)
    return 2
      + (isSideBySide
        ? max(quotations.left.count, quotations.right.count)
        : quotations.left.count + quotations.right.count)
  }

  /// The first link to draw so that the selected one is seen whole.
  private func first(of shown: [Int], upTo selected: Int, height: Int) -> Int {
    guard !shown.isEmpty else { return 0 }
    var first = selected
    var used = self.height(of: shown[selected])
    while first > 0 {
      used += self.height(of: shown[first - 1])
      guard used <= height else { break }
      first -= 1
    }
    return first
  }

  private func draw(
    _ number: Int, isSelected: Bool, row: Int, limit: Int, in frame: inout Frame
  ) -> Int {
    let link = state.links[number]
    let columns = state.layout.size.columns
    let attributes: Style.Attributes = isSelected ? [.bold, .reverse] : .bold
    let style = Style(link.relation.ink, attributes)
    let names = Both(left: name(of: link, on: .left), right: name(of: link, on: .right))
    var facts = [
      "\(state.end(of: link)) \(link.relation.rawValue)",
      "\(link.tier.rawValue) \(twoDigits(link.confidence))",
    ]
    if let issue = link.issue { facts.append(state.analysis.issues[issue].id) }
    let heading =
      " \(state.glyphs.mark(of: link.relation)) \(number + 1)  \(names.left) — \(names.right)  "
      + facts.joined(separator: " · ")
    if isSelected { frame.fill(columns: 0..<columns, row: row, style: style) }
    frame.put(fitted(heading, width: columns), column: 0, row: row, style: style)

    let quotations = quotations(of: number)
    var next = row + 1
    if isSideBySide {
      for index in 0..<max(quotations.left.count, quotations.right.count) where next < limit {
        if index < quotations.left.count {
          frame.put(quotations.left[index], column: 3, row: next)
        }
        if index < quotations.right.count {
          frame.put(quotations.right[index], column: 5 + columnWidth, row: next)
        }
        next += 1
      }
    } else {
      for line in quotations.left + quotations.right where next < limit {
        frame.put(line, column: 2, row: next)
        next += 1
      }
    }
    return next + 1
  }

  private func name(of link: Link, on side: Side) -> String {
    let end = link.ends[side]
    return "\(state.pair[side].shortName(on: side)) \(state.paragraphName(of: end, on: side))"
  }
}
