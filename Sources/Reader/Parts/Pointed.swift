internal import Text

extension String {
  /// A quotation for a place where it does not fit: first without what stands between dashes or in
  /// brackets, then without what is granted before a “but”. Nothing else can go unseen: a “not” may
  /// stand anywhere.
  ///
  /// - Parameter fits: whether a text has room.
  func pointed(_ fits: (String) -> Bool) -> String {
    if fits(self) { return self }
    let short = withoutAsides
    if fits(short) { return short }
    guard let but = short.range(ofAny: " but ", "—but "), short[but.upperBound...].contains(" ")
    else { return short }
    return "… but " + short[but.upperBound...]
  }

  private var withoutAsides: String {
    var text = self
    for (open, close) in [(" (", ")"), (" – ", " – "), ("—", "—"), (" — ", " — ")] {
      while let start = text.range(ofAny: open),
        let end = text[start.upperBound...].range(ofAny: close)
      {
        let rest = text[end.upperBound...]
        text = text[..<start.lowerBound] + " …" + (rest.first == " " ? "" : " ") + rest
      }
    }
    return text
  }
}

extension StringProtocol {
  fileprivate func range(ofAny some: String...) -> Range<Index>? {
    for place in indices {
      for one in some where self[place...].hasPrefix(one) {
        return place..<index(place, offsetBy: one.count)
      }
    }
    return nil
  }
}
