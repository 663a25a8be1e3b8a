internal import Argument
internal import Document
internal import Text

/// What a link is worth: whether it is one and whether its relation is right, both together.
///
/// Strengths of different pairs cannot be compared well: a sheet or a vocabulary fits one better
/// than another. A place among the pair's own links can, so a tier asks for both; on annotated op-eds nine in ten of the
/// *strong* are right in link and relation, and two in three of the *likely*: docs/claims-engine/links.md has the figures.
/// There is no cliff: the more two articles have in common, the more of their links are shown.
struct Tiering {
  /// Strengths at which each begins.
  let strong: Double
  let likely: Double
  /// Below, nothing but the topic is shared.
  let related: Double
  /// So many paragraph pairs are likely at most, and so many of them strong.
  let mostLikely: Int
  let mostStrong: Int
  /// So much stronger must each next one be.
  private let rise: Double
  /// How many op-eds long the shorter article is.
  private let length: Int

  /// - `isGuided`: whether a sheet told which links are likely.
  /// - `kinship`: how related the articles are. Of op-eds on one question the least has .25, of others one in fifty has.
  /// - `paragraphs`: of the shorter article.
  init(isGuided: Bool, kinship: Double, paragraphs: Int) {
    strong = isGuided ? 6.5 : 6.2
    likely = isGuided ? 5 : 2.9
    related = isGuided ? 0.5 : 1.2
    rise = isGuided ? 0.1 : 0
    length = max(1, paragraphs / Self.paragraphsOfOpEd)
    // A sheet that fits is proof enough that both are about one thing.
    let shared = isGuided ? 8 : max(0, min(4, Int((kinship - Self.leastKinship) * 60)))
    mostLikely = shared * length
    mostStrong = min(shared, 3) * length
  }

  private static let paragraphsOfOpEd = 15
  private static let leastKinship = 0.18

  /// - `place`: how many paragraph pairs are likely before it.
  func tier(ofStrength strength: Double, place: Int) -> Tier {
    if strength >= strong, place < mostStrong { return .strong }
    // The further down the list, the stronger a link must be.
    let least = likely + rise * Double(place) / Double(length)
    return strength >= least && place < mostLikely ? .likely : .possible
  }

  /// 0.5 where *likely* begins.
  func confidence(of strength: Double) -> Double { logistic(strength - likely) }
}
