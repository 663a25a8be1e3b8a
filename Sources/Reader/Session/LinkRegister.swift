internal import Argument
internal import Document

/// The links that were on show, in the order and by the numbers that they had first: as long as the
/// reader is open, no verdict moves a link.
struct LinkRegister: Sendable {
  private var places: [Both<Int>: Int] = [:]
  private var numbers: [Both<Int>: Int] = [:]

  /// Takes what is on show; what is new comes behind what is known.
  ///
  /// - Parameter given: the numbers that lists outside have, asked for only where a verdict has moved
  ///   links already.
  mutating func take(_ links: [Link], given: () -> [Both<Int>: Int]) {
    let isFirst = places.isEmpty
    let given = isFirst && links.contains { $0.review != nil } ? given() : [:]
    var last = numbers.values.max() ?? 0
    for link in links where places[link.ends] == nil {
      places[link.ends] = places.count
      last = given.isEmpty ? last + 1 : last
      numbers[link.ends] = given[link.ends] ?? last
    }
  }

  func sorted(_ links: [Link]) -> [Link] {
    links.sorted { (places[$0.ends] ?? .max) < (places[$1.ends] ?? .max) }
  }

  func number(of link: Link) -> Int { numbers[link.ends] ?? 0 }
}
