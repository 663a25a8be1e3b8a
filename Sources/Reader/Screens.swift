package import Argument
package import Classroom
package import Commands
package import Document
package import Terminal
internal import Text

/// The table of screens: a new one is a file in Screens and a line here.
enum Screens {
  static let all: [any Screen.Type] = [
    ReadingScreen.self,
    SearchScreen.self,
    WhyScreen.self,
    LinksScreen.self,
    RecommendationsScreen.self,
    PositionsScreen.self,
    UnansweredScreen.self,
    OutlineScreen.self,
    MapScreen.self,
    LeftOutScreen.self,
    NotesScreen.self,
    NoteScreen.self,
    MarkScreen.self,
    RelationScreen.self,
    SummaryScreen.self,
    AboutScreen.self,
    HelpScreen.self,
    CommandScreen.self,
    WalkScreen.self,
    FollowScreen.self,
    ExerciseScreen.self,
    MarkedScreen.self,
  ]

  static func opened(by command: Command, in session: inout Session) -> (any Screen)? {
    all.first { $0.opening?.name == command.name }?.opened(in: &session)
  }

  /// All commands: those of every session, and those that the screens bring along.
  static let table: CommandTable = {
    let views = all.filter { $0.isView }.compactMap { $0.opening?.name }
    let view = Specification(.view, "one of the views by its name", [.choice("view", views)])
    return CommandTable(Specification.standard + all.flatMap { $0.commands } + [view])
  }()

  /// The keys as they are without a configuration.
  static let keymap = Keymap(table)

  /// Where keys can be bound.
  static let places: [Keymap.Place] = {
    var places: [Keymap.Place] = [.anywhere, .list]
    for screen in all where !places.contains(screen.place) { places.append(screen.place) }
    return places
  }()
}

extension Session {
  /// A frame of one sentence, drawn while something else is waited for: what is made at its first use is there
  /// when it matters.
  package static func rehearse() -> Buffer {
    let text = ArticleText(bytes: Array("“Mend it – or pay.”".utf8))
    let range = TextRange(utf8: 0..<text.bytes.count)
    let article = Article(
      path: "x", text: text, title: "A title", author: "Ann Lee", publication: "The Post",
      paragraphs: [Paragraph(role: .body, range: range, sentences: 0..<1)],
      sentences: [Sentence(range: range, paragraph: 0, place: 0)])
    let pair = Pair(title: "A title", articles: Both(left: article, right: article))
    return view(Session(pair: pair, size: Size(columns: 80, rows: 10)))
  }

  /// Lays out what takes long, while nobody waits for it.
  package mutating func prepareViews() {
    for screen in Screens.all { screen.prepare(in: &self) }
  }

  package init(
    pair: Pair, analysis: Analysis? = nil, size: Size, glyphs: Glyphs = .unicode
  ) {
    self.init(
      pair: pair, analysis: analysis, size: size, keymap: Screens.keymap, glyphs: glyphs,
      text: ReadingScreen())
  }

  /// A lesson, given by whoever sits here.
  ///
  /// - Parameter showsNotes: whether the screen is the presenter's alone.
  package init(
    walk: Walk, analysis: Analysis, pair: Pair, size: Size, showsNotes: Bool,
    glyphs: Glyphs = .unicode
  ) {
    var screen = WalkScreen(walk, analysis: analysis, pair: pair, showsNotes: showsNotes)
    self.init(
      pair: pair, analysis: .unread(pair), size: size, keymap: Screens.keymap, glyphs: glyphs,
      text: screen)
    screen.enter(&self)
    screens[0] = screen
    layOut()
  }

  /// An exercise, with the answers that are given already.
  package init(
    exercise answers: Answers, key: AnswerKey, pair: Pair, size: Size, marksAtOnce: Bool,
    glyphs: Glyphs = .unicode
  ) {
    var screen = ExerciseScreen(answers, key: key, marksAtOnce: marksAtOnce)
    self.init(
      pair: pair, analysis: .unread(pair), size: size, keymap: Screens.keymap, glyphs: glyphs,
      text: screen)
    screen.enter(&self)
    screens[0] = screen
    layOut()
  }

  /// A lesson that somebody else gives.
  package init(follower pair: Pair, size: Size, glyphs: Glyphs = .unicode) {
    self.init(
      pair: pair, analysis: .unread(pair), size: size, keymap: Screens.keymap, glyphs: glyphs,
      text: FollowScreen())
    message = nil
  }

  /// Reads a file of settings; `perform` takes them.
  package static func configuration(_ text: String) -> Configuration {
    Configuration(text, table: Screens.table, places: Screens.places)
  }

  /// Takes what a file sets, before the first key.
  package mutating func take(_ configuration: Configuration) -> [Effect] {
    let effects = configuration.entries.flatMap { perform($0.command) }
    message = nil
    return effects
  }
}
