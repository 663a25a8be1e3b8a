package import Argument
package import Document
package import Text

/// One report on a pair: its name as a command, and the forms that it can be had in. A new report is
/// a file and a line in `all`.
package struct Report: Sendable {
  package enum Form: String, CaseIterable, Sendable { case text, json, csv }

  /// What a report can be asked for beyond its form.
  package struct Wishes: OptionSet, Sendable {
    package let rawValue: Int
    /// Also the links that only share a topic.
    package static let allLinks = Wishes(rawValue: 1)
    /// Also what decided each sentence's kind.
    package static let cues = Wishes(rawValue: 2)
    /// Also who is named where an author answers.
    package static let actors = Wishes(rawValue: 4)

    package init(rawValue: Int) { self.rawValue = rawValue }
  }

  package var name: String
  package var summary: String
  package var forms: [Form]
  /// Not called for other forms than its own.
  package var render: @Sendable (ReportSubject, Form) throws -> SafeText

  init(
    _ name: String, _ summary: String, forms: [Form],
    render: @escaping @Sendable (ReportSubject, Form) throws -> SafeText
  ) {
    self.name = name
    self.summary = summary
    self.forms = forms
    self.render = render
  }

  package static let all = [analysis, recommendations, links, positions, unanswered]
}

/// What a report is about.
package struct ReportSubject: Sendable {
  package var pair: Pair
  package var analysis: Analysis
  /// How the engine and others whose word is laid over it compare.
  package var comparisons: [ComparisonDocument]
  /// The same in words, where somebody asked for it.
  package var heading: [String]
  package var wishes: Report.Wishes

  package init(
    _ analysis: Analysis, of pair: Pair, comparisons: [ComparisonDocument] = [],
    heading: [String] = [], wishes: Report.Wishes = []
  ) {
    self.pair = pair
    self.analysis = analysis
    self.comparisons = comparisons
    self.heading = heading
    self.wishes = wishes
  }

  /// Text below whose word it is, and how that compares with the engine's.
  func underHeading(_ text: String) -> SafeText {
    let lines = [analysis.reviewState(in: pair)] + heading
    return SafeText(lines: lines.map { $0 + "\n" }.joined() + "\n" + text)
  }
}

extension Report {
  package static let analysis = Report(
    "analyze", "Print what the claims engine found: every sentence's kind, and all links.",
    forms: [.text, .json]
  ) { subject, form in
    switch form {
    case .json:
      AnalysisDocument(
        subject.analysis, of: subject.pair, all: subject.wishes.contains(.allLinks)
      ).json()
    case .text, .csv:
      SafeText(
        lines: LinearText(subject.analysis, of: subject.pair)
          .reading(cues: subject.wishes.contains(.cues)))
    }
  }

  package static let recommendations = Report(
    "recommendations", "Print both articles' recommendations, grouped by who should act.",
    forms: [.text, .json]
  ) { subject, form in
    switch form {
    case .json: RecommendationsDocument(subject.analysis, of: subject.pair).json()
    case .text, .csv:
      subject.underHeading(LinearText(subject.analysis, of: subject.pair).recommendations)
    }
  }

  package static let links = Report(
    "links", "Print the links between the two articles, strongest first.",
    forms: [.text, .json]
  ) { subject, form in
    let isAll = subject.wishes.contains(.allLinks)
    switch form {
    case .json:
      var shown = subject.analysis
      if !isAll { shown.links = shown.shownLinks(of: subject.pair) }
      return LinksDocument(shown, of: subject.pair, comparisons: subject.comparisons).json()
    case .text, .csv:
      return subject.underHeading(
        LinearText(subject.analysis, of: subject.pair).links(all: isAll))
    }
  }

  package static let positions = Report(
    "positions", "Print where each author stands on every question of the issue sheet.",
    forms: [.text, .json, .csv]
  ) { subject, form in
    let table = PositionsText(subject.analysis, of: subject.pair)
    return switch form {
    case .text:
      subject.underHeading(table.text(withActors: subject.wishes.contains(.actors)))
    case .json: table.json()
    case .csv: SafeText(lines: table.csv)
    }
  }

  package static let unanswered = Report(
    "unanswered", "Print the claims and recommendations that the other side never addresses.",
    forms: [.text, .json, .csv]
  ) { subject, form in
    let table = UnansweredText(subject.analysis, of: subject.pair)
    return switch form {
    case .text: subject.underHeading(table.text)
    case .json: table.json()
    case .csv: SafeText(lines: table.csv)
    }
  }
}
