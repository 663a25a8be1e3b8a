package import Argument
internal import Lexis
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
    for kind in sums.indices { sums[kind] /= temperature }
    return Self.softmax(sums)
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
    var powers = sums
    for place in powers.indices { powers[place] = exponential(powers[place] - top) }
    let total = powers.reduce(0, +)
    for place in powers.indices { powers[place] /= total }
    return powers
  }
}

// MARK: The weights of a language

extension KindModel {
  /// Features that the language's weights do not name weigh nothing, names that are no longer in the tables are
  /// passed over.
  init(_ tables: CompiledLanguage, features: [String]) {
    self.init(
      weights: Array(repeating: 0, count: features.count * Self.kinds),
      bias: Array(repeating: 0, count: Self.kinds))
    // The trainer writes the features in order, so that the next one is seldom looked for.
    var next = 0
    for (row, name) in tables.featureNames.enumerated() {
      let values = tables.featureWeights[row * Self.kinds..<(row + 1) * Self.kinds]
      switch name {
      case "(bias)": bias = Array(values)
      case "(temperature)": temperature = values[values.startIndex]
      default:
        let isNext = next < features.count && features[next] == name
        guard let found = isNext ? next : features.firstIndex(of: name) else { continue }
        next = found + 1
        weights.replaceSubrange(found * Self.kinds..<(found + 1) * Self.kinds, with: values)
      }
    }
  }
}
