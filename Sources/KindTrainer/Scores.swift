package import Argument
internal import Engine

/// How well predicted kinds agree with labelled ones; an annotators' second choice counts as right.
package struct Scores: Sendable {
  private var hits = Array(repeating: 0, count: Kind.allCases.count)
  private var predicted = Array(repeating: 0, count: Kind.allCases.count)
  private var labelled = Array(repeating: 0, count: Kind.allCases.count)
  private var argumentHits = 0
  private var argumentsPredicted = 0
  private var argumentsLabelled = 0

  package init() {}

  package mutating func add(predicted kind: Kind, labelled kinds: [Kind]) {
    guard let main = kinds.first else { return }
    let truth = kinds.contains(kind) ? kind : main
    predicted[kind.number] += 1
    labelled[truth.number] += 1
    if truth == kind { hits[kind.number] += 1 }
    let isArgument = kind == .recommendation || kind == .claim
    let isTrueArgument = truth == .recommendation || truth == .claim
    if isArgument { argumentsPredicted += 1 }
    if isTrueArgument { argumentsLabelled += 1 }
    if isArgument && isTrueArgument { argumentHits += 1 }
  }

  package func f1(_ kind: Kind) -> Double {
    Self.f1(hits[kind.number], predicted[kind.number], labelled[kind.number])
  }

  package func precision(_ kind: Kind) -> Double {
    Double(hits[kind.number]) / Double(max(predicted[kind.number], 1))
  }

  package func recall(_ kind: Kind) -> Double {
    Double(hits[kind.number]) / Double(max(labelled[kind.number], 1))
  }

  package var argumentF1: Double {
    Self.f1(argumentHits, argumentsPredicted, argumentsLabelled)
  }

  package var macroF1: Double {
    Kind.allCases.reduce(0) { $0 + f1($1) } / Double(Kind.allCases.count)
  }

  private static func f1(_ hits: Int, _ predicted: Int, _ labelled: Int) -> Double {
    predicted + labelled == 0 ? 0 : 2 * Double(hits) / Double(predicted + labelled)
  }
}
