/// What may stand for a text where there is no room for all of it.
package struct Excerpt: Hashable, Sendable {
  /// In the text's own words, with "…" where something is left out.
  package var text: String
  /// Whether it is broken off within a clause: for where nothing whole fits.
  package var isCut: Bool
  /// Whether it needs what stood before it: "They never did."
  package var leans: Bool
  /// Whether it begins with a verb, of whose subject it says nothing: "… should lapse".
  package var lacksSubject: Bool

  package init(
    _ text: String, isCut: Bool = false, leans: Bool = false, lacksSubject: Bool = false
  ) {
    self.text = text
    self.isCut = isCut
    self.leans = leans
    self.lacksSubject = lacksSubject
  }
}
