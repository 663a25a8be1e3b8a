package import Argument
package import Engine
internal import Text

/// One sentence to learn from.
package struct Sample: Sendable {
  package var values: [(feature: Int, value: Double)]
  package var kinds: [Kind]
  package var urging: Urging
  package var text: String

  package init(
    values: [(feature: Int, value: Double)], kinds: [Kind], urging: Urging = .none,
    text: String = ""
  ) {
    self.values = values
    self.kinds = kinds
    self.urging = urging
    self.text = text
  }
}

/// Fits multinomial logistic weights by full-batch accelerated gradient descent: no random numbers,
/// so that the same samples give the same weights to the last bit.
package struct Fitting: Sendable {
  /// The L2 penalty on every weight, per sample.
  package var penalty = 0.01
  /// How far rare kinds are weighted up: 0 not at all, 1 until all kinds weigh the same.
  package var balance = 0.3
  package var rounds = 600
  package var step = 0.5

  package init() {}

  /// Weights that the penalty pulls to, instead of to zero: what the tables expect of a cue that
  /// the samples hardly show.
  package var expected: [Double] = []
  /// How far expectations count.
  package var trust = 1.0

  package func model(for samples: [Sample], featureCount: Int) -> KindModel {
    let kinds = Kind.allCases.count
    let targets = samples.map(target)
    let importance = importances(targets)
    // The last row is the bias.
    var point = Array(repeating: 0.0, count: (featureCount + 1) * kinds)
    for (place, weight) in expected.enumerated() { point[place] = trust * weight }
    let anchor = point
    var previous = point
    for round in 0..<rounds {
      let momentum = Double(round) / Double(round + 3)
      var ahead = point
      for place in ahead.indices { ahead[place] += momentum * (point[place] - previous[place]) }
      var gradient = self.gradient(at: ahead, samples, targets, importance, featureCount)
      for place in 0..<(featureCount * kinds) {
        gradient[place] += penalty * (ahead[place] - anchor[place])
      }
      previous = point
      for place in point.indices { point[place] = ahead[place] - step * gradient[place] }
    }
    return KindModel(
      weights: Array(point[..<(featureCount * kinds)]),
      bias: Array(point[(featureCount * kinds)...]))
  }

  /// Where annotators differ, both kinds are the target, the main one more.
  private func target(_ sample: Sample) -> [Double] {
    var target = Array(repeating: 0.0, count: Kind.allCases.count)
    let shares = sample.kinds.count > 1 ? [0.65, 0.35] : [1.0]
    for (kind, share) in zip(sample.kinds, shares) { target[kind.number] += share }
    return target
  }

  private func importances(_ targets: [[Double]]) -> [Double] {
    let kinds = Kind.allCases.count
    let totals = (0..<kinds).map { kind in max(1, targets.reduce(0) { $0 + $1[kind] }) }
    let even = Double(targets.count) / Double(kinds)
    return totals.map { exponential(balance * naturalLogarithm(even / $0)) }
  }

  private func gradient(
    at point: [Double], _ samples: [Sample], _ targets: [[Double]], _ importance: [Double],
    _ featureCount: Int
  ) -> [Double] {
    let kinds = Kind.allCases.count
    var gradient = Array(repeating: 0.0, count: point.count)
    let share = 1 / Double(max(samples.count, 1))
    for (sample, target) in zip(samples, targets) {
      var sums = Array(point[(featureCount * kinds)...])
      for (feature, value) in sample.values {
        for kind in 0..<kinds { sums[kind] += value * point[feature * kinds + kind] }
      }
      let top = sums.max() ?? 0
      let powers = sums.map { exponential($0 - top) }
      let total = powers.reduce(0, +)
      let weight = zip(target, importance).reduce(0) { $0 + $1.0 * $1.1 } * share
      for kind in 0..<kinds {
        let error = (powers[kind] / total - target[kind]) * weight
        gradient[featureCount * kinds + kind] += error
        for (feature, value) in sample.values { gradient[feature * kinds + kind] += error * value }
      }
    }
    return gradient
  }
}

extension Kind {
  package var number: Int { Kind.allCases.firstIndex(of: self) ?? 0 }
}
