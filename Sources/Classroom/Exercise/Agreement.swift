/// How far students agree with each other beyond chance, over the same items.
package struct Agreement: Hashable, Sendable {
  /// Cohen's kappa of two students, the mean of all pairs; nil for fewer than two students or where
  /// nothing but chance is possible.
  package let cohen: Double?
  /// Fleiss' kappa of all of them.
  package let fleiss: Double?

  /// - Parameter answers: of each student, one word for each item; an empty one where none was given.
  package init(_ answers: [[String]]) {
    var sum = 0.0
    var count = 0
    for first in answers.indices {
      for second in answers.indices where second > first {
        guard let kappa = Self.cohen(answers[first], answers[second]) else { continue }
        sum += kappa
        count += 1
      }
    }
    cohen = count == 0 ? nil : sum / Double(count)
    fleiss = Self.fleiss(answers)
  }

  private static func cohen(_ one: [String], _ other: [String]) -> Double? {
    guard !one.isEmpty, one.count == other.count else { return nil }
    let count = Double(one.count)
    let same = Double(zip(one, other).count { $0 == $1 }) / count
    let (shares, others) = (Self.counts(one), Self.counts(other))
    let chance = shares.reduce(0.0) { sum, entry in
      sum + Double(entry.value) * Double(others[entry.key] ?? 0) / (count * count)
    }
    return chance >= 1 ? nil : (same - chance) / (1 - chance)
  }

  private static func fleiss(_ answers: [[String]]) -> Double? {
    guard answers.count > 1, let items = answers.first?.count, items > 0,
      answers.allSatisfy({ $0.count == items })
    else { return nil }
    let raters = Double(answers.count)
    var all: [String: Int] = [:]
    var agreement = 0.0
    for item in 0..<items {
      let counts = Self.counts(answers.map { $0[item] })
      for (word, count) in counts { all[word, default: 0] += count }
      let pairs = counts.values.reduce(0.0) { $0 + Double($1 * ($1 - 1)) }
      agreement += pairs / (raters * (raters - 1))
    }
    agreement /= Double(items)
    let chance = all.values.reduce(0.0) { sum, count in
      let share = Double(count) / (Double(items) * raters)
      return sum + share * share
    }
    return chance >= 1 ? nil : (agreement - chance) / (1 - chance)
  }

  private static func counts(_ words: [String]) -> [String: Int] {
    words.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }
}
