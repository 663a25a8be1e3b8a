internal import Annotation
internal import Argument
internal import Commands
internal import Document
internal import Terminal
internal import Typesetting

/// A note that is written, in a box at the foot; what it is on stays visible above.
struct NoteScreen: Screen {
  static let place = Keymap.Place("note")
  static let places: [Keymap.Place] = [place]
  static let opening: Command? = .note
  static let isView = false

  let isTyping = true
  private var text: EditedText
  /// The note that is written anew, if it is no new one.
  private var old: Annotation?
  private let targets: [Annotation.Target]
  /// What it is on: "ECFR ¶7".
  private let subject: String

  /// The note that is written anew, if it is no new one.
  private init(_ old: Annotation?, on targets: [Annotation.Target], _ subject: String) {
    text = EditedText(old?.note ?? "")
    self.old = old
    self.targets = targets
    self.subject = subject
  }

  /// A note that was not finished.
  private init(_ draft: Annotation, of session: inout Session) {
    let (words, note) = draft.draft ?? ("", "")
    text = EditedText(words)
    old = session.notebook.annotations[note]
    targets = draft.targets
    subject = session.placeName(ofDraft: draft)
  }

  /// On the focused sentence; the reader's own note there is written anew.
  static func opened(in session: inout Session) -> NoteScreen? {
    guard let focus = session.focus else { return nil }
    let mine = session.remarks.at(focus, on: session.side).first {
      $0.annotation.note != nil && $0.annotation.targets.count == 1
        && session.isMine($0.annotation)
    }
    if let mine {
      return again(
        mine.annotation, on: session.pair.placeName(of: focus, on: session.side), &session)
    }
    let side = session.side
    return goingOn(in: &session) { $0.map(\.side) == [side] && $0.map(\.sentence) == [focus] }
      ?? NoteScreen(
        nil, on: session.targets(nil), session.pair.placeName(of: focus, on: session.side))
  }

  /// A new note on a link.
  static func on(_ link: Int, in session: inout Session) -> NoteScreen {
    let ends = session.links[link].ends
    return goingOn(in: &session) { places in
      places.count == 2 && places.allSatisfy { ends[$0.side] == $0.sentence }
    } ?? NoteScreen(nil, on: session.targets(link), session.pair.placeNames(of: ends))
  }

  /// A note anew, or on with what was begun of it.
  static func again(
    _ old: Annotation, on subject: String, _ session: inout Session
  ) -> NoteScreen {
    let begun = session.unfinished.lastIndex { $0.draft?.note == old.id }
    return begun.map { resumed($0, in: &session) } ?? NoteScreen(old, on: old.targets, subject)
  }

  /// The last note that was not finished, wherever it is.
  static func resumed(in session: inout Session) -> NoteScreen? {
    guard let last = session.unfinished.indices.last else {
      if let dropped = session.dropped {
        session.dropped = nil
        session.draft = dropped
        return NoteScreen(dropped, of: &session)
      }
      session.message = "No note is unfinished."
      return nil
    }
    return resumed(last, in: &session)
  }

  /// One that was begun at some places.
  private static func goingOn(
    in session: inout Session, at isMeant: ([(side: Side, sentence: Int)]) -> Bool
  ) -> NoteScreen? {
    for (place, draft) in session.unfinished.enumerated().reversed()
    where draft.draft?.note == "" && isMeant(session.places(ofDraft: draft)) {
      return resumed(place, in: &session)
    }
    return nil
  }

  private static func resumed(_ place: Int, in session: inout Session) -> NoteScreen {
    let draft = session.unfinished.remove(at: place)
    session.draft = draft
    return NoteScreen(draft, of: &session)
  }

  mutating func take(_ key: Key, in session: inout Session) -> Outcome? {
    switch key {
    case .escape: return keep(in: &session)
    case .control("c"):
      // Nothing that somebody has written is lost by one key.
      session.dropped = session.draft
      session.draft = nil
      session.message = session.offerOfDropped()
      return .closing([.keepPlace])
    case .control("x"): return .effects([.edit(text.text)])
    default:
      guard text.take(key) else { return nil }
      keepDraft(in: &session)
      return .stay
    }
  }

