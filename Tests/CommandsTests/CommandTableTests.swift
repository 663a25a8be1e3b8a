import Commands
import Testing

struct CommandTableTests {
  private let table = CommandTable(Specification.standard)

  @Test(arguments: [
    ("line-down", Command("line-down")), ("  goto  7 ", Command("goto", ["7"])),
    ("goto left 7", Command("goto", ["left", "7"])), ("theme", Command("theme")),
    ("theme high-contrast", Command("theme", ["high-contrast"])),
    ("set width 68", Command("set", ["width", "68"])),
    ("set sync ?", Command("set", ["sync", "?"])),
    ("search two words", Command("search", ["two words"])),
    ("bind ^G,F2 goto right 3", Command("bind", ["^G,F2", "goto right 3"])),
    ("bind reading:: quit", Command("bind", ["reading::", "quit"])),
  ])
  func `a line becomes a command with its arguments`(line: String, command: Command) throws {
    let made = try table.command(line)
    #expect(made == command)
    let again = try table.command(made.line)
    #expect(again == made)
  }

  @Test(arguments: [
    ("", "There is no command."), ("qiut", "There is no command “qiut”. Did you mean “quit”?"),
    ("xyzzyplugh", "There is no command “xyzzyplugh”."),
    ("goto", "The paragraph is missing: goto [side] paragraph."),
    ("goto left", "The paragraph is missing: goto [side] paragraph."),
    ("goto middle 3", "goto: “middle” is no paragraph; allowed: 1 to 9999."),
    ("goto 0", "goto: “0” is no paragraph; allowed: 1 to 9999."),
    ("goto 3 4", "“4” is a word too many: the command is “goto [side] paragraph”."),
    ("quit now", "“now” is a word too many: the command is “quit”."),
    ("set", "The setting is missing: set setting value."),
    ("set width", "The value is missing: set setting value."),
    (
      "set colour 3",
      "set: “colour” is no setting; allowed: width, sync, layout, engine, mouse, ascii."
    ),
    ("set width 5", "set: “5” is no value; allowed: 20 to 200."),
    ("set sync never", "set: “never” is no value; allowed: linked, locked, free."),
    (
      "bind Hyper quit",
      "bind: “Hyper” is no keys; allowed: a letter, ^D, Space, Comma, Tab, Enter, PgDn, F2 and the like."
    ),
    ("bind x", "The command is missing: bind keys command."),
    ("bind x fly", "There is no command “fly”."),
  ])
  func `what is wrong with a line is told with what would be right`(line: String, message: String) {
    do {
      let command = try table.command(line)
      Issue.record("“\(line)” became \(command)")
    } catch {
      #expect(error.message == message)
    }
  }

  @Test(arguments: [
    ("th", ["theme "]), ("goto ", ["goto left", "goto right"]), ("goto r", ["goto right"]),
    ("set s", ["set sync"]), ("set sync l", ["set sync linked", "set sync locked"]),
    ("set width ", []), ("bind x qu", ["bind x quit"]), ("nonsense here ", []), ("quit ", []),
    ("write k", ["write key"]), ("write! ", ["write! key"]),
  ])
  func `a word is completed by what may stand there`(line: String, completed: [String]) {
    let found = table.completions(of: line).map(\.line)
    if line == "th" { #expect(found.first == completed.first) } else { #expect(found == completed) }
  }

  @Test func `words of what a command does find it, behind those whose names do`() {
    let found = table.completions(of: "match").map(\.line)
    #expect(found.prefix(2) == ["next-match", "previous-match"])
    #expect(table.completions(of: "as a window allows").isEmpty)
    #expect(table.completions(of: "one pane").map(\.line) == ["layout"])
    #expect(table.completions(of: "").count == table.specifications.count)
  }

  @Test func `no command has two specifications, and every one says what it does`() {
    let names = Specification.standard.map(\.command.name)
    #expect(Set(names).count == names.count)
    #expect(Specification.standard.allSatisfy { !$0.doc.isEmpty })
  }

  @Test func `a command is told by its name, whatever stands behind it`() {
    switch Command("goto", ["7"], count: 3) {
    case .goto: break
    default: Issue.record("not told")
    }
  }
}
