internal import Annotation
internal import Argument
internal import Commands
internal import Document
internal import Terminal
internal import Typesetting

// What commands with arguments do, wherever they come from.
extension Session {
  /// `set NAME VALUE`; "?" tells what it is now.
  mutating func set(_ name: String, to value: String) -> [Effect] {
    guard value != "?" else {
      message = "\(name): \(setting(name))"
      return []
    }
    switch name {
    case "width": widestText = Int(value) ?? Layout.widestText
    case "sync": sync = Sync(rawValue: value) ?? sync
    case "layout": layoutChoice = LayoutChoice(setting: value) ?? layoutChoice
    case "ascii": glyphs = value == "on" ? .ascii : .unicode
    case "engine": leftovers = value == "auto" ? nil : value == "on"
    case "mouse":
      hasMouse = value == "on"
      return [.mouse(hasMouse)]
    default: break
    }
    resize(to: layout.size, choice: layoutChoice)
    message = "\(name): \(value)"
    return []
  }

  /// The mouse is the terminal's, whatever a file says.
  package mutating func leaveMouse() { hasMouse = false }

  /// All as they are.
  var settings: [Annotation.Setting] {
    Setting.all.map { Annotation.Setting(name: $0.name, value: setting($0.name)) }
  }

  private func setting(_ name: String) -> String {
    switch name {
    case "width": "\(widestText)"
    case "sync": sync.rawValue
    case "layout": layoutChoice.setting
    case "ascii": alphabet == .ascii ? "on" : "off"
    case "engine": leftovers.map { $0 ? "on" : "off" } ?? "auto"
    default: hasMouse ? "on" : "off"
    }
  }

  mutating func toggleAllLinks() {
    showsAllLinks.toggle()
    message = showsAllLinks ? "lines for all links on the screen" : "lines for the passage you read"
  }

  /// The engine's links that nobody has reviewed, on or off.
  mutating func toggleLeftovers() {
    guard analysis.links.contains(where: \.isReviewed) else {
      message = "Nobody stands by a link yet, so that the engine's are shown."
      return
    }
    leftovers = !showsLeftovers
    let count = counted(links.count, "link")
    let open = links.count(where: \.isUnreviewed)
    message =
      open > 0
      ? "\(count), the engine's unreviewed ones, too"
      : "\(count), as people reviewed them"
        + (showsLeftovers ? "; the engine has no other strong enough to show" : "")
  }

  /// To a paragraph as a reader counts them, from 1; beyond the last to the last.
  mutating func go(toParagraph number: Int, on side: Side) {
    let article = pair[side]
    // Where there is none of the number, it is the last one that comes before.
    guard let index = article.paragraph(numbered: max(1, number)) ?? article.paragraphs.indices.last
    else { return }
    go(toSentence: article.paragraphs[index].sentences.lowerBound, on: side)
    let name = article.name(ofParagraph: index)
    if name != "¶\(number)", number > 0 {
      message = "There is no ¶\(number) in \(article.shortName(on: side)); the last is \(name)."
    }
  }
}

extension LayoutChoice {
  init?(setting: String) {
    guard let found = Self.allCases.first(where: { $0.setting == setting }) else { return nil }
    self = found
  }

  var setting: String {
    switch self {
    case .automatic: "auto"
    case .onePane: "one"
    case .twoPanes: "two"
    }
  }
}
