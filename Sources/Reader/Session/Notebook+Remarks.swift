internal import Annotation
internal import Document

/// How a sentence is marked that somebody has remarked on.
struct Signs: OptionSet, Sendable {
  let rawValue: Int

  static let note = Signs(rawValue: 1)
  static let mark = Signs(rawValue: 2)
  static let highlight = Signs(rawValue: 4)
}

/// The remarks of a notebook, by where they stand.
struct Remarks: Sendable {
  /// In reading order, those of the left article first.
  private(set) var all: [PlacedAnnotations.PlacedRemark] = []
  private(set) var orphans: [Orphan] = []
  private var signs: Both<[Int: Signs]> = Both(left: [:], right: [:])

  init() {}

  init(_ placed: [PlacedAnnotations.PlacedRemark], orphans: [Orphan]) {
    self.orphans = orphans
    for remark in placed {
      guard remark.annotation.isRemark else { continue }
      all.append(remark)
      for (side, sentence) in remark.sentences {
        signs[side][sentence, default: []].insert(remark.annotation.sign)
      }
    }
    all.sort { $0.order < $1.order }
  }

  func signs(of sentence: Int, on side: Side) -> Signs { signs[side][sentence] ?? [] }

  /// Those that stand at a sentence.
  func at(_ sentence: Int, on side: Side) -> [PlacedAnnotations.PlacedRemark] {
    guard !signs(of: sentence, on: side).isEmpty else { return [] }
    return all.filter { $0.sentences.contains { $0.side == side && $0.sentence == sentence } }
  }

  func marked(_ name: String) -> PlacedAnnotations.PlacedRemark? {
    all.first { $0.annotation.markName == name }
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
