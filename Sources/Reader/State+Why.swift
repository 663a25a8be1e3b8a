internal import Argument
internal import Document

// The view of what a link is made of.
extension State {
  mutating func openWhy() {
    switch panels.last {
    case .why: panels.removeLast()
    case .links(let list):
      let shown = list.filtered(links)
      guard !shown.isEmpty else { return }
      panels.append(.why(link: shown[min(list.selected, shown.count - 1)]))
    default:
      if let litLink {
        panels.append(.why(link: litLink))
      } else {
        message = "This unit has no link. Press l for all links."
      }
    }
  }

  mutating func showNextLink() {
    guard case .why(let link, _) = panels.last else { return }
    let siblings = linksOfSentence[side][links[link].ends[side]] ?? []
    guard siblings.count > 1, let index = siblings.firstIndex(of: link) else {
      message = "This unit has no other link."
      return
    }
    panels[panels.count - 1] = .why(link: siblings[(index + 1) % siblings.count])
  }
}
