/// How well a place in a text fits an anchor.
struct Fit {
  let match: ApproximateMatch
  /// 0...1; of the neighbours, nothing where the anchor names none.
  let quote: Double
  let prefix: Double?
  let suffix: Double?
  let position: Double
  /// A neighbour of the quotation is part of this very place: it is the sentence next door.
  let isNeighbour: Bool
  private let length: Int

  private static let weights = (quote: 50.0, prefix: 20.0, suffix: 20.0, position: 2.0)
  /// Shorter ones, such as "That is wrong.", stand in many a text.
  private static let longEnough = 32

  init(_ match: ApproximateMatch, of quotation: Quoted, in text: [UInt32]) {
    self.match = match
    length = quotation.exact.count
    quote = 1 - Double(match.edits) / Double(length)
    let before = Self.before(match.range.lowerBound, in: text, quotation.prefix.count)
    let after = Self.after(match.range.upperBound, in: text, quotation.suffix.count)
    let prefix = quotation.prefix.isEmpty ? nil : likeness(of: quotation.prefix, toStartOf: before)
    let suffix = quotation.suffix.isEmpty ? nil : likeness(of: quotation.suffix, toStartOf: after)
    let tail = Self.before(match.range.upperBound, in: text, quotation.prefix.count)
    let head = Self.after(match.range.lowerBound, in: text, quotation.suffix.count)
    // A place that has every word of the quotation is not next door to it.
    isNeighbour =
      match.edits > 0
      && (Self.claims(tail, quotation.prefix, better: prefix)
        || Self.claims(head, quotation.suffix, better: suffix))
    self.prefix = prefix
    self.suffix = suffix
    position =
      quotation.position.map {
        1 - Double(abs($0 - match.range.lowerBound)) / Double(max(1, text.count))
      } ?? 0
  }

  /// 0...1.
  var score: Double {
    let weights = Self.weights
    var sum = weights.quote * quote + weights.position * position
    var whole = weights.quote + weights.position
    if let prefix {
      sum += weights.prefix * prefix
      whole += weights.prefix
    }
    if let suffix {
      sum += weights.suffix * suffix
      whole += weights.suffix
    }
    return sum / whole
  }

  /// Word for word beside an old neighbour comes before anything altered, however alike.
  var rank: Double { score + (isSure ? 1 : 0) }
  var isSure: Bool { match.edits == 0 && nearest >= 0.75 }

  private var nearest: Double { neighbours.max() ?? 0 }
  private var neighbours: [Double] { [prefix, suffix].compactMap { $0 } }

  /// Whether it may be the passage itself, whatever else there is.
  var isTrusted: Bool {
    if match.edits == 0 { return nearest >= 0.75 || length >= Self.longEnough }
    guard !isNeighbour else { return false }
    if neighbours.count == 2, neighbours.allSatisfy({ $0 >= 0.75 }) { return true }
    return nearest >= 0.9 && quote >= 0.85
  }

  private var isWhole: Bool { match.edits == 0 && neighbours.allSatisfy { $0 == 1 } }

  func isClearly(better other: Fit, by margin: Double) -> Bool {
    // Word for word is clear against anything altered, however alike.
    if match.edits == 0, other.match.edits > 0 { return true }
    if isWhole, !other.isWhole { return true }
    // Repeated with its neighbours: the old position decides if nothing has moved.
    if isWhole, other.isWhole { return position == 1 }
    return score - other.score >= margin
  }

  private static func claims(_ own: [UInt32], _ neighbour: [UInt32], better than: Double?) -> Bool {
    guard !neighbour.isEmpty else { return false }
    let likeness = likeness(of: neighbour, toStartOf: own)
    return likeness > 0 && likeness >= than ?? 0
  }

  /// What stands before a place, from there backwards; a blank in between is skipped.
  private static func before(_ place: Int, in text: [UInt32], _ count: Int) -> [UInt32] {
    let end = place > 0 && text[place - 1] == 0x20 ? place - 1 : place
    return text[max(0, end - 2 * count)..<end].reversed()
  }

  private static func after(_ place: Int, in text: [UInt32], _ count: Int) -> [UInt32] {
    let start = place < text.count && text[place] == 0x20 ? place + 1 : place
    return Array(text[start..<min(text.count, start + 2 * count)])
  }
}
