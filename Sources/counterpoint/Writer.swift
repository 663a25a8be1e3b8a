internal import Annotation
internal import Argument
internal import Formats
internal import Glibc
internal import Library
internal import Reader
internal import Text

/// Writes what a reader has on show into files.
struct Writer {
  let shelved: ShelvedPair
  let keeper: Keeper

  /// - Returns: what came of it, in words.
  func write(_ writing: Writing, of session: Session) -> String {
    do throws(Problem) {
      return writing.matter == .key
        ? try writeKey(writing, of: session) : try write(writing.matter, writing, of: session)
    } catch {
      return error.message.text
    }
  }

  private func write(
    _ matter: Writing.Matter, _ writing: Writing, of session: Session
  ) throws(Problem) -> String {
    let path = writing.path
    let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    if case .notes(let ids) = matter, ending == "json" {
      try put(shelved.text(of: notes(ids)), at: path, writing.replaces)
      return "written: \(path)"
    }
    guard let form = Printout.Form(rawValue: ending) else {
      throw Problem(message: "Give a name that ends with .md, .txt or .html, or key.")
    }
    try put(printout(matter, of: session).text(form).text, at: path, writing.replaces)
    return matter == .comparison ? "the comparison is written: \(path)" : "written: \(path)"
  }

  private func notes(_ ids: [String]) -> Annotations {
    let wanted = Set(ids)
    var notes = keeper.kept
    notes.items.removeAll { !wanted.contains($0.id) }
    return notes
  }

  private func numbered(_ places: [Int], _ session: Session) -> [(number: Int, link: Link)] {
    places.map { (session.number(ofLink: $0), session.links[$0]) }
  }

  private func printout(_ matter: Writing.Matter, of session: Session) -> Printout {
    let (analysis, pair) = (session.analysis, session.pair)
    return switch matter {
    case .links(let places): .links(numbered(places, session), analysis, of: pair)
    case .notes(let ids): .notes(notes(ids), analysis, of: pair)
    case .view(let title, let parts):
      .view(parts.map { $0.printed(of: analysis) }, title: title, analysis, of: pair)
    case .list(let title, let lines): .list(lines, title: title, of: pair)
    case .comparison, .key:
      .comparison(
        numbered(session.links.indices.filter { !session.links[$0].isRejected }, session), analysis,
        of: pair)
    }
  }

  private func writeKey(_ writing: Writing, of session: Session) throws(Problem) -> String {
    let isOwn = writing.path == "key"
    guard let path = isOwn ? shelved.keyFile : writing.path else {
      return "This pair is no folder of your own; :write FILE.json writes its key anywhere."
    }
    var key: Annotations
    do throws(ShelfError) { key = try shelved.key(setRightBy: keeper.kept) } catch {
      throw Problem(message: Wording.text(of: error))
    }
    if key.isWhole == false { key.isWhole = session.isShownReviewed }
    try put(shelved.text(of: key), at: path, isOwn || writing.replaces)
    let readings = key.items.contains { $0.reading == .leftOut }
    let rest =
      (readings ? "; what you left out is left out for all" : "")
      + (key.isWhole == false ? "; its links are not all reviewed" : "")
    // "key.json" may be meant to be found with the pair.
    let isElsewhere = !isOwn && shelved.keyFile.map { $0 != path && $0 != "./\(path)" } ?? false
    return "written: \(path)\(rest)"
      + (isElsewhere ? "; :write key writes it beside the articles" : "")
  }

  private func put(_ text: String, at path: String, _ replaces: Bool) throws(Problem) {
    do throws(KeepingError) { try Shelf.write(text, to: path, replacing: replaces) } catch {
      guard case .failed(_, let number) = error else {
        throw Problem(message: Wording.text(of: error))
      }
      throw Problem(
        message: number == EEXIST
          ? "\(path): is there already; :write! \(path) replaces it"
          : "\(path): cannot be written (\(Wording.reason(number)))")
    }
  }
}

extension Writing.Part {
  fileprivate func printed(of analysis: Analysis) -> Printout.Part {
    switch self {
    case .heading(let text): .heading(text, nil)
    case .link(let text, let ends): .heading(text, analysis.link(of: ends))
    case .text(let text): .text(text)
    case .passages(let passages): .passages(passages.map { ($0.side, $0.place, $0.words) })
    }
  }
}
