internal import Annotation
internal import Argument
internal import Commands
internal import Document
internal import Terminal
internal import Typesetting

/// The notebook: notes, marks and highlights in reading order, then those whose passage is gone.
struct NotesScreen: ListScreen {
  static let place = Keymap.Place("notes")
  static let opening: Command? = .notes
  static let commands = [
    Specification(.notes, "notebook: your notes, marks and highlights", keys: ["B"])
  ]

  var list = ListState()
  private var shown: [Entry] = []
  /// Of one note's words: what stands behind it is still in sight.
  private static let mostRows = 12

  private static let longestPassage = 1_000

  private struct Entry: Sendable {
    var annotation: Annotation
    var sentences: [(side: Side, sentence: Int)]
    /// Of one on a link.
    var ends: Both<Int>?
    /// The words that are missed, of one whose passage is gone.
    var missed: String?
  }

  static func opened(in session: inout Session) -> NotesScreen? {
    var screen = NotesScreen()
    screen.find(in: session)
    let focus = session.focus ?? 0
    screen.list.selected =
      screen.shown.firstIndex { entry in
        entry.sentences.contains { $0.side == session.side && $0.sentence >= focus }
      } ?? 0
    return screen
  }

  mutating func perform(_ command: Command, in session: inout Session) -> Outcome {
    switch command {
    case .write, .overwrite:
      let ids = shown.map(\.annotation.id)
      return session.write(command, .notes(ids), as: "notes")
    case .note, .delete, .copy:
      guard shown.indices.contains(list.selected) else {
        session.message = "There is no note here."
        return .stay
      }
      return perform(command, on: shown[list.selected], in: &session)
    case .undo: return session.undo()
    default: return performInList(command, in: &session)
    }
  }

  private func perform(
    _ command: Command, on entry: Entry, in session: inout Session
  ) -> Outcome {
    switch command {
    case .delete:
      var change = Change(removed: [entry.annotation.id])
      // What another program has made of it meanwhile was not seen.
      change.expected = [entry.annotation.id: entry.annotation]
      return session.change(change, "taken away")
    case .copy:
      let passages = entry.sentences.map { session.citation(of: $0.sentence, on: $0.side) }
      let words = [entry.annotation.note].compactMap { $0 } + passages
      return .effects([.copy(words.joined(separator: "\n"))])
    default:
      guard entry.annotation.note != nil else {
        session.message = "Only notes have words to change."
        return .stay
      }
      guard session.isMine(entry.annotation) else {
        session.message =
          "\(entry.annotation.maker.name) wrote this; on its sentence i writes yours."
        return .stay
      }
      return .open(NoteScreen.again(entry.annotation, on: name(of: entry, session), &session))
    }
  }

  mutating func chosen(in session: inout Session) -> Outcome {
    guard shown.indices.contains(list.selected) else { return .stay }
    let entry = shown[list.selected]
    guard let (side, sentence) = entry.sentences.first else {
      session.message = "Its passage is no longer in the articles."
      return .stay
    }
    if let link = session.links.firstIndex(where: { $0.ends == entry.ends }) {
      session.goToLink(link, end: side)
    } else {
      session.go(toSentence: sentence, on: side)
    }
    return .leave
  }

  // MARK: Laying out

  private mutating func find(in session: Session) {
    var all = session.remarks.all.map {
      Entry(annotation: $0.annotation, sentences: $0.sentences, ends: $0.ends)
    }
    all += session.remarks.lost.map {
      Entry(annotation: $0.annotation, sentences: [], missed: $0.exact)
    }
    // Passages are quoted only where they are looked into.
    shown = all.filter { entry in
      list.filter.isEmpty
        || session.passes(
          list.filter, entry.annotation.note ?? "", entry.annotation.markName ?? "",
          entry.missed ?? "",
          entry.sentences.map { session.quotation(of: $0.sentence, on: $0.side) }
            .joined(separator: " "))
    }
  }

  mutating func lay(out session: Session) {
    find(in: session)
    let width = max(8, session.layout.size.columns - 4)
    let lines = shown.enumerated().flatMap {
      self.lines(of: $0.element, entry: $0.offset, width, session)
    }
    list.lay(out: session.layout.listRows, byEntry: true) { _ in lines }
  }

  private func lines(
    of entry: Entry, entry number: Int, _ width: Int, _ session: Session
  ) -> [ListLine] {
    func line(_ text: String, _ style: Style, column: Int) -> ListLine {
      ListLine(
        runs: [ListLine.Run(text: text, column: column, style: style)], entry: number)
    }
    let head = wrapped(heading(of: entry, session), width: width, in: session.alphabet).map {
      var head = line($0, Style(entry.missed == nil ? .heading : .warning, .bold), column: 1)
      head.runs[0].chosen = Style(.status, [.bold, .reverse])
      return head
    }
    var words = entry.annotation.noteLines.flatMap {
      wrapped($0, width: width, in: session.alphabet)
    }
    if words.count > Self.mostRows {
      words = words.prefix(Self.mostRows - 1) + ["… all of it: counterpoint notes"]
    }
    let passages =
      entry.missed.map { ["“\($0)”"] }
      ?? entry.sentences.map { "“\(session.quotation(of: $0.sentence, on: $0.side))”" }
    // Of a sentence without end no more is wrapped: there may be a thousand notes.
    let quoted = passages.flatMap {
      wrapped(
        String($0.prefix(Self.longestPassage)), width: width, most: Self.mostRows,
        in: session.alphabet)
    }
    return head + words.map { line($0, Style(.text), column: 3) }
      + quoted.map { line($0, Style(.faint), column: 3) } + [ListLine()]
  }

  private func heading(of entry: Entry, _ session: Session) -> String {
    let annotation = entry.annotation
    var parts = [name(of: entry, session), annotation.remarkName]
    if !session.isMine(annotation) { parts.append(annotation.maker.name) }
    if let day = annotation.created?.day { parts.append(day) }
    return parts.joined(separator: " · ")
  }

  private func name(of entry: Entry, _ session: Session) -> String {
    entry.missed != nil
      ? "no longer in the articles"
      : entry.sentences.map { session.pair.placeName(of: $0.sentence, on: $0.side) }.joined(
        separator: " – ")
  }

  // MARK: Drawing

  func draw(_ session: Session, in buffer: inout Buffer) {
    let lost = shown.count { $0.missed != nil }
    let gone = lost == 0 ? "" : " · \(lost) no longer in the articles"
    let body = buffer.drawHead(
      session, title: "Notebook", facts: ["\(shown.count)\(gone)\(list.filterNote)"])
    if shown.isEmpty, !body.isEmpty {
      buffer.putWrapped(reasonForNone(session), in: body)
    }
    buffer.draw(list, of: session)
    let none = session.warning == nil ? "no note" : "the notebook cannot be read"
    buffer.drawFoot(
      session, status: shown.isEmpty ? none : "\(list.selected + 1) of \(shown.count)",
      hints: hints)
  }

  private func reasonForNone(_ session: Session) -> String {
    if !list.filter.isEmpty { return "No note passes the filter." }
    // What cannot be read is not nothing.
    if let warning = session.warning {
      return "\(warning) Until then, what you note here is kept only while the program runs."
    }
    return "Nothing yet: i writes a note, m marks by a letter, * highlights."
  }

  var listHints: [Hint] {
    [
      (.followLink, "go"), (.note, "edit"), (.delete, "delete"), (.undo, "undo"),
      (.copy, "copy"), (.filter, "filter"), (.cancel, "back"),
    ]
  }
}
