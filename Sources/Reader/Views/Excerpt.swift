/// Which lines of a list a window shows: the chosen ones, with as much before them as there is room
/// for. A list that is too long leaves the window's last row to the note that there is more.
struct Excerpt {
  let lines: Range<Int>
  /// The screen rows for the lines.
  let rows: Range<Int>

  init(of count: Int, chosen: Range<Int>, in body: Range<Int>) {
    rows = Self.rows(of: body, isOverfull: count > body.count)
    let last = chosen.upperBound - rows.count
    let top = max(0, min(last, chosen.lowerBound))
    lines = top..<min(count, top + rows.count)
  }

  /// The rows for a list; a window of a few rows has none to spare for a note.
  static func rows(of body: Range<Int>, isOverfull: Bool) -> Range<Int> {
    isOverfull && body.count >= 4 ? body.lowerBound..<body.upperBound - 1 : body
  }
}
