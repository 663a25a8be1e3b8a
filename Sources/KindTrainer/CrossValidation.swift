internal import Argument
internal import Document
package import Engine
import Import
internal import Text

/// Fits on all pairs but one and scores on that one, for each pair in turn.
package struct CrossValidation {
  package let names: [String]
  package let featureNames: [String]
  package let samples: [[Sample]]
  package var fitting = Fitting()
  private var heldOut: [KindModel] = []

  package init(pairs: [LabelledPair]) {
    names = pairs.map(\.name)
    var vocabulary = Vocabulary()
    let tokens = pairs.map { pair in
      pair.articles.map { Tokens(of: $0.article, vocabulary: &vocabulary) }
    }
    let reader = KindReader(vocabulary: vocabulary)
    featureNames = reader.featureNames
    fitting.expected = Self.expectedWeights(reader)
    samples = zip(pairs, tokens).map { pair, tokens in
      zip(pair.articles, tokens).flatMap { labelled, tokens in
        zip(reader.features(of: labelled.article, tokens: tokens).enumerated(), labelled.kinds).map
        {
          found, kinds in
          Sample(
            values: found.element.values, kinds: kinds, urging: found.element.urging,
            text: labelled.article.text[labelled.article.sentences[found.offset].range])
        }
      }
    }
  }

  private static func expectedWeights(_ reader: KindReader) -> [Double] {
    let kinds = Kind.allCases.count
    var expected = Array(repeating: 0.0, count: reader.featureNames.count * kinds)
    for (feature, expectation) in reader.expectations.enumerated() {
      let found = expectation ?? placeExpectations[reader.featureNames[feature]]
      guard let (kind, weight) = found else { continue }
      expected[feature * kinds + kind.number] = weight
    }
    return expected
  }

  /// What places and neighbours speak for, as discourse studies have it.
  private static let placeExpectations: [String: (kind: Kind, weight: Double)] = [
    "next turns": (.concession, 1), "inside a concession": (.concession, 1),
    "previous concedes": (.concession, 0.3), "first in its paragraph": (.background, 0.5),
    "in the first quarter": (.background, 0.5), "in the second paragraph": (.background, 0.4),
    "last in its paragraph": (.claim, 0.3), "in the last quarter": (.claim, 0.3),
    "a number": (.evidence, 0.4), "three names": (.evidence, 0.3),
    "first verb in the past tense": (.evidence, 0.5),
    "first verb in the perfect tense": (.evidence, 0.3),
    "first verb in the present tense": (.claim, 0.4), "first verb a modal": (.claim, 0.4),
  ]

  package func model(without pair: Int?) -> KindModel {
    let training = samples.indices.filter { $0 != pair }.flatMap { samples[$0] }
    return fitting.model(for: training, featureCount: featureNames.count)
  }

  private mutating func fitHeldOut() {
    if heldOut.isEmpty { heldOut = samples.indices.map { model(without: $0) } }
  }

  private func scores(_ pair: Int) -> Scores {
    var scores = Scores()
    for sample in samples[pair] {
      scores.add(predicted: predict(sample, heldOut[pair]).kind, labelled: sample.kinds)
    }
    return scores
  }

  private func predict(_ sample: Sample, _ model: KindModel) -> (kind: Kind, probability: Double) {
    model.decide(sample.values, urging: sample.urging)
  }
}

// MARK: Reports

extension CrossValidation {
  package mutating func report() -> String {
    fitHeldOut()
    let all = samples.indices.map(scores)
    var lines = [
      row(
        "pair",
        ["rec P", "rec R", "rec F1", "claim|rec F1", "macro F1"] + Kind.allCases.map(\.rawValue))
    ]
    for (name, scores) in zip(names, all) { lines.append(row(name, figures(scores))) }
    let means = figures(all)
    lines.append(row("mean", means))
    lines.append("temperature \(short(temperature()))")
    lines.append("ruled recommendations that are right: \(ruledPrecision())")
    return lines.joined(separator: "\n")
  }

  private func figures(_ scores: Scores) -> [String] {
    ([
      scores.precision(.recommendation), scores.recall(.recommendation),
      scores.f1(.recommendation), scores.argumentF1, scores.macroF1,
    ]
      + Kind.allCases.map { scores.f1($0) }).map(short)
  }

