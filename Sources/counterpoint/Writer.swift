internal import Annotation
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
    do {
      if writing.matter == .key { return try writeKey(writing) }
      let path = writing.path
      let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
      guard let form = Printout.Form(rawValue: ending) else {
        return "Give a name that ends with .md, .txt or .html, or key."
      }
      try put(printout(writing.matter, of: session).text(form).text, at: path, writing.replaces)
      return "written: \(path)"
    } catch let problem as Problem {
      return problem.message.text
    } catch {
      return "not written"
    }
  }

  private func printout(_ matter: Writing.Matter, of session: Session) -> Printout {
    switch matter {
    case .links(let numbers):
      return .links(numbers.map { session.links[$0] }, session.analysis, of: session.pair)
    case .notes(let ids):
      var notes = keeper.kept
      let wanted = Set(ids)
      notes.items.removeAll { !wanted.contains($0.id) }
      return .notes(notes, of: session.pair)
    case .comparison, .key: return .comparison(session.analysis, of: session.pair)
    }
  }

  private func writeKey(_ writing: Writing) throws -> String {
    let isOwn = writing.path == "key"
    guard let path = isOwn ? shelved.keyFile : writing.path else {
      return "This pair is no folder of your own; :write FILE.json writes its key anywhere."
    }
    let key = try Wording.explaining { () throws(ShelfError) in
      try shelved.key(setRightBy: keeper.kept)
    }
    try put(shelved.text(of: key), at: path, isOwn || writing.replaces)
    return "written: \(path)"
  }

  private func put(_ text: String, at path: String, _ replaces: Bool) throws {
    do throws(KeepingError) { try Shelf.write(text, to: path, replacing: replaces) } catch {
      if case .failed(_, EEXIST) = error {
        throw Problem(message: "\(path): is there already; :write! \(path) replaces it")
      }
      throw Problem(message: Wording.text(of: error))
    }
  }
}
