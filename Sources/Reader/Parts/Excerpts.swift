internal import Argument
internal import Text

/// What may stand for quotations where they do not fit: first without what stands between dashes or in
/// brackets, then without what hangs on at the end, then without what is granted before a “but”, then
/// the clause that carries the point.
struct Excerpts {
  private var found: [String: [String]] = [:]

  /// Looks once for the forms of texts.
  mutating func find(in texts: [String], _ session: Session) {
    let new = Set(texts).filter { found[$0] == nil }.sorted()
    guard !new.isEmpty else { return }
    let short = new.map(\.withoutAsides)
    for (place, points) in session.points(short).enumerated() {
      found[new[place]] = Self.forms(of: new[place], short[place], points)
    }
  }

  /// The fullest first; of a text that was not looked for, itself.
  func forms(of text: String) -> [String] { found[text] ?? [text] }

  private static func forms(of text: String, _ short: String, _ points: [String]) -> [String] {
    var forms = [text, short]
    while let shorter = forms.last?.withoutTail { forms.append(shorter) }
    if let but = short.range(ofAny: " but ", "—but "), short[but.upperBound...].contains(" ") {
      forms.append("… but " + short[but.upperBound...])
      while let shorter = forms.last?.withoutTail { forms.append(shorter) }
    }
    let points = points.filter { point in
      let words = point.split(separator: " ")
      return words.last != "…" || !words.dropLast().suffix(1).contains(where: Action.needsMore)
    }
    return forms + points.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
  }

  /// Texts that share the rows of a window: each is as full as the others leave room for. Where they do
  /// not fit however short, they share as many windows as they need.
  ///
  /// - Parameter texts: for each its forms as they are wrapped, the fullest first.
  static func sharing(_ rows: Int, _ texts: [[[String]]]) -> [[String]] {
    var chosen = texts.map { forms in
      forms.indices.min { (forms[$0].count, $0) < (forms[$1].count, $1) } ?? 0
    }
    func count(_ text: Int) -> Int { texts[text][chosen[text]].count }
    let needed = texts.indices.reduce(0) { $0 + count($1) }
    let pages = max(1, (needed + max(1, rows) - 1) / max(1, rows))
    var spare = pages * rows - needed
    var isFull = false
    while !isFull {
      isFull = true
      for text in texts.indices {
        let fuller = texts[text].prefix(chosen[text]).lastIndex { $0.count > count(text) }
        guard let lines = fuller.map({ texts[text][$0].count }), lines - count(text) <= spare
        else { continue }
        spare -= lines - count(text)
        chosen[text] = texts[text].firstIndex { $0.count == lines } ?? chosen[text]
        isFull = false
      }
    }
    return texts.indices.map { texts[$0][chosen[$0]] }
  }
}

extension String {
  /// Without what stands between dashes or in brackets.
  fileprivate var withoutAsides: String {
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

  /// Without what follows the last comma, where that only adds to what is said: “…, leading to a wider
  /// market”. Nil where nothing such is left.
  fileprivate var withoutTail: String? {
    guard let comma = lastIndex(of: ",") else { return nil }
    let words = self[comma...].dropFirst().split { !$0.isLetter && $0 != "’" && $0 != "'" }
      .map { $0.lowercased() }
    guard let first = words.first, words.count > 2,
      first.hasSuffix("ing") || Self.adding.contains(first),
      !words.contains(where: { Self.turning.contains($0) || $0.hasSuffix("n’t") }),
      self[..<comma].split(separator: " ").count >= 8
    else { return nil }
    return self[..<comma] + " …"
  }

  /// What opens a stretch that adds and takes nothing back.
  private static let adding: Set<String> = ["a", "an", "with", "while"]
  /// What may turn all that stands before it.
  private static let turning: Set<String> = [
    "not", "no", "never", "nothing", "nobody", "none", "neither", "nor", "without", "unless", "if",
    "but", "however", "though", "although", "hardly", "false", "wrong", "wrongly", "failing", "or",
  ]
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