  /// What is written is kept while it is.
  fileprivate func keepDraft(in session: inout Session) {
    session.draft =
      text.text == old?.note ?? ""
      ? nil
      : .draft(text.text, of: old?.id ?? "", on: targets, besides: session.unfinished)
  }

  /// What was written elsewhere takes the place of what is here.
  fileprivate mutating func replace(_ words: String) {
    var words = words[...]
    while words.last?.isNewline == true { words.removeLast() }
    text = EditedText()
    text.insert(String(words))
  }

  mutating func paste(_ text: String, in session: inout Session) -> Outcome {
    self.text.insert(text)
    keepDraft(in: &session)
    return .stay
  }

  mutating func perform(_ command: Command, in session: inout Session) -> Outcome { .pass }

  private func keep(in session: inout Session) -> Outcome {
    var words = text.text[...]
    while words.last?.isWhitespace == true { words.removeLast() }
    session.draft = nil
    guard words != old?.note ?? "" else { return .closing([.keepPlace]) }
    if words.isEmpty, let old {
      session.message = "note taken away"
      return .closing([.keep(Change(removed: [old.id])), .keepPlace])
    }
    var note = Annotation.note(String(words), on: targets, by: session.notebook.person)
    note.id = old?.id ?? ""
    session.message = ["noted", session.offerOfUnfinished()].compactMap { $0 }.joined(
      separator: "; ")
    return .closing([.keep(Change(put: [note])), .keepPlace])
  }

  func draw(_ session: Session, in buffer: inout Buffer) {
    let columns = buffer.size.columns
    let floor = session.layout.statusRow ?? buffer.size.rows
    let width = max(1, columns - 4)
    let (rows, cursor) = text.line.rows(width: width, in: buffer.alphabet)
    let height = min(max(3, rows.count), max(1, floor - session.layout.body.lowerBound - 4))
    let top = max(0, floor - height - 1)
    // The sentence that it is on stays in sight above it.
    var below = session
    if session.screenBelow is ReadingScreen { below.makeRoom(forPanel: floor - top) }
    below.screenBelow.draw(below, in: &buffer)
    buffer.cursor = nil
    buffer.fill(session.glyphs.rule, columns: 0..<columns, row: top, style: Style(.heading))
    buffer.put(
      fitted(" Note on \(subject) ", width: width, in: buffer.alphabet), column: 2, row: top,
      style: Style(.heading, .bold))
    let first = max(0, cursor.row - height + 1)
    for row in 0..<height where top + 1 + row < floor {
      buffer.fill(columns: 0..<columns, row: top + 1 + row)
      if rows.indices.contains(first + row) {
        buffer.put(rows[first + row], column: 2, row: top + 1 + row)
      }
    }
    drawFoot(session, in: &buffer)
    buffer.cursor = Spot(
      column: min(columns - 1, 2 + cursor.column),
      row: min(floor - 1, top + 1 + cursor.row - first))
  }

  private func drawFoot(_ session: Session, in buffer: inout Buffer) {
    let told =
      text.isFull
      ? ["This note is full: no more letters are taken. Esc keeps it.", "full; Esc keeps it"]
      : ["Esc keeps the note · ^C drops it · ^_ undoes", "Esc keeps · ^C drops · ^_ undoes"]
    buffer.drawFoot(session, statuses: told, hints: [])
    guard let row = session.layout.keyRow else { return }
    buffer.fill(columns: 0..<buffer.size.columns, row: row)
    buffer.put(
      fitted("^X: your own editor ($EDITOR)", width: buffer.size.columns - 2, in: buffer.alphabet),
      column: 1, row: row, style: Style(.faint))
  }
}

extension Session {
  /// Takes the note on show as the reader's own editor has left it.
  package mutating func take(note text: String) {
    guard var screen = screen as? NoteScreen else { return }
    screen.replace(text)
    screen.keepDraft(in: &self)
    screens[screens.count - 1] = screen
  }
}
