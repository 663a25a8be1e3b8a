/// The text with everything that could steer a terminal shown as a mark, on one line: for
/// paths, options and messages. Scalars are replaced one for one.
package func visible(_ text: String) -> String {
  var shown = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\n": shown.append("\u{240A}")
    case "\t": shown.append("\u{2409}")
    default: shown.append(mark(for: scalar) ?? scalar)
    }
  }
  return String(shown)
}

/// Shown for a character that has no picture of its own: one cell wide in every terminal.
let substitute: Unicode.Scalar = "\u{2426}"

/// What stands for a scalar that must not reach a terminal; `nil` if the scalar may.
///
/// A mark takes the place of one scalar, so that offsets stay those of the file. Left-to-right
/// and right-to-left marks go too: nothing that reorders text is worth telling apart from
/// an attack. Joiners and variation selectors stay, since scripts and emoji need them.
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
  case 0x034F, 0x061C, 0x115F, 0x1160, 0x180E, 0x3164, 0xFFA0: substitute
  case 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F: substitute
  case 0xFFF9...0xFFFB, 0xFFFE, 0xFFFF: substitute
  case 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE007F: substitute
  default: scalar.value & 0xFFFE == 0xFFFE ? substitute : nil
  }
}
