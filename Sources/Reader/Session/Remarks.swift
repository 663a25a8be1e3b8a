internal import Annotation
internal import Argument
internal import Document

/// How a sentence is marked that somebody has remarked on.
struct Signs: OptionSet, Sendable {
  let rawValue: Int

  static let note = Signs(rawValue: 1)
  static let mark = Signs(rawValue: 2)
  static let highlight = Signs(rawValue: 4)

  /// On the screen, of a note.
  static let noteSign = "#"
}

/// The remarks of a notebook, by where they stand.
struct Remarks: Sendable {
  /// In reading order, those of the left article first.
  private(set) var all: [PlacedAnnotations.PlacedRemark] = []
  /// Those whose passages are gone.
  private(set) var lost: [PlacedAnnotations.LostRemark] = []
  private var signs: Both<[Int: Signs]> = Both(left: [:], right: [:])

  init() {}

  init(_ placed: [PlacedAnnotations.PlacedRemark], lost: [PlacedAnnotations.LostRemark]) {
    self.lost = lost
    all = placed.filter { $0.annotation.isRemark }.sorted { $0.order < $1.order }
    for remark in all {
      for (side, sentence) in remark.sentences {
        signs[side][sentence, default: []].insert(remark.annotation.sign)
      }
    }
  }

  func signs(of sentence: Int, on side: Side) -> Signs { signs[side][sentence] ?? [] }

  /// Those that stand at a sentence.
  func at(_ sentence: Int, on side: Side) -> [PlacedAnnotations.PlacedRemark] {
    guard !signs(of: sentence, on: side).isEmpty else { return [] }
    return all.filter { $0.sentences.contains { $0.side == side && $0.sentence == sentence } }
  }

  /// A mark of a name, this person's own before another's.
  func marked(_ name: String, by person: String) -> PlacedAnnotations.PlacedRemark? {
    let found = all.filter { $0.annotation.markName == name }
    return found.first { $0.annotation.maker == .person(person) } ?? found.first
  }
}

extension Annotation {
  fileprivate var sign: Signs {
    switch body {
    case .mark(name: nil): .highlight
    case .mark: .mark
    default: .note
    }
  }
}
