package import Document

// What a reader writes down and marks: it changes nothing in what the program found.
extension Annotation {
  /// A note, a mark or a highlight.
  package var isRemark: Bool {
    switch body {
    case .note, .mark: true
    default: false
    }
  }

  /// The name of a place to come back to; nil for all else.
  package var markName: String? { if case .mark(let name?) = body { name } else { nil } }

  package var isHighlight: Bool { body == .mark(name: nil) }

  /// Of a note, its lines that say something.
  package var noteLines: [String] {
    (note ?? "").split(whereSeparator: \.isNewline).map(String.init)
  }

  package var isPlace: Bool { if case .place = body { true } else { false } }

  /// What readers are told it is: "note", "mark a", "highlight".
  package var remarkName: String {
    isHighlight ? "highlight" : markName.map { "mark \($0)" } ?? "note"
  }
}

extension PlacedAnnotations.PlacedRemark {
  /// Sorts in reading order, the left article first.
  package var order: (Int, Int) {
    guard let (side, sentence) = sentences.first else { return (2, 0) }
    return (side == .left ? 0 : 1, sentence)
  }

  /// Of a remark on a sentence of each side.
  package var ends: Both<Int>? { PlacedAnnotations.ends(among: sentences) }
}