  private func figures(_ all: [Scores]) -> [String] {
    func mean(_ value: (Scores) -> Double) -> String {
      short(all.reduce(0) { $0 + value($1) } / Double(max(all.count, 1)))
    }
    return [
      mean { $0.precision(.recommendation) }, mean { $0.recall(.recommendation) },
      mean { $0.f1(.recommendation) }, mean(\.argumentF1), mean(\.macroF1),
    ]
      + Kind.allCases.map { kind in mean { $0.f1(kind) } }
  }

  private func ruledPrecision() -> String {
    let ruled = samples.joined().filter { $0.urging == .ruled }
    let right = ruled.filter { $0.kinds.contains(.recommendation) }
    return "\(right.count) of \(ruled.count)"
  }

  /// Sentences of the pairs (names with commas between) whose kind the held-out weights miss.
  package mutating func errors(ofPairs wanted: String) -> String {
    fitHeldOut()
    let wanted = wanted.split(separator: ",").map(String.init)
    var lines: [String] = []
    for (pair, name) in names.enumerated() where wanted.contains(name) {
      for sample in samples[pair] {
        let found = predict(sample, heldOut[pair])
        guard !sample.kinds.contains(found.kind) else { continue }
        let labels = sample.kinds.map(\.rawValue).joined(separator: "/")
        let fired = sample.values.map { featureNames[$0.feature] }.joined(separator: ",")
        lines.append(
          "\(name)\t\(labels) -> \(found.kind) \(sample.urging)\t"
            + "\(sample.text)\n    \(fired)")
      }
    }
    return lines.joined(separator: "\n")
  }

  /// How often each feature stands on a sentence of each kind, for judging the tables.
  package func cueCounts(ofPairs wanted: String) -> String {
    let wanted = wanted.split(separator: ",").map(String.init)
    var counts = Array(
      repeating: Array(repeating: 0, count: Kind.allCases.count), count: featureNames.count)
    for (pair, name) in names.enumerated() where wanted.contains(name) {
      for sample in samples[pair] {
        for value in sample.values { counts[value.feature][sample.kinds[0].number] += 1 }
      }
    }
    return zip(featureNames, counts).map { name, counts in
      counts.map { count in String(repeating: " ", count: max(0, 5 - "\(count)".count)) + "\(count)"
      }
      .joined() + "  " + name
    }.joined(separator: "\n")
  }

  private func row(_ name: String, _ cells: [String]) -> String {
    ([name] + cells).map { $0 + String(repeating: " ", count: max(1, 15 - $0.count)) }.joined()
  }

  private func short(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    let digits = "\(abs(thousandths) % 1000)"
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }
}

// MARK: The weights file

extension CrossValidation {
  /// The temperature that makes held-out probabilities fit best (least log loss).
  package func temperature() -> Double {
    let candidates = stride(from: 0.6, through: 2.4, by: 0.05)
    let losses = candidates.map { ($0, loss(temperature: $0)) }
    return losses.min { $0.1 < $1.1 }?.0 ?? 1
  }

  private func loss(temperature: Double) -> Double {
    var loss = 0.0
    for pair in samples.indices {
      var model = heldOut[pair]
      model.temperature = temperature
      for sample in samples[pair] {
        let probabilities = model.probabilities(sample.values)
        let right = sample.kinds.reduce(0) { $0 + probabilities[$1.number] }
        loss -= naturalLogarithm(max(right, 1e-9))
      }
    }
    return loss
  }

  /// Five numbers and a name a line, for the kinds in the order of `Kind.allCases`.
  package mutating func weightsFile() -> String {
    fitHeldOut()
    let model = model(without: nil)
    let kinds = Kind.allCases.count
    var lines = [
      "# Written by fit-kinds; do not edit. One feature a line:",
      "# " + Kind.allCases.map(\.rawValue).joined(separator: " ") + " feature",
      line([temperature(), 0, 0, 0, 0], "(temperature)"), line(model.bias, "(bias)"),
    ]
    for (feature, name) in featureNames.enumerated() {
      let weights = Array(model.weights[(feature * kinds)..<((feature + 1) * kinds)])
      if weights.contains(where: { abs($0) >= 0.005 }) { lines.append(line(weights, name)) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ values: [Double], _ name: String) -> String {
    let numbers = values.map { value in
      let hundredths = Int((value * 100).rounded())
      let digits = "\(abs(hundredths) % 100)"
      return (hundredths < 0 ? "-" : "") + "\(abs(hundredths) / 100)."
        + (digits.count < 2 ? "0" : "") + digits
    }
    return numbers.joined(separator: " ") + " " + name
  }
}
