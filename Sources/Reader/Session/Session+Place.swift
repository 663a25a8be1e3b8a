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
      let row = focus(on: one).map { rows(of: $0, on: one).lowerBound - tops[one] } ?? 0
      return Annotation.Setting(name: "row-\(one.rawValue)", value: "\(row)")
    }
    kept += settings.filter { !configured.contains($0) } + linkFilters.kept
    if showsAllLinks { kept.append(Annotation.Setting(name: "all-links", value: "on")) }
    if let theme { kept.append(Annotation.Setting(name: "theme", value: theme)) }
    return .place(stood, settings: kept)
  }

  /// Goes back to where the reader left off, once the configuration has been taken.
  ///
  /// - Returns: what the loop must do for it.
  package mutating func resume() -> [Effect] {
    configured = settings
    guard let last = notebook.annotations.items.last(where: { $0.isPlace && $0.draft == nil }),
      case .place(let kept) = last.body
    else { return [] }
    let effects = kept.flatMap { take($0) }
    message = nil
    let stood = placed(Annotations([last])).remarks.first?.sentences ?? []
    for (one, sentence) in stood {
      carets[one] = pair[one].sentences[sentence].range.lowerBound
      let row = kept.first { $0.name == "row-\(one.rawValue)" }.flatMap { Int($0.value) } ?? 0
      tops[one] =
        galleys[one].row(of: carets[one]) - min(max(row, 0), max(0, layout.body.count - 1))
    }
    keepCaretVisible(wholeUnit: false)
    rememberHomes()
    isResumed = !stood.isEmpty
    return effects
  }

  /// Names that are not known here, or values that are not allowed, are left alone.
  private mutating func take(_ kept: Annotation.Setting) -> [Effect] {
    switch kept.name {
    case "side": side = Side(rawValue: kept.value) ?? side
    case "theme":
      keptTheme = kept.value
      return [.theme(kept.value)]
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
