package import Canvas

/// Everything a reader can ask for by key, palette or configuration.
package enum Command: String, CaseIterable, Sendable {
  case lineDown = "line-down"
  case lineUp = "line-up"
  case halfPageDown = "half-page-down"
  case halfPageUp = "half-page-up"
  case pageDown = "page-down"
  case pageUp = "page-up"
  case start, end
  case otherPane = "other-pane"
  case leftPane = "left-pane"
  case rightPane = "right-pane"
  case nextSentence = "next-sentence"
  case previousSentence = "previous-sentence"
  case nextClaim = "next-claim"
  case previousClaim = "previous-claim"
  case nextParagraph = "next-paragraph"
  case previousParagraph = "previous-paragraph"
  case nextRecommendation = "next-recommendation"
  case previousRecommendation = "previous-recommendation"
  case followLink = "follow-link"
  case back, forward
  case why, links, recommendations
  case nextLink = "next-link"
  case filterRelation = "filter-relation"
  case filterTier = "filter-tier"
  case filterIssue = "filter-issue"
  case synchronise = "sync-state"
  case align
  case allLinks = "all-links"
  case layout, theme, search
  case nextMatch = "next-match"
  case previousMatch = "previous-match"
  case help, palette, redraw, cancel, quit
}

/// What happened, in the reader's terms.
package enum Intent: Hashable, Sendable {
  case command(Command)
  /// Follow the focused unit's link with this number, from 1.
  case followLink(Int)
  /// A key that has no meaning here.
  case unknown(Key)
  /// A character typed into the filter or the search.
  case type(Character)
  case erase
  case resize(Size)
  case click(Spot)
  /// Rows down (or up, if negative) at a place on the screen.
  case wheel(Spot, rows: Int)
}

/// What the loop must do; `update` never does it itself.
package enum Effect: Hashable, Sendable {
  case quit
  /// Send the next frame whole.
  case redraw
  /// Show the next theme of the display.
  case changeTheme
}
