package import Annotation
internal import Commands
internal import Document
internal import Terminal
internal import Text
internal import Typesetting

// Where the reader left off, and how the reader was set.
extension Session {
  /// The sentences at the carets, and whatever is not as the configuration has it.
  ///
  /// - Parameter theme: the theme on show, if the reader has chosen it.
  package func place(theme: String?) -> Annotation {
    let passages = Passages(pair)
    let stood = [side, side.other].compactMap { one in
      focus(on: one).map { passages[$0, one] }
    }
    var kept = [Annotation.Setting(name: "side", value: side.rawValue)]
    kept += Side.allCases.map { one in
      let row = galleys[one].row(of: carets[one]) - tops[one]
      return Annotation.Setting(name: "row-\(one.rawValue)", value: "\(row)")
    }
    kept += settings.filter { !configured.contains($0) } + linkFilters.kept
    if showsAllLinks { kept.append(Annotation.Setting(name: "all-links", value: "on")) }
    if let theme { kept.append(Annotation.Setting(name: "theme", value: theme)) }
    return .place(stood, settings: kept)
  }

  /// Whether the reader has moved or set anything since the start.
  package var hasMoved: Bool { began.map { $0 != Manner(of: self) } ?? false }

  /// Goes back to where the reader left off, once the configuration has been taken.
  ///
  /// - Returns: what the loop must do for it.
  package mutating func resume() -> [Effect] {
    configured = settings
    guard let place = notebook.annotations.place(in: pair),
      case .place(let kept) = place.annotation.body
    else { return [] }
    let effects = kept.flatMap { take($0) }
    for (one, sentence) in place.sentences {
      carets[one] = pair[one].sentences[sentence].range.lowerBound
      let row = kept.first { $0.name == "row-\(one.rawValue)" }.flatMap { Int($0.value) } ?? 0
      tops[one] =
        galleys[one].row(of: carets[one]) - min(max(row, 0), max(0, layout.body.count - 1))
    }
    keepCaretVisible(wholeUnit: false)
    rememberHomes()
    isResumed = !place.sentences.isEmpty
    message = nil
    if isResumed { began = Manner(of: self) }
    return effects
  }

  /// Names that are not known here, or values that are not allowed, are left alone.
  private mutating func take(_ kept: Annotation.Setting) -> [Effect] {
    switch kept.name {
    case "side": side = Side(rawValue: kept.value) ?? side
    case "theme": return [.theme(kept.value)]
    case "all-links": showsAllLinks = kept.value == "on"
    default:
      if let setting = Setting.all.first(where: { $0.name == kept.name }),
        setting.allows(kept.value)
      {
        return set(kept.name, to: kept.value)
      }
      linkFilters.take(kept)
    }
    return []
  }
}

extension Annotations {
  /// Where the reader left off; nothing else is looked for in the articles.
  fileprivate func place(in pair: Pair) -> PlacedAnnotations.PlacedRemark? {
    let last = items.last { if case .place = $0.body { true } else { false } }
    return last.flatMap { PlacedAnnotations(Annotations([$0]), in: pair).remarks.first }
  }
}

/// Where a reader stands, and how the reader is set.
struct Manner: Hashable, Sendable {
  private let carets: Both<TextOffset>
  private let side: Side
  private let settings: [Annotation.Setting]
  private let filters: LinkFilters
  private let showsAllLinks: Bool

  init(of session: Session) {
    carets = session.carets
    side = session.side
    settings = session.settings
    filters = session.linkFilters
    showsAllLinks = session.showsAllLinks
  }
}
