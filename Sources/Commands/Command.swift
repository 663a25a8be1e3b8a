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
