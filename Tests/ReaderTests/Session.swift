import Annotation
import Argument
import Commands
import Document
import Reader
import Specimens
import Terminal

/// A reading session without a terminal: keys in, a drawn screen out.
struct Session: CustomStringConvertible {
  var state: Reader.Session
  private(set) var effects: [Effect] = []
  private(set) var notebook = Annotations()
  /// Why nothing can be stored, if so.
  var problem: String?

  init(
    _ specimen: (pair: Pair, analysis: Analysis) = InventedPair.homes, columns: Int = 80,
    rows: Int = 24, glyphs: Glyphs = .unicode
  ) {
    state = Reader.Session(
      pair: specimen.pair, analysis: specimen.analysis, size: Size(columns: columns, rows: rows),
      glyphs: glyphs)
  }

  mutating func press(_ keys: Key...) {
    for key in keys { send(.key(key)) }
  }

  /// Types characters as keys.
  mutating func type(_ text: String) {
    for character in text { send(.key(.character(character))) }
  }

  mutating func send(_ event: Event) {
    let wanted = update(&state, event)
    effects += wanted
    for case .keep(let change) in wanted { keep(change) }
  }

  /// A line behind the colon.
  mutating func command(_ line: String) {
    type(":" + line)
    press(.enter)
  }

  /// Takes what somebody has kept before.
  mutating func open(_ kept: Annotations, by person: String = "Kim") {
    notebook = kept
    state.open(kept, by: person)
  }

  /// What another program writes into the same notebook.
  mutating func meanwhile(_ change: Change) { notebook.make(change) }

  /// As a loop does, on a disk that is only remembered.
  private mutating func keep(_ change: Change) {
    let stamped = change.stamped(at: 0)
    if let problem {
      var kept = state.kept
      let back = kept.make(stamped)
      state.take(Kept(change: stamped, notebook: nil, back: back, problem: problem))
    } else {
      let back = notebook.make(stamped)
      state.take(Kept(change: stamped, notebook: notebook, back: back))
    }
  }

  var buffer: Terminal.Buffer { view(state) }
  var screen: String { buffer.text }
  var description: String { screen }

  /// The row of the chosen entry of a list, from where it is reversed.
  var chosenLine: String? {
    let buffer = buffer
    let rows = 0..<buffer.size.rows - 2
    let row = rows.first { row in
      (0..<buffer.size.columns).contains { buffer[$0, row].style.attributes.contains(.reverse) }
    }
    return row.map { buffer.text(ofRow: $0) }
  }

  /// The status row.
  var status: String {
    let buffer = buffer
    return buffer.text(ofRow: buffer.size.rows - 2)
  }

  /// The screen row that shows a text first.
  func row(of text: String) -> Int? {
    let buffer = buffer
    return (0..<buffer.size.rows).first { buffer.text(ofRow: $0).contains(text) }
  }

  /// The text under the real cursor, to the end of its row.
  var textAtCursor: String {
    let buffer = buffer
    guard let cursor = buffer.cursor else { return "" }
    var text = (cursor.column..<buffer.size.columns).map { buffer[$0, cursor.row].grapheme }
      .joined()
    // The words may go on in the next line of the same pane.
    if let end = text.firstIndex(where: { "○│▐".contains($0) }) { text = String(text[..<end]) }
    return text
  }
}
