import Argument
import Document
import Reader
import Specimens
import Terminal
import Testing

/// Whole screens as a reader sees them without colour.
struct DrawnScreenTests {
  @Test func `Two articles, their marks, and the lit link from row to row`() {
    var session = Session(columns: 72, rows: 16)
    session.press("g")
    #expect(
      session.screen == """
        Homes                                                  4 links · ? help
        CPD ¶1  Build more homes             GR ¶1  Leave the streets alone
        ──━━━━━━━━━━━━━━━━━━━▶━━━━━─────────────────────────────────────────────
          Build more homes                     Leave the streets alone

        ◆ Rents fall where cities build.  ○─✗◆ Building does not make rents
        · Last year Aston built 900 homes.   │ fall. The river floods.

        ◇ Some streets will be loud for a ╶ ╴▶ Cities should repair old homes
          while.                            ╴◆ first. Noise drives families
                                               away.
        ▶ Cities should build more homes  ╶
          now.                              ╴· Aston lost 40 trees. ▶ Councils
                                               must ask the neighbours.
         ◆ claim ¶1 · ✗ opposes GR ¶1 ○ · Does building lower rents?     linked
         Enter go   o why   l links   ] claim   r recommendation   Tab side
        """)
  }

  @Test func `Several links of one unit share a trunk`() {
    var session = Session(columns: 100, rows: 16)
    session.press("g", "]")
    #expect(
      session.screen == """
        Homes                                                                              4 links · ? help
        CPD ¶3  Build more homes · City Paper Daily         GR ¶2  Leave the streets alone · Garden Review
        ────────────────────────────────────────────────────────────────────────────────────────────────────
        ◆ Rents fall where cities build. · Last year   ╶      Leave the streets alone
          Aston built 900 homes.
                                                           ╴◆ Building does not make rents fall. The river
        ◇ Some streets will be loud for a while.       ╶      floods.

        ▶ Cities should build more homes now.          ○─┬~○▶ Cities should repair old homes first. ◆ Noise
                                                         │    drives families away.
        ◆ Aston lies on a river. Waiting only helps      │
          those who own.                                 ╰✗○· Aston lost 40 trees. ▶ Councils must ask the
                                                              neighbours.

         ▶ recommendation ¶3 · GR: 1 ~ qualifies ¶2 · 2 ✗ ¶3 · Does building lower rents?            linked
         Enter go   o why   l links   ] claim   r recommendation   Tab side   a who should do what   s sync
        """)
  }

  @Test func `All links have lines of their own`() {
    var session = Session(columns: 120, rows: 16)
    session.press("g", "v")
    #expect(
      session.screen == """
        Homes                                                                                                  4 links · ? help
        CPD ¶1  Build more homes · City Paper Daily                     GR ¶1  Leave the streets alone · Garden Review
        ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
          Build more homes                                                Leave the streets alone

        ◆ Rents fall where cities build. Last year Aston built  ○───✗─○ ◆ Building does not make rents fall. The river floods.
          900 homes.
                                                                 ╭╭──~○ ▶ Cities should repair old homes first. ◆ Noise drives
        ◇ Some streets will be loud for a while.                ○╯│       families away.
                                                                  │
        ▶ Cities should build more homes now.                   ○─┴──✗○ · Aston lost 40 trees. ▶ Councils must ask the
                                                                          neighbours.
        ◆ Aston lies on a river. Waiting only helps those who
          own.
         lines for all links on the screen                                                                               linked
         Enter go   o why   l links   ] claim   r recommendation   Tab side   a who should do what   s sync   / search
        """)
  }

  @Test func `One pane with its counterpart on a line`() {
    var session = Session(columns: 40, rows: 12)
    session.press("g")
    #expect(
      session.screen == """
        CPD ¶1  Build more homes
          Build more homes

        ◆ Rents fall where cities build. · Last
          year Aston built 900 homes.

        ◇ Some streets will be loud for a while.

        ▶ Cities should build more homes now.
        ✗ GR ¶1: Building does not make rents…
         ◆ claim ¶1 · ✗ opposes GR ¶1 ○  linked
         Enter go   o why   l links   ] claim
        """)
  }

  @Test func `Why stands over the lower half`() {
    var session = Session(columns: 72, rows: 24)
    session.press("g", "o")
    #expect(
      session.screen == """
        Homes                                                  4 links · ? help
        CPD ¶1  Build more homes             GR ¶1  Leave the streets alone
        ──━━━━━━━━━━━━━━━━━━─▶─────────────────━━━━━✗━━━━━━━━▶━━━━━━─────▶──────
          Build more homes                     Leave the streets alone

        ◆ Rents fall where cities build.  ○─✗◆ Building does not make rents
        · Last year Aston built 900 homes.   │ fall. The river floods.

        ◇ Some streets will be loud for a ╶ ╴▶ Cities should repair old homes
          while.                            ╴◆ first. Noise drives families
                                               away.
        ╭─ opposes ✗ ─ Does building lower rents? ─ strong 0.90 ─ link 1 ──────╮
        │ CPD ¶1 “Rents fall where cities build.”                              │
        │ GR ¶1  “Building does not make rents fall.”                          │
        │ Because One says so, the other says not.                             │
        │ Cues CPD: so   GR: not                                               │
        │ Parts issue 0.50  stance clash 0.40                                  │
        │ Ask What would each author count as evidence that the other is       │
        │     right?                                                           │
        │     Do they differ about facts, about what will follow, or about     │
        │     what matters?                                                    │
        ╰──────────────────────────────────────────────────────────────────────╯
         opposes · made by the engine, not reviewed                      linked
         Enter go   Y accept   D deny   ~ relation   W reason   Esc back
        """)
  }

  /// Eight units of each side, the first answering the last.
  private var crossing: (pair: Pair, analysis: Analysis) {
    let paragraphs = (1...8).map { ["C: This is the claim number \($0)."] }
    return InventedPair.pair(
      left: paragraphs, right: paragraphs,
      links: (0..<8).map { InventedPair.link($0, .opposes, 7 - $0) })
  }

  @Test func `of all links those that find no lane are counted`() throws {
    var session = Session(crossing, columns: 140, rows: 40)
    session.press("g", "v")
    let drawn = session.screen.split(separator: "\n").count {
      $0.contains("✗─○") || $0.contains("✗○")
    }
    let counted = try #require(session.screen.firstMatch(of: /([0-9]) more/))
    #expect(Int(counted.1).map { $0 + drawn } == 8, "\(session)")
    session.press("v")
    #expect(!session.screen.contains(/[0-9] more/))
  }
}
