package import Argument
package import Document
package import Text

/// Where each author stands on every question of a sheet, as text, CSV and JSON.
package struct PositionsText {
  private let analysis: Analysis
  private let pair: Pair

  package init(_ analysis: Analysis, of pair: Pair) {
    self.analysis = analysis
    self.pair = pair
  }

  /// One block a question, one line a side: the answer, whose word that is, how sure it is, and where it
  /// stands; on request with the actors that are named there.
  package func text(withActors: Bool = false) -> String {
    guard !analysis.answers.isEmpty else {
      return "No questions: an issue sheet asks them (docs/formats/issue-sheet.md).\n"
    }
    if analysis.asksNothing { return asked + Self.asksNothing + "\n" }
    let blocks = analysis.issues.indices.map { issue in
      let lines = Side.allCases.compactMap { analysis.answer(to: issue, on: $0) }.flatMap {
        ["  " + line($0)] + (withActors ? actors(of: $0) : [])
      }
      return ([analysis.issues[issue].question] + lines).joined(separator: "\n")
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// The questions of a sheet that asks them in vain.
  private var asked: String {
    analysis.issues.map { "\($0.question)\n" }.joined() + "\n"
  }

  /// Where no question has words for yes and no.
  package static let asksNothing =
    "The sheet asks nothing yet: its questions have no words for yes and no, so that nobody's answer is known."

  private func line(_ answer: AuthorAnswer) -> String {
    let name = pair[answer.side].shortName(on: answer.side)
    let told = analysis.told(answer)
    var parts = ["\(name): \(told.rawValue)"]
    if told == .notAsked {
      return parts[0] + " · the sheet has no words for yes and no here"
    }
    if told != .linked { parts.append("by \(answer.maker)") }
    if !answer.isGiven, told.isFound {
      let percent = Int((answer.confidence * 100).rounded())
      parts.append(percent < Self.surest ? "sure to \(percent) %" : "sure")
    }
    let places = paragraphs(of: answer)
    if !places.isEmpty { parts.append(places.joined(separator: ", ")) }
    return parts.joined(separator: " · ")
  }

  /// The engine is never surer; how sure an answer is at this bound is not measured.
  private static let surest = 95

  private func actors(of answer: AuthorAnswer) -> [String] {
    let actors = analysis.actors(of: answer)
    return actors.isEmpty ? [] : ["    " + actors.joined(separator: "; ")]
  }

  /// The paragraphs of the most outspoken sentences, four at most.
  private func paragraphs(of answer: AuthorAnswer) -> [String] {
    var places: [String] = []
    for sentence in analysis.toldSentences(of: answer) where places.count < 4 {
      let place = pair.paragraphName(of: sentence, on: answer.side)
      if !places.contains(place) { places.append(place) }
    }
    return places
  }

  /// Rows `issue,side,answer,confidence,given,sentences`.
  package var csv: String {
    var lines = ["issue,side,answer,confidence,given,sentences"]
    for answer in analysis.answers {
      let entry = PositionEntry(answer, analysis, of: pair)
      let fields = [
        entry.issue, entry.side, entry.answer, "\(entry.confidence)",
        answer.isGiven ? "yes" : "no", entry.sentences.joined(separator: " "),
      ]
      lines.append(fields.map(quoted).joined(separator: ","))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  package func json() -> SafeText {
    JSONWriter.text { json in
      json.put("format", "counterpoint-positions")
      json.putObjects("issues", analysis.issues) { json, issue in
        json.put("id", issue.id)
        json.put("question", issue.question)
      }
      json.putObjects("positions", analysis.answers) {
        PositionEntry($1, analysis, of: pair).put(in: &$0)
      }
      json.put("version", 1)
    }
  }
}
