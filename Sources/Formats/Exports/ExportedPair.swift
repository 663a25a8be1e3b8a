internal import Annotation
package import Argument
package import Document
package import Text

/// A pair's kinds and links in a format of other programs, and what of them it cannot hold.
package struct ExportedPair: Sendable {
  package enum Format: String, CaseIterable, Sendable { case argdown, aif, csv, w3c }

  package var text: SafeText
  /// What is lost, one line each: "12 confidences".
  package var losses: [String]

  /// - Parameter moment: for formats that ask when something was said; "2026-03-01 08:30:00".
  package init(_ format: Format, _ analysis: Analysis, of pair: Pair, at moment: String) {
    let links = analysis.shownLinks(of: pair)
    switch format {
    case .argdown:
      text = SafeText(lines: Argdown(analysis: analysis, links: links, pair: pair).text)
      losses = Self.losses(
        links, ["confidence", "reason", "maker and review"],
        qualified: "written as attacks with #qualify")
    case .aif:
      text = SafeText(json: AIF(analysis, links, of: pair, at: moment).text)
      losses = Self.losses(
        links, ["confidence", "maker and review"], qualified: "written as conflicts named so")
    case .csv:
      text = SafeText(lines: LinksTable(analysis: analysis, links: links, pair: pair).csv)
      losses = ["the kinds of sentences that have no link"]
    case .w3c:
      text = SafeText(
        json: AnnotationFile.text(of: Annotations(analysis, links, of: pair), for: pair))
      losses = links.isEmpty ? [] : ["cues and parts of \(links.count) confidences"]
    }
  }

  private static func losses(_ links: [Link], _ dropped: [String], qualified: String) -> [String] {
    func counted(_ relation: Relation) -> Int { links.count { $0.relation == relation } }
    var losses: [String] = []
    if counted(.qualifies) > 0 {
      losses.append("\(counted(.qualifies)) qualifies-links \(qualified)")
    }
    if counted(.related) > 0 {
      losses.append("\(counted(.related)) links of passages that talk past each other")
    }
    if !links.isEmpty { losses += dropped.map { "the \($0) of each of \(links.count) links" } }
    return losses
  }
}

extension Analysis {
  /// The sentences that an argument map is made of: what argues, and whatever a link joins.
  func mapped(_ side: Side, _ links: [Link]) -> [Int] {
    let linked = Set(links.map { $0.ends[side] })
    return units[side].indices.filter {
      linked.contains($0) || units[side][$0].kind == .recommendation
        || units[side][$0].kind == .claim
    }
  }
}
