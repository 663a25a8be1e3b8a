package import Document

/// What is to be written into a file.
package struct Writing: Hashable, Sendable {
  package enum Matter: Hashable, Sendable {
    /// The pair's key, set right.
    case key
    /// What both recommend, and how they answer each other.
    case comparison
    /// Links on show, as indices into `Session.links`.
    case links([Int])
    /// Remarks on show, by their ids.
    case notes([String])
    /// What another view is about, whole.
    case view(title: String, [Part])
    /// Another view's lines.
    case list(title: String, lines: [String])

    /// What a key holds, too.
    var isOfLinks: Bool {
      switch self {
      case .key, .comparison, .links: true
      case .notes, .view, .list: false
      }
    }
  }

  /// A part of what a view is about.
  package enum Part: Hashable, Sendable {
    case heading(String)
    /// What is told of a link.
    case link(String, Both<Int>)
    case text(String)
    /// Passages that belong together.
    case passages([Passage])
  }

  /// An author's words, and where they stand: "ECFR ¶7".
  package struct Passage: Hashable, Sendable {
    package var side: Side
    package var place: String
    package var words: String
  }

  package var matter: Matter
  /// As the reader has given it; for a key perhaps only "key".
  package var path: String
  /// Whether a file that is there gives way.
  package var replaces: Bool

  package init(_ matter: Matter, path: String, replaces: Bool = false) {
    self.matter = matter
    self.path = path
    self.replaces = replaces
  }
}
