internal import FoundationEssentials
internal import Glibc
internal import Library

/// The reader's own editor: what VISUAL or EDITOR names, as a shell runs it.
struct TextEditor {
  let environment: (String) -> String?
  /// What the editor reads and draws on.
  var terminal = "/dev/tty"

  /// Waits until the reader has left the editor.
  ///
  /// - Returns: the text as it is then; without one, why there is none.
  func edit(_ text: String) -> (text: String?, problem: String?) {
    let names = [environment("VISUAL"), environment("EDITOR")].compactMap { $0 }
    guard let editor = names.first(where: { !$0.isEmpty }) else {
      return (nil, "Set EDITOR (to vi, for example) to write notes in your editor.")
    }
    let folder = environment("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    var name = Array("\(folder)/counterpoint-note-XXXXXX".utf8CString)
    let file = mkstemp(&name)
    guard file >= 0 else {
      return (
        nil, "No file for the editor can be made in \(folder): \(String(cString: strerror(errno)))"
      )
    }
    let path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { unlink(path) }
    let isWritten = writeAll(Array(text.utf8), to: file)
    close(file)
    guard isWritten else { return (nil, "\(path) cannot be written; the note is as it was.") }
    let quoted =
      "'" + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
    let status = system("\(editor) \(quoted) <\(terminal) >\(terminal) 2>&1")
    guard status == 0, let bytes = try? Data(contentsOf: URL(filePath: path)) else {
      return (nil, "\(editor) did not end well; the note is as it was.")
    }
    return (String(decoding: bytes, as: UTF8.self), nil)
  }
}
