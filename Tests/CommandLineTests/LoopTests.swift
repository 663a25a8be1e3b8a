import Annotation
import Reader
import Specimens
import Terminal
import Testing

@testable import counterpoint

/// The whole program over a display that is only remembered.
struct LoopTests {
  private let specimen = InventedPair.homes

  private func run(
    _ display: MemoryDisplay, theme: @escaping (String?) -> String = { $0 ?? "next" }
  ) -> Session {
    var session = Session(pair: specimen.pair, size: display.size)
    Loop(
      display: display,
      world: World(
        changeTheme: theme, setMouse: { _ in },
        keep: { Kept(change: $0, notebook: nil, back: Change()) })
    ).run(&session) {
      specimen.analysis
    }
    return session
  }

  private func display(_ keys: Key...) -> MemoryDisplay {
    MemoryDisplay(size: Size(columns: 80, rows: 24), events: keys.map(Event.key))
  }

  @Test func `the text is on the screen before anything is known of it, then marks and links`() {
    let display = display()
    _ = run(display)
    #expect(display.buffers.count == 2)
    #expect(display.buffers[0].text.contains("finding links …"))
    #expect(!display.buffers[0].text.contains("▶"))
    #expect(display.buffers[1].text.contains("▶"))
    #expect(!display.buffers[1].text.contains("finding links"))
  }

  @Test func `every key is drawn, and q ends the program with keys behind it unread`() {
    let display = display("j", "k", "q", "j")
    _ = run(display)
    #expect(display.buffers.count == 4)
  }

  @Test func `of keys that wait already only what they lead to is drawn`() {
    let display = display("j", "j", "j", "j", "j")
    display.comesAtOnce = true
    display.pause(milliseconds: 10)
    display.send([.key("k")])
    _ = run(display)
    // The text, its marks, where five keys led to, and one key by itself.
    #expect(display.buffers.count == 4)
    #expect(display.buffers[2] != display.buffers[1] && display.buffers[2] != display.buffers[3])
  }

  @Test func `a terminal that went away ends it`() {
    #expect(run(display("j")).message == nil)
  }

  @Test func `effects are performed by what the world is made of`() {
    let display = display("c", .control("l"))
    let session = run(display) { "theme: \($0 ?? "blue")" }
    #expect(session.message == "theme: blue")
    #expect(display.forgotten == 1)
  }

  @Test func `what is pasted into a search is searched for, and elsewhere does nothing`() {
    let display = MemoryDisplay(
      size: Size(columns: 80, rows: 24), events: [.key("/"), .paste("rents q"), .key(.escape)])
    #expect(run(display).message == nil)
    #expect(display.buffers[3].text.contains("rents q"))
    let other = MemoryDisplay(size: Size(columns: 80, rows: 24), events: [.paste("qqq")])
    #expect(run(other).message == "Pasted text does nothing here; / searches for it.")
  }

  @Test func `time passes for a display that is only remembered, too`() {
    let display = MemoryDisplay(size: Size(columns: 8, rows: 3))
    display.pause(milliseconds: 50)
    display.send([.key("j")])
    #expect(display.nextEvent(until: Instant(milliseconds: 20), watching: []) == .tick)
    #expect(display.now == Instant(milliseconds: 20))
    #expect(display.nextEvent(until: Instant(milliseconds: 90), watching: []) == .key("j"))
    #expect(display.now == Instant(milliseconds: 50))
    #expect(display.nextEvent() == .gone)
  }

  @Test func `a follower who sees nothing new is not drawn again`() {
    let display = MemoryDisplay(size: Size(columns: 80, rows: 24))
    display.pause(milliseconds: 1_000)
    var session = Session(follower: specimen.pair, size: display.size)
    var looks = 0
    var world = World(changeTheme: { _ in "" }, setMouse: { _ in })
    world.news = {
      looks += 1
      return looks == 3 ? .silence("Nobody presents.") : nil
    }
    Loop(display: display, world: world).run(&session)
    #expect(looks > 5)
    #expect(display.buffers.count == 2)
  }

  /// When the loop told that the reader had paused, in milliseconds.
  private func pauses(on display: MemoryDisplay) -> [Int] {
    var pauses: [Int] = []
    var session = Session(pair: specimen.pair, size: display.size)
    var world = World(changeTheme: { _ in "" }, setMouse: { _ in })
    world.pause = { pauses.append($0.now) }
    Loop(display: display, world: world).run(&session) { specimen.analysis }
    return pauses
  }

  @Test func `a pause is told once, and only behind something that happened`() {
    let display = MemoryDisplay(size: Size(columns: 80, rows: 24))
    display.pause(milliseconds: 9_000)
    display.send([.key("j"), .key("j")])
    display.pause(milliseconds: 9_000)
    display.send([.key("j")])
    display.pause(milliseconds: 300)
    #expect(pauses(on: display) == [9_500])
  }

  @Test func `whoever presses a key now and then loses no more than some seconds`() {
    let display = MemoryDisplay(size: Size(columns: 80, rows: 24))
    for _ in 0..<20 {
      display.send([.key("j")])
      display.pause(milliseconds: 400)
    }
    #expect(pauses(on: display) == [3_200, 6_800])
  }
}
