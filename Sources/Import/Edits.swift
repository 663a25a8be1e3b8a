internal import Text

/// Changes of a text that are made all at once, so that each place is moved only once.
struct Edits {
  private struct Edit {
    var range: Range<Int>
    var bytes: [UInt8]
    /// Where it starts in the changed text.
    var place = 0
  }

  private var all: [Edit] = []

  var count: Int { all.count }

  mutating func cut(_ range: Range<Int>) { replace(range, by: []) }

  mutating func replace(_ range: Range<Int>, by bytes: [UInt8]) {
    all.append(Edit(range: range, bytes: bytes))
  }

  mutating func add(_ others: Edits) { all += others.all }

  /// Takes back all changes but the first.
  mutating func keep(first count: Int) { all.removeSubrange(count...) }

  /// The changes from one on, in the text's order; where two overlap, the first one holds for both.
  mutating func arrange(from first: Int = 0) {
    let sorted = all[first...].sorted { $0.range.lowerBound < $1.range.lowerBound }
    all.removeSubrange(first...)
    for edit in sorted {
      if all.count > first, edit.range.lowerBound < all[all.count - 1].range.upperBound {
        let last = all[all.count - 1].range
        all[all.count - 1].range =
          last.lowerBound..<max(last.upperBound, edit.range.upperBound)
      } else {
        all.append(edit)
      }
    }
  }

  /// Whether a stretch would have nothing but white space left. The changes from `first` on are
  /// arranged, and those of this stretch.
  func blank(_ range: Range<Int>, of text: [UInt8], from first: Int) -> Bool {
    var index = range.lowerBound
    for edit in all[first...] {
      guard edit.bytes.allSatisfy(\.isBlank) else { return false }
      if index < edit.range.lowerBound, !text.trimmed(index..<edit.range.lowerBound).isEmpty {
        return false
      }
      index = max(index, edit.range.upperBound)
    }
    return index >= range.upperBound || text.trimmed(index..<range.upperBound).isEmpty
  }

  /// The changed text; places can then be `moved`.
  mutating func apply(to text: [UInt8]) -> [UInt8] {
    arrange()
    guard !all.isEmpty else { return text }
    var changed: [UInt8] = []
    changed.reserveCapacity(text.count)
    var index = 0
    for number in all.indices {
      changed += text[index..<all[number].range.lowerBound]
      all[number].place = changed.count
      changed += all[number].bytes
      index = all[number].range.upperBound
    }
    return changed + text[index...]
  }

  /// A place of the old text in the changed one; what was cut is where it was cut.
  func moved(_ place: Int) -> Int {
    let number = all.indices.partitionPoint { all[$0].range.lowerBound >= place } - 1
    guard number >= 0 else { return place }
    let edit = all[number]
    guard place >= edit.range.upperBound else { return edit.place }
    return edit.place + edit.bytes.count + place - edit.range.upperBound
  }

  func moved(_ range: Range<Int>) -> Range<Int> {
    moved(range.lowerBound)..<moved(range.upperBound)
  }
}
