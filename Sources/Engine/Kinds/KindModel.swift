package import Argument
internal import Text

extension Kind {
  /// `allCases` would be made anew for every sentence.
  static let all = allCases
}

/// Multinomial logistic weights: the kind is the one whose weights add up highest.
package struct KindModel: Sendable {
  /// `weights[feature * 5 + kind]`, the kinds in the order of `Kind.allCases`.
  package var weights: [Double]
  package var bias: [Double]
  /// Divides all sums; above 1 where cross-validation found the model too sure of itself.
  package var temperature: Double

  package init(weights: [Double], bias: [Double], temperature: Double = 1) {
    self.weights = weights
    self.bias = bias
    self.temperature = temperature
  }

  static let kinds = 5

  package func probabilities(_ features: [(feature: Int, value: Double)]) -> [Double] {
    var sums = bias
    for (feature, value) in features {
      for kind in 0..<Self.kinds { sums[kind] += value * weights[feature * Self.kinds + kind] }
    }
    return Self.softmax(sums.map { $0 / temperature })
  }

  /// The kind of a sentence. A rule that found a recommendation has the last word: over labelled
  /// pairs the rules are right more often than the weights that would overrule them.
  package func decide(
    _ features: [(feature: Int, value: Double)], urging: Urging
  ) -> (kind: Kind, probability: Double) {
    let probabilities = probabilities(features)
    if urging == .ruled { return (.recommendation, max(probabilities[0], Self.ruleFloor)) }
    var best = urging == .none ? 1 : 0
    for kind in best..<probabilities.count where probabilities[kind] > probabilities[best] {
      best = kind
    }
    return (Kind.all[best], probabilities[best])
  }

  /// The confidence of a ruled recommendation that the weights doubt.
  private static let ruleFloor = 0.6

  static func softmax(_ sums: [Double]) -> [Double] {
    let top = sums.max() ?? 0
    let powers = sums.map { exponential($0 - top) }
    let total = powers.reduce(0, +)
    return powers.map { $0 / total }
  }
}

// MARK: The weights file

extension KindModel {
  /// Reads lines of five numbers, one for each kind, and a feature's name; features that the file
  /// does not name weigh nothing, names that are no longer in the tables are passed over.
  init(file: [UInt8], features: [String]) {
    self.init(
      weights: Array(repeating: 0, count: features.count * Self.kinds),
      bias: Array(repeating: 0, count: Self.kinds))
    // The trainer writes the features in order, so that the next one is seldom looked for.
    var next = 0
    var values = bias
    file.forEachField(in: 0..<file.count, separatedBy: 0x0A) { line in
      guard file[line.lowerBound] != 0x23 else { return }
      var start = line.lowerBound
      for kind in 0..<Self.kinds {
        let end = file[start..<line.upperBound].firstIndex(of: 0x20) ?? line.upperBound
        values[kind] = decimal(file[start..<end])
        start = min(end + 1, line.upperBound)
      }
      let name = file[start..<line.upperBound]
      if name.first == 0x28 {
        if name.elementsEqual("(bias)".utf8) { bias = values } else { temperature = values[0] }
        return
      }
      let isNext = next < features.count && features[next].utf8.elementsEqual(name)
      let found = isNext ? next : features.firstIndex { $0.utf8.elementsEqual(name) }
      guard let found else { return }
      next = found + 1
      for kind in 0..<Self.kinds { weights[found * Self.kinds + kind] = values[kind] }
    }
  }
}
