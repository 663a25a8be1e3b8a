extension Substring {
  /// Where a text first has some signs, byte by byte. On the way to the first screen the library's own search would
  /// make types at run time.
  package func firstPlace(of signs: String) -> Index? {
    guard let first = signs.utf8.first else { return isEmpty ? nil : startIndex }
    var rest = utf8
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: signs.utf8) { return start }
      rest = rest.dropFirst()
    }
    return nil
  }
}

extension String {
  package func firstPlace(of signs: String) -> Index? { self[...].firstPlace(of: signs) }
}
