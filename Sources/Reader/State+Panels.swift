internal import Argument
internal import Commands
internal import Document

// Moving and choosing in the views over the text.
extension State {
  /// The link that is drawn as lit: the one explained, else the focused unit's.
  var shownLink: Int? {
    if case .why(let link, _) = panels.last { return link }
    return litLink
  }

  mutating func moveSelection(_ command: Command) {
    let step: Int
    switch command {
    case .lineDown: step = 1
    case .lineUp: step = -1
    case .pageDown: step = pageLength
    case .pageUp: step = -pageLength
    case .start: step = -1_000_000
    case .end: step = 1_000_000
    default: return
    }
    switch panels.last {
    case .links(var list):
      list.selected = clamped(list.selected + step, count: list.filtered(links).count)
      panels[panels.count - 1] = .links(list)
    case .recommendations(let selected, let top):
      panels[panels.count - 1] = .recommendations(
        selected: clamped(selected + step, count: recommendationEntries.count), top: top)
    case .help(let filter, let selected, let top):
      panels[panels.count - 1] = .help(
        filter: filter,
        selected: clamped(selected + step, count: keymap.bindings(matching: filter).count), top: top
      )
    case .why(let link, let top):
      let lastTop = WhyView(state: self, link: link, top: top).lastTop
      panels[panels.count - 1] = .why(link: link, top: clamped(top + step, count: lastTop + 1))
    case nil: break
    }
  }

  /// How far a page goes: what the view shows at once, but for one that stays.
  private var pageLength: Int {
    let shown =
      switch panels.last {
      case .why(let link, let top): WhyView(state: self, link: link, top: top).room
      case .links(let list): LinksView(state: self, list: list).wholeCount
      case .recommendations(let selected, let top):
        RecommendationsView(state: self, selected: selected, top: top).entryCount
      case .help: layout.listRows.count - 1
      case nil: layout.body.count
      }
    return max(1, shown - 1)
  }

  /// Keeps the window of a list where it is, now that the choice has been brought into it.
  mutating func rememberTop() {
    switch panels.last {
    case .links(var list):
      list.top = LinksView(state: self, list: list).first
      panels[panels.count - 1] = .links(list)
    case .recommendations(let selected, let top):
      let view = RecommendationsView(state: self, selected: selected, top: top)
      panels[panels.count - 1] = .recommendations(
        selected: selected, top: view.excerpt.lines.lowerBound)
    case .help(let filter, let selected, let top):
      let view = HelpView(state: self, filter: filter, selected: selected, top: top)
      panels[panels.count - 1] = .help(
        filter: filter, selected: selected, top: view.excerpt.lines.lowerBound)
    case .why, nil: break
    }
  }

  private func clamped(_ index: Int, count: Int) -> Int { max(0, min(index, count - 1)) }

  mutating func filterLinks(by command: Command) {
    guard case .links(var list) = panels.last else { return }
    switch command {
    case .filterRelation:
      list.relation = next(after: list.relation, of: links.map(\.relation), in: Relation.allCases)
    case .filterTier:
      list.tier = next(after: list.tier, of: links.map(\.tier), in: Tier.allCases.reversed())
    default:
      list.issue = next(
        after: list.issue, of: links.compactMap(\.issue), in: Array(analysis.issues.indices))
    }
    list.selected = 0
    list.top = 0
    panels[panels.count - 1] = .links(list)
  }

  /// The next value to filter by, of those that occur; after the last, none.
  private func next<Value: Hashable>(
    after value: Value?, of present: [Value], in order: [Value]
  ) -> Value? {
    let occurring = Set(present)
    let choices = order.filter(occurring.contains)
    guard let value, let index = choices.firstIndex(of: value) else { return choices.first }
    return index + 1 < choices.count ? choices[index + 1] : nil
  }

  mutating func goToRecommendation(_ selected: Int) {
    let entries = recommendationEntries
    guard entries.indices.contains(selected) else { return }
    remember()
    panels.removeAll()
    side = entries[selected].side
    move(to: pair[side].sentences[entries[selected].sentence].range.lowerBound, leaps: true)
  }

  /// The command that help or the palette points at, run where the help was opened.
  mutating func selectedCommand() -> Command? {
    guard case .help(let filter, let selected, _) = panels.last else { return nil }
    let found = keymap.bindings(matching: filter)
    return found.isEmpty ? nil : found[min(selected, found.count - 1)].command
  }
}
