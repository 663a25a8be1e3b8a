package import Text

/// One op-ed: its text, and what the parser found in it.
@usableFromInline
package struct Article: Sendable {
  /// Where it came from, as the user named it.
  package var path: String
  package var text: ArticleText
  package var title: String
  package var author: String?
  package var publication: String? { didSet { name = nil } }
  /// What it is called beside the other of its pair.
  var name: String?
  /// As the front matter has them; nothing is read into them.
  package var date: String?
  package var url: String?
  package var rights: String?
  package var language: String?
  /// The reading text in order. Its first element is the standfirst if there is one.
  package var paragraphs: [Paragraph]
  /// All sentences of the reading text in order; `Paragraph.sentences` are ranges over this.
  package var sentences: [Sentence]
  /// What was left out of the reading text, in order, with the reason.
  package var dropped: [Dropped]
  package var warnings: [ArticleWarning]
  /// Whether a line of the text is the same line of its file: not of a page, of a mail's part, or where lines were taken out.
  package var hasLinesOfFile = true

  package init(
    path: String, text: ArticleText, title: String, author: String? = nil,
    publication: String? = nil, paragraphs: [Paragraph], sentences: [Sentence],
    dropped: [Dropped] = [], warnings: [ArticleWarning] = []
  ) {
    self.path = path
    self.text = text
    self.title = title
    self.author = author
    self.publication = publication
    self.paragraphs = paragraphs
    self.sentences = sentences
    self.dropped = dropped
    self.warnings = warnings
  }
}

extension Article {
  /// How the paragraphs begin that a page has beside its article; nothing for what was no page.
  package var unreadOfPage: [String]? {
    for case .menus(_, let texts) in warnings { return texts }
    return nil
  }
}

package struct Paragraph: Hashable, Sendable {
  package enum Role: Hashable, Sendable { case standfirst, body }

  package var role: Role
  package var range: TextRange
  /// Indices into `Article.sentences`.
  package var sentences: Range<Int>
  /// Set apart as another's words.
  package var isQuotation: Bool
  /// What it is called, once paragraphs were left out or taken back by hand; by its place before.
  package var name: String?

  package init(
    role: Role, range: TextRange, sentences: Range<Int>, isQuotation: Bool = false
  ) {
    self.role = role
    self.range = range
    self.sentences = sentences
    self.isQuotation = isQuotation
  }
}

package struct Sentence: Hashable, Sendable {
  package var range: TextRange
  /// Index into `Article.paragraphs`, from 0.
  package var paragraph: Int
  /// Its place in the paragraph, from 0.
  package var place: Int

  package init(range: TextRange, paragraph: Int, place: Int) {
    self.range = range
    self.paragraph = paragraph
    self.place = place
  }
}

/// A stretch that is no part of the reading text.
package struct Dropped: Hashable, Sendable {
  package enum Reason: String, CaseIterable, Sendable {
    case frontMatter = "front matter"
    case headline, byline, caption, credit
    case pullQuote = "pull-quote"
    case newsletter
    case readNext = "read next"
    case authorNote = "author note"
    case disclaimer
    /// What was wrong in an earlier version.
    case correction
    case heading
    case repeated
    case table, figure, footnote
    /// By a reader.
    case byHand = "by hand"
    case clutter
  }

  package var range: TextRange
  package var reason: Reason

  package init(range: TextRange, reason: Reason) {
    self.range = range
    self.reason = reason
  }
}

/// Something odd in an article file that did not keep it from being read.
package enum ArticleWarning: Hashable, Sendable {
  /// Invalid UTF-8, shown as U+FFFD; `byte` is the offset in the file as stored.
  case invalidUTF8(byte: Int, count: Int)
  /// Long text of a page that was taken for another article, comments or furniture: how many words, and how
  /// the longest paragraph of it begins.
  case leftOut(words: Int, opening: String)
  /// What else of a page is none of its article: menus, captions, buttons, short texts of others.
  case menus(words: Int, texts: [String])
  /// A page hides so many words of paragraphs, which are read as the rest of its article, or not.
  case hidden(words: Int, isRead: Bool)
  /// A page shows only the beginning of its article, if anything; the whole is read from the data of its scripts.
  case fromData
  /// A page has no article, only paragraphs on others; so many of these are read.
  case listing(paragraphs: Int)
  /// Control or bidi characters that are shown as visible marks.
  case controlCharacters(count: Int)
  /// The file is no UTF-8, but certainly in this encoding.
  case decoded(from: String)
  /// Running heads and page numbers that are left out.
  case pageFurniture(lines: Int)
  /// Front matter keys that mean nothing here, and the line of the first. Lines count from 1.
  case unknownKeys([String], line: Int)

  /// Worth a word where somebody asks what is odd, and nowhere else: what other programs put into
  /// a front matter harms nobody, and most pages hold other texts.
  package var isRemark: Bool {
    switch self {
    case .unknownKeys, .leftOut, .menus, .decoded, .pageFurniture, .fromData, .hidden: true
    case .invalidUTF8, .controlCharacters, .listing: false
    }
  }
}

/// The two sides of a pair.
@usableFromInline
package enum Side: String, CaseIterable, Sendable {
  case left, right

  package var other: Side { self == .left ? .right : .left }

  /// What is made for each side.
  package static func both<Value>(_ value: (Side) -> Value) -> Both<Value> {
    Both(left: value(.left), right: value(.right))
  }
}

/// One value for each side.
///
/// Open to inlining, stored properties and all: other modules would else make and take apart every
/// value by its runtime type.
@usableFromInline
package struct Both<Value> {
  @usableFromInline package var left: Value
  @usableFromInline package var right: Value

  @inlinable
  package init(left: Value, right: Value) {
    self.left = left
    self.right = right
  }

  /// Lends the value, since a copy of an article is a dozen copies.
  @inlinable
  package subscript(side: Side) -> Value {
    _read {
      if side == .left { yield left } else { yield right }
    }
    _modify {
      if side == .left { yield &left } else { yield &right }
    }
  }

  @inlinable
  package func map<Other>(_ change: (Value) -> Other) -> Both<Other> {
    Both<Other>(left: change(left), right: change(right))
  }
}

extension Both: Sendable where Value: Sendable {}
extension Both: Equatable where Value: Equatable {}
extension Both: Hashable where Value: Hashable {}

/// Two opposing op-eds.
@usableFromInline
package struct Pair: Sendable {
  package var title: String
  @usableFromInline package var articles: Both<Article>

  package init(title: String, articles: Both<Article>) {
    self.title = title
    self.articles = articles
    self.articles.tellApart()
  }

  @inlinable
  package subscript(side: Side) -> Article {
    _read { yield articles[side] }
  }

  /// The paragraphs of two sentences.
  package func paragraphs(of ends: Both<Int>) -> Both<Int> {
    Side.both { self[$0].sentences[ends[$0]].paragraph }
  }
}
