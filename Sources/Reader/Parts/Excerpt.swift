/// Which lines of a list a window shows. A list that is too long leaves the window's last row to the
/// note that there is more.
struct Excerpt {
  private let count: Int
  let lines: Range<Int>
  /// The screen rows for the lines.
  let rows: Range<Int>

  /// - Parameters:
  ///   - chosen: lines that are on show in any case.
  ///   - top: the first line, as far as `chosen` and the end of the list allow.
  init(of count: Int, chosen: Range<Int>, top: Int, in body: Range<Int>) {
    self.count = count
    rows = Self.rows(of: body, isOverfull: count > body.count)
    let least = chosen.upperBound - rows.count
    let most = min(chosen.lowerBound, count - rows.count)
    let top = max(0, min(max(top, least), most))
    lines = top..<max(top, min(count, top + rows.count))
  }

  /// The rows for a list; a window of a few rows has none to spare for a note.
  static func rows(of body: Range<Int>, isOverfull: Bool) -> Range<Int> {
    isOverfull && body.count >= 4 ? body.lowerBound..<body.upperBound - 1 : body
  }

  /// The window moved over the list, with the choice inside it.
  ///
  /// - Parameter entries: the lines of each entry that can be chosen.
  func scrolled(
    by step: Int, over entries: [Range<Int>], selected: Int
  ) -> (selected: Int, top: Int) {
    let top = max(0, min(lines.lowerBound + step, count - rows.count))
    let whole = entries.indices.filter {
      entries[$0].lowerBound >= top && entries[$0].upperBound <= top + rows.count
    }
    if whole.contains(selected) { return (selected, top) }
    let nearest =
      step > 0
      ? whole.min { entries[$0].lowerBound < entries[$1].lowerBound }
      : whole.max { entries[$0].upperBound < entries[$1].upperBound }
    let next = max(0, min(selected + step.signum(), entries.count - 1))
    return (nearest ?? next, top)
  }
}
