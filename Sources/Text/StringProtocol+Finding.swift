extension StringProtocol {
  /// Where a text first has some signs, byte by byte. On the way to the first screen the library's own search would
  /// make types at run time.
  package func firstPlace(of signs: String) -> Index? {
    utf8.indices.first { utf8[$0...].starts(with: signs.utf8) }
  }
}
