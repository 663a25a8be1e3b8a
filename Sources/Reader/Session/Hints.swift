internal import Commands
internal import Terminal

/// A command that matters on a screen, and what the key row calls it.
typealias Hint = (command: Command, label: String)

/// A hint as the key row shows it.
struct PlacedHint: Hashable, Sendable {
  var command: Command
  var key: String
  var label: String
  var columns: Range<Int>
}

extension Session {
  /// The hints that have a key and fit the row, the first ones before the others; the way out always has room.
  func placed(_ hints: [Hint]) -> [PlacedHint] {
    let keyed = hints.filter { hintedKey(of: $0.command) != nil }
    let exit = keyed.filter { $0.command == .cancel }
    for count in (0...keyed.count).reversed() {
      let first = Array(keyed.prefix(count))
      let all = first.contains { $0.command == .cancel } ? first : first + exit
      if let placed = row(of: all) { return placed }
    }
    return []
  }

  /// Where letters are typed they do nothing else.
  private func hintedKey(of command: Command) -> String? {
    keymap.keyName(of: command, in: places, isTyped: screen.isTyping)
  }

  /// Hints one beside the other; nil if they have no room.
  private func row(of hints: [Hint]) -> [PlacedHint]? {
    var placed: [PlacedHint] = []
    var column = 1
    for hint in hints {
      let key = hintedKey(of: hint.command) ?? ""
      let width = alphabet.cells(of: key) + 1 + hint.label.cellWidth
      guard column + width <= layout.size.columns - 1 else { return nil }
      placed.append(
        PlacedHint(
          command: hint.command, key: key, label: hint.label, columns: column..<column + width))
      column += width + 3
    }
    return placed
  }

  /// What the title row says of the help, at its end.
  var helpNote: (text: String, columns: Range<Int>)? {
    guard layout.titleRow != nil, !screen.isTyping, let key = keyName(of: .help) else {
      return nil
    }
    let text = "\(key) help"
    let end = max(0, layout.size.columns - 1)
    return (text, max(0, end - alphabet.cells(of: text))..<end)
  }

  /// The command whose hint is at a place.
  func hinted(at spot: Spot, on screen: any Screen) -> Command? {
    // A link that is begun lies over them.
    guard spot.row == layout.keyRow, screens.count > 1 || linkBegun == nil else { return nil }
    return placed(screen.hints).first { $0.columns.contains(spot.column) }?.command
  }
}
