internal import Terminal

/// Where everything stands on a screen of a given size.
struct Layout: Hashable, Sendable {
  /// The columns of one pane.
  struct Pane: Hashable, Sendable {
    var glyph: Int?
    var text: Range<Int>
  }

  let size: Size
  let alphabet: Alphabet
  /// Two panes side by side, or one with a strip of its counterpart.
  let isSideBySide: Bool
  let left: Pane
  let right: Pane
  let gutter: Range<Int>
  let titleRow: Int?
  let headerRow: Int?
  let ruleRow: Int?
  let body: Range<Int>
  let stripRow: Int?
  let statusRow: Int?
  let keyRow: Int?

  static let narrowestSideBySide = 64
  static let widestText = 72

  /// - Parameters:
  ///   - widest: the columns of text that a pane has at most.
  ///   - panel: the rows of a panel between the text and the foot.
  init(
    size: Size, choice: LayoutChoice, alphabet: Alphabet = .unicode, widest: Int = widestText,
    panel: Int = 0
  ) {
    self.size = size
    self.alphabet = alphabet
    let columns = max(0, size.columns)
    let rows = max(0, size.rows)
    switch choice {
    case .automatic: isSideBySide = columns >= Self.narrowestSideBySide
    case .onePane: isSideBySide = false
    case .twoPanes: isSideBySide = columns >= 16
    }

    titleRow = rows >= 16 ? 0 : nil
    headerRow = rows >= 8 ? (rows >= 16 ? 1 : 0) : nil
    ruleRow = rows >= 16 ? 2 : nil
    let top = (titleRow == nil ? 0 : 1) + (headerRow == nil ? 0 : 1) + (ruleRow == nil ? 0 : 1)
    let foot = Self.footRows(size)
    keyRow = foot == 2 ? rows - 1 : nil
    statusRow = foot > 0 ? rows - foot : nil
    var bottom = max(0, (statusRow ?? rows) - panel)
    if !isSideBySide, rows >= 5 {
      bottom -= 1
      stripRow = bottom
    } else {
      stripRow = nil
    }
    body = min(top, bottom)..<max(top, bottom)

    if isSideBySide {
      let gutterWidth = columns < 96 ? 3 : columns < 120 ? 5 : 9
      // A letter for a link's end must not look like the last one of a word.
      let gap = alphabet == .ascii && gutterWidth < 9 ? 1 : 0
      // A glyph and a space before each text.
      // The right text has a column of air as the left one has; a window of few columns has none to spare.
      let air = columns < Self.narrowestSideBySide ? 0 : 1
      let chrome = 4 + gap + air
      let spare = max(2, columns - gutterWidth - chrome)
      let leftWidth = min(widest, (spare + 1) / 2)
      let rightWidth = min(widest, spare - leftWidth)
      let margin = max(0, spare - leftWidth - rightWidth) / 2
      left = Pane(glyph: margin, text: margin + 2..<margin + 2 + leftWidth)
      let gutterStart = left.text.upperBound + gap
      gutter = gutterStart..<gutterStart + gutterWidth
      let start = gutter.upperBound
      right = Pane(glyph: start, text: start + 2..<start + 2 + rightWidth)
    } else {
      let chrome = columns >= 16 ? 2 : 0
      let textWidth = max(1, min(widest, columns - chrome))
      let margin = max(0, columns - chrome - textWidth) / 2
      let start = margin + chrome
      left = Pane(glyph: chrome > 0 ? margin : nil, text: start..<start + textWidth)
      right = left
      gutter = 0..<0
    }
  }
}

extension Layout {
  /// How many rows a window has for what is going on and for keys.
  static func footRows(_ size: Size) -> Int { size.rows >= 10 ? 2 : size.rows >= 3 ? 1 : 0 }

  /// The rows of a view that covers the text, below its head.
  var listRows: Range<Int> { min(2, size.rows)..<max(min(2, size.rows), statusRow ?? size.rows) }
}

/// Which layout a reader forces, if any.
package enum LayoutChoice: String, CaseIterable, Sendable {
  case automatic = "as the window allows"
  case onePane = "one pane"
  case twoPanes = "two panes"
}
