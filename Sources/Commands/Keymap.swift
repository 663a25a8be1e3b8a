package import Terminal

/// The one table of keys: key map, key row, help and palette are made from it.
package struct Keymap: Sendable {
  /// Where a key holds: on one screen, or on all of a sort.
  package struct Place: Hashable, Sendable {
    package let name: String

    package init(_ name: String) { self.name = name }

    package static let reading = Place("reading")
    /// Any list or panel that covers the text.
    package static let list = Place("list")
    /// Any screen on which letters are no text.
    package static let anywhere = Place("anywhere")
    package static let search = Place("search")
    package static let help = Place("help")
    package static let why = Place("why")
    package static let links = Place("links")
  }

  package struct Binding: Sendable {
    package var command: Command
    package var keys: [Key]
    package var places: [Place]
    package var summary: String

    package init(command: Command, keys: [Key], places: [Place], summary: String) {
      self.command = command
      self.keys = keys
      self.places = places
      self.summary = summary
    }
  }

  package var bindings: [Binding]
  private var commands: [Place: [Key: Command]] = [:]

  package init(bindings: [Binding] = Keymap.standard) {
    self.bindings = bindings
    for binding in bindings {
      for place in binding.places {
        for key in binding.keys { commands[place, default: [:]][key] = binding.command }
      }
    }
  }

  /// - Parameter places: where the reader is, the narrowest first.
  package func command(for key: Key, in places: [Place]) -> Command? {
    for place in places {
      if let command = commands[place]?[key] { return command }
    }
    return nil
  }

  package func holds(_ command: Command, in places: [Place]) -> Bool {
    bindings.contains { $0.command == command && $0.places.contains(where: places.contains) }
  }

  /// The first key of a command, as the key row and the help write it.
  package func keyName(of command: Command, in places: [Place]) -> String? {
    let found = bindings.first {
      $0.command == command && $0.places.contains(where: places.contains)
    }
    return found?.keys.first?.name
  }
}

extension Keymap {
  private static let text: [Place] = [.reading]
  private static let panels: [Place] = [.list]
  private static let moving: [Place] = [.reading, .list, .help]
  private static let all: [Place] = [.anywhere]

  package static let standard: [Binding] = [
    Binding(
      command: .lineDown, keys: ["j", .down], places: moving, summary: "one line down"),
    Binding(
      command: .lineUp, keys: ["k", .up], places: moving,
      summary: "one line up"),
    Binding(
      command: .halfPageDown, keys: ["d", .control("d")], places: text + panels,
      summary: "half a page down"),
    Binding(
      command: .halfPageUp, keys: ["u", .control("u")], places: text + panels,
      summary: "half a page up"),
    Binding(
      command: .pageDown, keys: [.character(" "), .pageDown, .control("f")],
      places: moving, summary: "a page down"),
    Binding(
      command: .pageUp, keys: ["b", .pageUp, .control("b")],
      places: moving, summary: "a page up"),
    Binding(
      command: .start, keys: ["g", .home], places: moving,
      summary: "to the start"),
    Binding(
      command: .end, keys: ["G", .end], places: moving,
      summary: "to the end"),
    Binding(
      command: .otherPane, keys: [.tab, .backTab], places: text, summary: "to the other side"),
    Binding(command: .leftPane, keys: ["h", .left], places: text, summary: "to the left side"),
    Binding(command: .rightPane, keys: [.right], places: text, summary: "to the right side"),
    Binding(command: .nextSentence, keys: [")"], places: text, summary: "next sentence"),
    Binding(command: .previousSentence, keys: ["("], places: text, summary: "previous sentence"),
    Binding(
      command: .nextClaim, keys: ["]"], places: text, summary: "next claim or recommendation"),
    Binding(
      command: .previousClaim, keys: ["["], places: text,
      summary: "previous claim or recommendation"),
    Binding(command: .nextParagraph, keys: ["}"], places: text, summary: "next paragraph"),
    Binding(command: .previousParagraph, keys: ["{"], places: text, summary: "previous paragraph"),
    Binding(
      command: .nextRecommendation, keys: ["r"], places: text, summary: "next recommendation"),
    Binding(
      command: .previousRecommendation, keys: ["R"], places: text,
      summary: "previous recommendation"),
    Binding(
      command: .followLink, keys: [.enter], places: text + panels,
      summary: "follow the link (1-9 follow one of several)"),
    Binding(
      command: .nextLink, keys: ["n"], places: [.why], summary: "the unit's next link"),
    Binding(
      command: .back, keys: [.backspace, .control("o"), "<"], places: text,
      summary: "back to where you came from"),
    Binding(command: .forward, keys: [">"], places: text, summary: "forward again"),
    Binding(
      command: .why, keys: ["o"], places: all, summary: "why: what the link is made of"),
    Binding(command: .links, keys: ["l"], places: all, summary: "all links, strongest first"),
    Binding(
      command: .recommendations, keys: ["a"], places: all,
      summary: "recommendations by actor: who should do what"),
    Binding(
      command: .filter, keys: ["/"], places: panels, summary: "filter a list while typing"),
    Binding(
      command: .filterRelation, keys: ["x"], places: [.links], summary: "filter links by relation"),
    Binding(command: .filterTier, keys: ["t"], places: [.links], summary: "filter links by tier"),
    Binding(command: .filterIssue, keys: ["i"], places: [.links], summary: "filter links by issue"),
    Binding(
      command: .synchronise, keys: ["s"], places: text,
      summary: "sync state: linked, locked or free"),
    Binding(
      command: .align, keys: ["="], places: text, summary: "align the other side once"),
    Binding(
      command: .allLinks, keys: ["v"], places: text, summary: "draw the links of all visible units"),
    Binding(
      command: .layout, keys: ["|"], places: text,
      summary: "layout: as the window allows, one pane, two panes"),
    Binding(command: .theme, keys: ["c"], places: text, summary: "next theme"),
    Binding(command: .search, keys: ["/"], places: text, summary: "search both sides"),
    Binding(command: .nextMatch, keys: ["n"], places: text, summary: "next match"),
    Binding(command: .previousMatch, keys: ["N"], places: text, summary: "previous match"),
    Binding(command: .help, keys: [.function(1), "?"], places: all, summary: "this help"),
    Binding(
      command: .palette, keys: [":"], places: all, summary: "run a command by its name"),
    Binding(
      command: .redraw, keys: [.control("l")],
      places: [.anywhere, .help, .search],
      summary: "draw the screen again"),
    Binding(
      command: .cancel, keys: [.escape],
      places: [.anywhere, .help, .search],
      summary: "leave this view; clear the search"),
    Binding(command: .quit, keys: ["q"], places: [.reading], summary: "quit"),
    Binding(
      command: .cancel, keys: ["q"], places: panels, summary: "leave this view"),
  ]
}
