internal import Argument
internal import Document
internal import Terminal

/// How far the two answers to a question are apart; the clearest clash is the least.
enum Clash: Int, Comparable {
  case clash, partial, accord, half, silence

  init(_ issue: Int, _ analysis: Analysis) {
    let left = analysis.answer(to: issue, on: .left).map(analysis.told) ?? .silent
    let right = analysis.answer(to: issue, on: .right).map(analysis.told) ?? .silent
    self =
      switch (left, right) {
      case (.yes, .no), (.no, .yes): .clash
      case _ where !left.isFound && !right.isFound: .silence
      case _ where !left.isFound || !right.isFound: .half
      case (.mixed, _), (_, .mixed): .partial
      default: .accord
      }
  }

  static func < (one: Clash, other: Clash) -> Bool { one.rawValue < other.rawValue }

  func mark(in glyphs: Glyphs) -> String {
    switch self {
    case .clash: glyphs.opposes
    case .partial: glyphs.qualifies
    case .accord: glyphs.agrees
    case .half, .silence: " "
    }
  }

  var ink: Ink {
    switch self {
    case .clash: .opposes
    case .partial: .qualifies
    case .accord: .agrees
    case .half, .silence: .faint
    }
  }
}

extension Analysis {
  /// The questions, those first on which the authors clash most clearly: in this order they are told wherever the main
  /// clashes are.
  var issuesByClash: [Int] {
    let clashes = issues.indices.map { Clash($0, self) }
    return issues.indices.sorted { (clashes[$0], $0) < (clashes[$1], $1) }
  }
}
