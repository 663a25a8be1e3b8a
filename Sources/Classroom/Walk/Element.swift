package import Document

/// Something that a stop covers and that can be uncovered by itself.
package enum Element: Hashable, Sendable {
  /// All that a stop covers of one sort.
  case cover(Cover)
  /// A sentence of a covered kind, by its index in `Article.sentences`.
  case sentence(Side, Int)
  /// A link, its relation and its reason, by the sentences that it joins.
  case link(LinkEnds)
  case label(LinkEnds)
  case reason(LinkEnds)
  case answer
}

/// The two sentences of a link.
package typealias LinkEnds = Both<Int>

/// As files have it: "recommendations", "left 7", "label 3 5", "answer".
extension Element: RawRepresentable {
  package init?(rawValue: String) {
    let words = rawValue.split(separator: " ")
    let numbers = words.dropFirst().compactMap { Int($0) }.filter { $0 >= 0 }
    guard let name = words.first, numbers.count == words.count - 1 else { return nil }
    switch (name, numbers.count) {
    case ("answer", 0): self = .answer
    case ("left", 1): self = .sentence(.left, numbers[0])
    case ("right", 1): self = .sentence(.right, numbers[0])
    case ("link", 2): self = .link(LinkEnds(left: numbers[0], right: numbers[1]))
    case ("label", 2): self = .label(LinkEnds(left: numbers[0], right: numbers[1]))
    case ("reason", 2): self = .reason(LinkEnds(left: numbers[0], right: numbers[1]))
    default:
      guard numbers.isEmpty, let cover = Cover(rawValue: String(name)) else { return nil }
      self = .cover(cover)
    }
  }

  package var rawValue: String {
    switch self {
    case .cover(let cover): cover.rawValue
    case .sentence(let side, let number): "\(side.rawValue) \(number)"
    case .link(let ends): "link \(ends.left) \(ends.right)"
    case .label(let ends): "label \(ends.left) \(ends.right)"
    case .reason(let ends): "reason \(ends.left) \(ends.right)"
    case .answer: "answer"
    }
  }
}
