extension String {
  /// With a capital at its start.
  package var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
