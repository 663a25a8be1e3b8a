/// What a sentence says is to come first: "Mend the old schools before you build new ones."
struct Order: Sendable {
  private var first: [Int32]
  private var second: [Int32]
  /// Index of "before" or "after" into the article's tokens.
  let place: Int32

  /// - `isTurned`: "after"
  init(_ main: ArraySlice<Atom>, _ setting: ArraySlice<Atom>, isTurned: Bool, place: Int32) {
    let stems = [main, setting].map { atoms in
      atoms.filter { $0.token != place }.map(\.stem)
    }
    (first, second) = isTurned ? (stems[1], stems[0]) : (stems[0], stems[1])
    self.place = place
  }

  /// Whether what is first in one is last in the other, and nearly nothing else is said.
  func isContrary(to other: Order) -> Bool {
    let straight =
      Self.shared(first, other.first) + Self.shared(second, other.second)
    let crossed = (Self.shared(first, other.second), Self.shared(second, other.first))
    let most = max(first.count + second.count, other.first.count + other.second.count)
    return crossed.0 > 0 && crossed.1 > 0 && crossed.0 + crossed.1 > straight
      && 4 * (crossed.0 + crossed.1 + straight) >= 3 * most
  }

  private static func shared(_ one: [Int32], _ other: [Int32]) -> Int {
    one.count { other.contains($0) }
  }
}

extension Statements {
  /// Nothing unless the sentence is one clause and one that "before" or "after" opens.
  func order(of sentence: Int) -> Order? {
    let all = sentences[sentence]
    guard all.count == 2, let main = all.first(where: { statements[$0].role == .main }),
      let setting = all.first(where: { statements[$0].order != 0 }),
      statements[main].turn * statements[setting].turn > 0
    else { return nil }
    return Order(
      atoms[statements[main].atoms], atoms[statements[setting].atoms],
      isTurned: statements[setting].order < 0, place: statements[setting].opener)
  }
}
