internal import Annotation
internal import Argument
internal import Commands
internal import Document
internal import Terminal
internal import Typesetting

// Notes, marks and highlights, and what is taken away from the screen.
extension Session {
  /// Performs a command on the focused sentence or on a link; nil if it is no such command.
  ///
  /// - Parameter link: an index into `links`, where a view is about one.
  mutating func annotate(_ command: Command, link: Int? = nil) -> Outcome? {
    let argument = command.arguments.first
    switch command {
    case .note where argument != nil:
      return change(
        Change(put: [.note(argument ?? "", on: targets(link), by: notebook.person)]), "noted")
    case .mark where argument != nil: return mark(argument)
    case .highlight: return highlight()
    // Where the reader was before, as in other programs.
    case .toMark where argument == "'" || argument == "`": return goBack()
    case .toMark where argument != nil:
      goToMark(argument ?? "")
      return .leave
    case .copy: return .effects([.copy(citation(link: link))])
    default: return nil
    }
  }

  /// What a note is on: a link's two passages, else the focused sentence.
  func targets(_ link: Int?) -> [Annotation.Target] {
    let passages = Passages(pair)
    if let link, links.indices.contains(link) {
      return Side.allCases.map { .passage(passages[links[link].ends[$0], $0]) }
    }
    return focus.map { [.passage(passages[$0, side])] } ?? []
  }

  private mutating func mark(_ name: String?) -> Outcome {
    guard let focus else { return .stay }
    let mark = Annotation.mark(Passages(pair)[focus, side], name: name, by: notebook.person)
    return change(Change(put: [mark]), name.map { "mark \($0)" } ?? "highlighted")
  }

  private mutating func highlight() -> Outcome {
    guard let focus else { return .stay }
    let old = remarks.at(focus, on: side).filter {
      $0.annotation.isHighlight && isMine($0.annotation)
    }
    if old.isEmpty { return mark(nil) }
    return change(Change(removed: Set(old.map(\.annotation.id))), "no longer highlighted")
  }

  mutating func goToMark(_ name: String) {
    guard let (side, sentence) = remarks.marked(name, by: notebook.person)?.sentences.first else {
      guard !remarks.lost.contains(where: { $0.annotation.markName == name }) else {
        message = "The passage of mark “\(name)” is no longer in the articles."
        return
      }
      let known = remarks.all.compactMap(\.annotation.markName).joined(separator: ", ")
      message = "There is no mark “\(name)”" + (known.isEmpty ? "." : ", but \(known).")
      return
    }
    go(toSentence: sentence, on: side)
  }

  /// The notes on the focused sentence, the first on one line; nil without one.
  var noteOfFocus: String? {
    guard let focus else { return nil }
    // One's own on this very sentence, the latest, before all others.
    let notes = remarks.at(focus, on: side).map(\.annotation).filter { $0.note != nil }
      .sorted { weight($0) > weight($1) }
    guard let first = notes.first else { return nil }
    let more = notes.count > 1 ? " (+\(notes.count - 1))" : ""
    return first.noteLines.joined(separator: " ") + more
  }

  /// What lies over the keys of the text while a link is begun, and its sign.
  var linkBegun: (sign: String, text: String)? {
    guard let start = notebook.start else { return nil }
    let relation = start.relation.map { " (\($0.word))" } ?? ""
    let from = "link from \(pair.placeName(of: start.sentence, on: start.side))\(relation)"
    let forms = [
      "\(from), to be given its other end on \(pair[start.side.other].shortName(on: start.side.other)); Esc drops it",
      "\(from): its other end? Esc drops it", "\(from); Esc drops it", from,
    ]
    let room = layout.size.columns - 4
    return (keyName(of: .link) ?? "+", firstFitting(forms, width: room, in: alphabet) ?? from)
  }

  private func weight(_ note: Annotation) -> (Int, String) {
    ((isMine(note) ? 2 : 0) + (note.targets.count == 1 ? 1 : 0), note.created?.text ?? "")
  }

  // MARK: Citations

  /// “…” (author, “title”, publication, date, ¶7)
  func citation(of sentence: Int, on side: Side) -> String {
    let article = pair[side]
    let source = [
      article.author, "“\(article.title)”", article.publication, article.date,
      paragraphName(of: sentence, on: side),
    ].compactMap { $0 }.joined(separator: ", ")
    return "“\(quotation(of: sentence, on: side))” (\(source))"
  }

  private func citation(link: Int?) -> String {
    guard let link, links.indices.contains(link) else {
      return focus.map { citation(of: $0, on: side) } ?? ""
    }
    let found = links[link]
    let passages = Side.allCases.map { citation(of: found.ends[$0], on: $0) }
    let reason = found.reason.isEmpty ? [] : ["Because: \(found.reason)"]
    return
      ([passages[0], "\(found.word) (\(found.origin))", passages[1]] + reason)
      .joined(separator: "\n")
  }

  // MARK: Files

  /// What `write` means where a matter is on show.
  ///
  /// - Parameter name: what its file may be called, without an ending.
  mutating func write(_ command: Command, _ matter: Writing.Matter, as name: String) -> Outcome {
    guard let path = command.arguments.first else {
      message = "Enter writes \(name).md; other names end with .md, .txt or .html."
      return .ask(command, "\(name).md")
    }
    let isKey = path == "key" || matter.isOfLinks && path.hasSuffix(".json")
    return .effects([
      .write(
        Writing(isKey ? .key : matter, path: path, replaces: command.name == Command.overwrite.name)
      )
    ])
  }

  /// A sentence as it is written into a file; `note` says what it is there.
  func written(_ sentence: Int, on side: Side, _ note: String = "") -> Writing.Passage {
    let place = pair.placeName(of: sentence, on: side)
    return Writing.Passage(
      side: side, place: note.isEmpty ? place : "\(place), \(note)",
      words: quotation(of: sentence, on: side))
  }

  /// Lights a link of the focused sentence, if it is there.
  mutating func light(_ ends: Both<Int>) {
    picked = focusedLinks.firstIndex { links[$0].ends == ends } ?? picked
  }
}
