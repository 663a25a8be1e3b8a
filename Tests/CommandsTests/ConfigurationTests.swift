import Commands
import Terminal
import Testing

struct ConfigurationTests {
  private let table = CommandTable(Specification.standard)
  private let places: [Keymap.Place] = [.anywhere, .list, .reading, .links]

  private func read(_ text: String) -> Configuration {
    Configuration(text, table: table, places: places)
  }

  @Test func `remarks and empty lines are passed over, the rest are commands with their lines`() {
    let found = read("# mine\n\n  set width 68\nbind links:x,F2 quit\r\ntheme dark\n")
    #expect(found.entries.map(\.line) == [3, 4, 5])
    #expect(
      found.entries.map(\.command) == [
        Command("set", ["width", "68"]), Command("bind", ["links:x,F2", "quit"]),
        Command("theme", ["dark"]),
      ])
    #expect(found.problems.isEmpty)
  }

  @Test func `all problems are told at once, and what is right holds`() {
    let found = read(
      """
      set width wide
      bind x quit
      bind y,x help
      line-down
      bind attic:z quit
      theme
      theme light
      """)
    #expect(found.entries.map(\.line) == [2, 7])
    #expect(found.problems.map(\.line) == [1, 3, 4, 5, 6])
    #expect(
      found.problems.map(\.message).dropFirst() == [
        "The key x is bound on line 2 already. Take one of the two lines out.",
        "“line-down” sets nothing; a configuration has bind, set and theme lines.",
        "There is no place “attic” for a key.",
        "“theme” sets nothing; a configuration has bind, set and theme lines.",
      ])
  }

  @Test func `one key may do different things in different places`() {
    #expect(read("bind links:x quit\nbind reading:x help\n").problems.isEmpty)
  }

  @Test func `a bound key loses what it did there, and keeps what it does elsewhere`() throws {
    var keymap = Keymap(table)
    #expect(keymap.command(for: "n", in: [.reading]) == .nextMatch)
    keymap.bind(try table.command("bind reading:n goto right 3"))
    #expect(keymap.command(for: "n", in: [.reading]) == Command("goto", ["right", "3"]))
    #expect(keymap.command(for: "n", in: [.why]) == .nextLink)
    #expect(!keymap.bindings.contains { $0.command == .nextMatch })
    keymap.bind(try table.command("bind list:j quit"))
    #expect(keymap.command(for: "j", in: [.links, .list]) == .quit)
    #expect(keymap.command(for: "j", in: [.reading]) == .lineDown)
    #expect(keymap.command(for: .down, in: [.links, .list]) == .lineDown)
  }

  @Test func `a key without a place holds where its command's keys do`() throws {
    var keymap = Keymap(table)
    keymap.bind(try table.command("bind F5 next-claim"))
    #expect(keymap.command(for: .function(5), in: [.reading]) == .nextClaim)
    #expect(keymap.command(for: .function(5), in: [.links, .list, .anywhere]) == nil)
  }

  @Test func `every default key is the key that its name is read as, and its command is known`() {
    for binding in Keymap(table).bindings {
      #expect(table.specification(of: binding.command) != nil, "\(binding.command.line)")
      for key in binding.keys { #expect(Key(name: key.name) == key, "\(key.name)") }
    }
  }

  @Test(arguments: [
    ("Down", Key.down), ("↓", .down), ("Space", .character(" ")), ("Comma", .character(",")),
    ("^G", .control("g")), ("F12", .function(12)), ("ß", .character("ß")), ("F", .character("F")),
    ("^", .character("^")), (":", .character(":")),
  ])
  func `keys have names`(name: String, key: Key) { #expect(Key(name: name) == key) }

  @Test(arguments: ["", " ", "F0", "F99", "^1", "jj", "Hyper"])
  func `what names no key is none`(name: String) { #expect(Key(name: name) == nil) }
}
