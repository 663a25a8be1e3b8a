package import Text

// A lesson under way as a file keeps it, so that it goes on where it was.
extension Walk {
  package var json: JSON {
    let stops = self.stops.enumerated().map { number, stop -> JSON in
      [
        "title": JSON(stop.title), "spent": JSON(clock.spent[number]),
        "uncovered": JSON(uncovered(at: number).map { JSON($0.rawValue) }),
        "poll": JSON(polls[number].map { JSON($0) }),
      ]
    }
    return [
      "format": JSON(Self.format), "version": 1, "stop": JSON(place),
      "statement": JSON(statement), "swapped": JSON(.bool(isSwappedByHand)), "stops": JSON(stops),
    ]
  }

  private static let format = "counterpoint-walk"

  /// Takes up a lesson as it was left. Stops are known again by their titles, so that a lesson
  /// that was changed meanwhile goes on; what does not fit is left aside.
  ///
  /// - Returns: whether it was a lesson at all.
  package mutating func resume(_ json: JSON) -> Bool {
    guard json["format"]?.string == Self.format else { return false }
    var left = Array(stops.enumerated())
    var places: [Int: Int] = [:]
    for (number, kept) in (json["stops"]?.items ?? []).enumerated() {
      guard let place = left.firstIndex(where: { $0.element.title == kept["title"]?.string })
      else { continue }
      let stop = left.remove(at: place).offset
      places[number] = stop
      restore(
        stop,
        uncovered: (kept["uncovered"]?.items ?? []).compactMap { $0.string.flatMap(Element.init) },
        poll: (kept["poll"]?.items ?? []).compactMap { $0.integer.map { min(max(0, $0), 9999) } },
        spent: kept["spent"]?.integer ?? 0)
    }
    statement = json["statement"]?.string.map(visible) ?? ""
    if case .bool(let isSwapped)? = json["swapped"]?.value { isSwappedByHand = isSwapped }
    if let stop = json["stop"]?.integer.flatMap({ places[$0] }) { go(to: stop, now: 0) }
    return true
  }
}
