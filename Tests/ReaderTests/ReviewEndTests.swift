import Annotation
import Argument
import Reader
import Terminal
import Testing

/// What a review says where it stands still: a begun link, none left, passages that talk past each other.
struct ReviewEndTests {
  @Test func `a key pressed twice rejects one link, and no other of its sentence`() {
    var session = Session(columns: 120, rows: 36)
    session.open(Annotations())
    session.press("g", "D", "D")
    #expect(session.notebook.items.count { $0.motivation == "moderating" } == 1)
  }

  @Test func `of a link that is begun ^C drops it first, and ends the program then`() {
    var session = reviewedSession()
    session.press("+", .control("c"))
    #expect(!session.effects.contains(.interrupt) && !session.screen.contains("Esc drops it"))
    session.press(.control("c"))
    #expect(session.effects.contains(.interrupt))
  }

  @Test func `where none is left to review a verdict is asked for again`() {
    var session = reviewedSession()
    session.press("Y", ".", "Y", ".", "Y", ".", "Y", ".")
    #expect(session.status.contains("No link is left to review"))
    let before = session.state.links.map(\.isRejected)
    session.press("D")
    #expect(session.state.links.map(\.isRejected) == before)
    #expect(session.screen.contains("D again means it"), "\(session.screen)")
    session.press("D")
    #expect(session.state.links.filter(\.isRejected).count == 1)
  }

  @Test func `that two passages talk past each other is said wherever the link is told`() {
    var session = reviewedSession()
    session.press("~", ".")
    #expect(session.status.contains("they talk past each other"))
    session.press("j", "k")
    #expect(session.status.contains("· past each other"), "\(session.status)")
    session.press("o")
    #expect(session.screen.contains("past each other · ─"), "\(session)")
    session.press("o", "l")
    #expect(session.chosenLine?.contains("past each other") == true)
    #expect(session.chosenLine?.contains("· 1 ●") == true, "\(session)")
    session.press("l", "A")
    #expect(session.screen.contains("· past each other"), "\(session)")
    #expect(!session.screen.contains("answers? ·"))
  }
}
