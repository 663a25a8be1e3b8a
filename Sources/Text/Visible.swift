/// The text with everything that could steer a terminal shown as a mark, on one line: for
/// paths, options, names and messages. Scalars are replaced one for one.
package func visible(_ text: String) -> String {
  // Nearly all names are plain.
  if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
  var shown = String.UnicodeScalarView()
  var last: Unicode.Scalar?
  var run = MarkRun()
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\n": shown.append("\u{240A}")
    case "\t": shown.append("\u{2409}")
    default: shown.append(run.excess(scalar) ?? mark(for: scalar, after: last) ?? scalar)
    }
    last = scalar
  }
  return String(shown)
}

/// Shown for a character that has no picture of its own: one cell wide in every terminal.
let substitute: Unicode.Scalar = "\u{2426}"

/// What stands for a scalar that must not reach a terminal; `nil` if the scalar may. The one table
/// of these.
///
/// A mark takes the place of one scalar, so that offsets stay those of the file. Left-to-right
/// and right-to-left marks go too: nothing that reorders text is worth telling apart from
/// an attack. So do the variation selectors of the last plane, which can hide a whole letter behind
/// a full stop.
package func mark(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
  switch scalar.value {
  case 0x09, 0x0A: nil
  case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value)
  case 0x20...0x7E: nil
  case 0x7F: "\u{2421}"
  case 0x80...0x9F: substitute
  // A soft hyphen is drawn as a hyphen by some terminals and as nothing by others.
  case 0xAD: "-"
  // Web pages scatter zero-width spaces; their meaning is "a line may break here".
  case 0x200B, 0xFEFF: " "
  case 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x3164, 0xFFA0: substitute
  case 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F: substitute
  case 0xFFF0...0xFFFB, 0xFFFE, 0xFFFF: substitute
  case 0x13430...0x13455, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF: substitute
  // Bytes of a file's name that are no UTF-8; see `FileName`.
  case FileName.strayBytes: "\u{FFFD}"
  default: scalar.value & 0xFFFE == 0xFFFE ? substitute : nil
  }
}

/// As `mark(for:)`, for a scalar in its text: scripts and emoji need joiners between their letters,
/// but between others, and before all, they are a place to hide something.
package func mark(for scalar: Unicode.Scalar, after last: Unicode.Scalar?) -> Unicode.Scalar? {
  guard scalar.value == 0x200C || scalar.value == 0x200D else { return mark(for: scalar) }
  // Greek and Cyrillic are not joined; of what follows them much is.
  guard let last, last.value >= 0x0530, last.value != 0x200C, last.value != 0x200D else {
    return substitute
  }
  let isJoined =
    last.properties.isAlphabetic || last.properties.isEmoji
    || last.properties.generalCategory == .nonspacingMark
    || last.properties.generalCategory == .spacingMark
  return isJoined ? nil : substitute
}
