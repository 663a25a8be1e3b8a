package import Argument
package import Document

/// Reads a pair: the kind and proposition of every sentence, and the links between the two sides.
/// Deterministic, offline, and total: any two articles give an analysis.
package func analyse(_ pair: Pair, sheet: IssueSheet? = nil) -> Analysis {
  Reading(pair, sheet: sheet).analysis
}
