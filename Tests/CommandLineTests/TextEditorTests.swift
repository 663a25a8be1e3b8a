import Foundation
import Testing

@testable import counterpoint

/// Notes that are written in another editor.
struct TextEditorTests {
  private func edit(_ text: String, _ variables: [String: String]) -> (String?, String?) {
    TextEditor(environment: { variables[$0] }, terminal: "/dev/null").edit(text)
  }

  @Test func `an editor is given the text, and what it leaves is taken`() {
    let edited = edit("one rent\n", ["EDITOR": "sed -i s/one/another/"])
    #expect(edited.0 == "another rent\n" && edited.1 == nil)
    #expect(edit("a", ["VISUAL": "sed -i s/a/b/", "EDITOR": "false"]).0 == "b")
  }

  @Test func `without an editor, or where it fails, the note stays and it is said why`() {
    #expect(edit("a", [:]).1?.contains("Set EDITOR") == true)
    #expect(edit("a", ["EDITOR": "false"]).1?.contains("the note is as it was") == true)
    #expect(edit("a", ["EDITOR": "false"]).0 == nil)
    let nowhere = edit("a", ["EDITOR": "true", "TMPDIR": "/nonexistent"])
    #expect(nowhere.0 == nil && nowhere.1?.contains("/nonexistent") == true)
  }
}
