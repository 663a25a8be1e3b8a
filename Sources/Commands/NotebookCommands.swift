// What a reader writes down, and takes away.
extension Command {
  package static let note = Command("note")
  package static let resumeNote = Command("resume-note")
  package static let mark = Command("mark")
  package static let toMark = Command("to-mark")
  package static let highlight = Command("highlight")
  package static let notes = Command("notes")
  package static let delete = Command("delete")
  package static let copy = Command("copy")
  package static let write = Command("write")
  package static let overwrite = Command("write!")
}

extension Parameter {
  fileprivate static let key = file(or: "key", "the pair's key, beside the articles")
}

extension Specification {
  static let notebook: [Specification] = [
    Specification(
      .note, "a note on the sentence or link, or this note anew",
      [.text("text", isOptional: true)]),
    Specification(.resumeNote, "the note that was not finished, on with it"),
    Specification(
      .mark, "mark the sentence by a letter or a name", [.text("name", isOptional: true)]),
    Specification(.toMark, "to a mark", [.text("name", isOptional: true)]),
    Specification(.highlight, "highlight the sentence, or no longer"),
    Specification(.delete, "take the chosen note, mark or highlight away"),
    Specification(.copy, "copy the sentence or link as a citation"),
    Specification(
      .write, "into a .md, .txt or .html file; key: the pair's key",
      [.key]),
    Specification(
      .overwrite, "the same, in the place of a file that is there",
      [.key]),
  ]
}
