/// A CSV field (RFC 4180); a spreadsheet must not take an article's words for a formula.
///
/// By bytes: a comma that is one grapheme with a scalar before it parts fields all the same.
func quoted(_ field: String) -> String {
  let safe = isFormula(field) ? "'" + field : field
  guard safe.utf8.contains(where: { ",\"\n\r\t;".utf8.contains($0) }) else { return safe }
  var quoted = "\""
  for scalar in safe.unicodeScalars {
    if scalar == "\"" { quoted.unicodeScalars.append("\"") }
    quoted.unicodeScalars.append(scalar)
  }
  return quoted + "\""
}

/// Behind blanks, too: some spreadsheets take them away first.
private func isFormula(_ field: String) -> Bool {
  guard let first = field.unicodeScalars.first(where: { !$0.properties.isWhitespace }) else {
    return false
  }
  // The last four are as wide as an ideograph, and mean the same to a spreadsheet.
  return "=+-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}|".unicodeScalars.contains(first)
    && Double(field) == nil
}
