/// Something that a reader can ask for by its name: by a key, on the command line, in a configuration.
///
/// A screen adds its own commands in its own file.
package struct Command: Hashable, Sendable {
  package let name: String
  /// As `CommandTable` has checked them.
  package var arguments: [String]
  /// The number typed before its key: how often, or which.
  package var count: Int?

  package init(_ name: String, _ arguments: [String] = [], count: Int? = nil) {
    self.name = name
    self.arguments = arguments
    self.count = count
  }

  /// In a `switch` a command is told by its name alone.
  package static func ~= (wanted: Command, given: Command) -> Bool { wanted.name == given.name }

  /// As one types it.
  package var line: String { ([name] + arguments).joined(separator: " ") }
}

extension Command {
  package static let lineDown = Command("line-down")
  package static let lineUp = Command("line-up")
  package static let halfPageDown = Command("half-page-down")
  package static let halfPageUp = Command("half-page-up")
  package static let pageDown = Command("page-down")
  package static let pageUp = Command("page-up")
  package static let start = Command("start")
  package static let end = Command("end")
  package static let scrollDown = Command("scroll-down")
  package static let scrollUp = Command("scroll-up")
  package static let windowTop = Command("window-top")
  package static let windowMiddle = Command("window-middle")
  package static let windowBottom = Command("window-bottom")
  package static let centre = Command("centre")
  package static let percent = Command("percent")
  package static let otherPane = Command("other-pane")
  package static let leftPane = Command("left-pane")
  package static let rightPane = Command("right-pane")
  package static let nextSentence = Command("next-sentence")
  package static let previousSentence = Command("previous-sentence")
  package static let nextClaim = Command("next-claim")
  package static let previousClaim = Command("previous-claim")
  package static let nextParagraph = Command("next-paragraph")
  package static let previousParagraph = Command("previous-paragraph")
  package static let nextRecommendation = Command("next-recommendation")
  package static let previousRecommendation = Command("previous-recommendation")
  package static let followLink = Command("follow-link")
  package static let back = Command("back")
  package static let forward = Command("forward")
  package static let why = Command("why")
  package static let links = Command("links")
  package static let recommendations = Command("recommendations")
  package static let filter = Command("filter")
  package static let nextLink = Command("next-link")
  package static let filterRelation = Command("filter-relation")
  package static let filterTier = Command("filter-tier")
  package static let filterIssue = Command("filter-issue")
  package static let filterMaker = Command("filter-maker")
  package static let filterSide = Command("filter-side")
  package static let filterNone = Command("filter-none")
  package static let synchronise = Command("sync-state")
  package static let align = Command("align")
  package static let allLinks = Command("all-links")
  package static let engineLinks = Command("engine-links")
  package static let nextOpposition = Command("next-opposition")
  package static let previousOpposition = Command("previous-opposition")
  package static let layout = Command("layout")
  package static let theme = Command("theme")
  package static let search = Command("search")
  package static let nextMatch = Command("next-match")
  package static let previousMatch = Command("previous-match")
  package static let help = Command("help")
  package static let redraw = Command("redraw")
  package static let cancel = Command("cancel")
  package static let interrupt = Command("interrupt")
  package static let quit = Command("quit")
  package static let commandLine = Command("command-line")
  package static let goto = Command("goto")
  package static let set = Command("set")
  package static let bind = Command("bind")
  package static let view = Command("view")
  package static let walk = Command("walk")
  package static let addStop = Command("add-stop")
}
