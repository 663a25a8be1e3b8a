internal import Argument
internal import Document

/// The links that were on show, in the order and by the numbers that they had first: as long as the
/// reader is open, no verdict moves a link.
struct LinkRegister: Sendable {
  private var places: [Both<Int>: Int] = [:]
  private var numbers: [Both<Int>: Int] = [:]

  /// Takes what is on show; what is new comes behind what is known.
  ///
  /// - Parameter given: the numbers that lists outside have, asked for only where something is new and
  ///   people have given their word: else they are those of the order.
  mutating func take(_ links: [Link], given: () -> [Both<Int>: Int]) {
    let new = links.filter { places[$0.ends] == nil }
    guard !new.isEmpty else { return }
    let given = links.contains { $0.review != nil } ? given() : [:]
    var taken = Set(numbers.values)
    for link in new.sorted(byReviewAnd: given) where places[link.ends] == nil {
      places[link.ends] = places.count
      var number = given[link.ends] ?? places.count
      while !taken.insert(number).inserted { number += 1 }
      numbers[link.ends] = number
    }
  }

  func sorted(_ links: [Link]) -> [Link] {
    links.sorted { (places[$0.ends] ?? .max) < (places[$1.ends] ?? .max) }
  }

  func number(of link: Link) -> Int { numbers[link.ends] ?? 0 }
}
