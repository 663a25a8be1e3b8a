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
  /// The hints that have a key and fit the row.
  func placed(_ hints: [Hint]) -> [PlacedHint] {
    var placed: [PlacedHint] = []
    var column = 1
    for hint in hints {
      guard let key = keyName(of: hint.command) else { continue }
      let width = alphabet.cells(of: key) + 1 + hint.label.cellWidth
      guard column + width <= layout.size.columns - 1 else { break }
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
    // A note on the focused sentence lies over them.
    guard spot.row == layout.keyRow, screens.count > 1 || keyRowNote == nil else { return nil }
    return placed(screen.hints).first { $0.columns.contains(spot.column) }?.command
  }
}
