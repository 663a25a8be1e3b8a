package import Annotation
package import Argument
package import Commands
package import Document
internal import Terminal
package import Text
internal import Typesetting

/// How moving in one pane moves the other.
package enum Sync: String, CaseIterable, Sendable {
  /// The answering passage comes to the same row.
  case linked
  /// The offset between the panes stays.
  case locked
  case free
}

/// Everything the reader sees and has done. The same state always draws the same frame.
package struct Session: Sendable {
  package private(set) var pair: Pair
  /// With the reader's own word laid over.
  package private(set) var analysis: Analysis
  /// Before that.
  private(set) var base: Analysis
  var notebook = Notebook()
  private(set) var remarks = Remarks()
  /// The settings as the configuration has them.
  var configured: [Annotation.Setting] = []
  /// Where reading began, and how the reader was set then.
  package var began: Annotation?
  /// The theme of an earlier reading.
  package var keptTheme: String?
  /// Finds passages of the notebook; made when there are any.
  private var finder: PassageFinder?
  /// A note that is being written.
  package var draft: Annotation?
  /// Notes that were being written when the program ended, the last one last.
  var unfinished: [Annotation] = []
  /// The note that was dropped last, until another one is taken up.
  var dropped: Annotation?
  /// Whether the reader stands where an earlier reading ended.
  var isResumed = false
  /// The links on show, and those that a person has rejected, so that they can be thought over: as they
  /// were found first, those that people stand by before the engine's, the strongest before the others.
  package private(set) var links: [Link] = []
  private var register = LinkRegister()
  /// How often they were found anew: numbers of before are others now.
  private(set) var linksEdition = 0
  /// For each sentence with links, the indices into `links`: those that people stand by, then the engine's, in
  /// both the strongest first.
  private(set) var linksOfSentence: Both<[Int: [Int]]> = Both(left: [:], right: [:])
  /// All commands by name.
  package private(set) var table: CommandTable
  package internal(set) var keymap: Keymap
  var glyphs: Glyphs

  package var side: Side = .left
  /// The place in each article; the focus is the sentence around it.
  package var carets: Both<TextOffset>
  /// Which of the focused unit's links is lit, as an index into its list.
  var picked = 0
  /// The galley row at the top of each pane; beyond either end there is blank padding.
  package internal(set) var tops = Both(left: 0, right: 0)
  /// Where the carets stood on the screen before it was resized.
  var homes = Both(left: Home(row: 0, top: 0), right: Home(row: 0, top: 0))
  package var sync: Sync = .linked
  /// Until the first key: the strongest link, which is offered.
  var announced: Int?
  /// Until the next key: the side whose pane has just been moved to an answer.
  var landed: Side?
  /// Where the reader was when the other pane moved last.
  var movedFor: Place?
  var layoutChoice: LayoutChoice = .automatic
  var showsAllLinks = false
  /// Whether the engine's own links are on show beside those that people stand by; nil leaves that to the key.
  var leftovers: Bool? {
    didSet {
      findLinks()
      picked = 0
    }
  }
  /// The text, and the views opened over it, the topmost last.
  var screens: [any Screen]
  /// Where a review has gone to by itself, and how many keys have been pressed.
  var turn = ReviewTurn()
  var keysPressed = 0
  var search = Search()
  var linkFilters = LinkFilters()
  var backStack: [Visit] = []
  var forwardStack: [Visit] = []
  /// The columns of text that a pane has at most.
  var widestText = Layout.widestText
  var hasMouse = true
  /// The number typed before a key.
  var count: Int?
  var commandLines = GivenLines()
  var searches = GivenLines()
  /// Views that take long to lay out, laid out before they are asked for, by their places.
  var prepared: [String: any Screen] = [:]
  /// Whether marks and links are there yet.
  private(set) var isRead = false
  /// The link that a view explains, in place of the focused unit's.
  var explained: Int?
  /// What may stand for each text where it does not fit, the fullest first; whoever can read sentences sets it.
  package var excerpts: @Sendable ([String]) -> [[Excerpt]] = { $0.map { [Excerpt($0)] } }
  /// The time of a clock that never goes back, in milliseconds; whoever hands events over sets it.
  package var now = 0
  /// Sentences whose words are covered, for a class to guess.
  var covered = Both<Set<Int>>(left: [], right: [])
  /// Of links that are drawn without a relation: why.
  var unnamed: [Both<Int>: Unnamed] = [:]
  /// Whether all but the lit link's two passages keeps in the background.
  var isCalm = false
  /// The rows between the text and the foot that a panel takes.
  var panel = 0
  /// One line for the status row until the next key.
  package var message: String?
  /// What is told before all else when the session opens: that the notebook cannot be read, say.
  package var warning: String?

  private(set) var layout: Layout
  private(set) var galleys: Both<Galley>

  /// - Parameter text: the screen that is never left.
  init(
    pair: Pair, analysis: Analysis?, size: Size, keymap: Keymap, glyphs: Glyphs,
    text: any Screen
  ) {
    screens = [text]
    self.pair = pair
    base = .unread(pair)
    self.analysis = base
    table = keymap.table
    self.keymap = keymap
    self.glyphs = glyphs
    carets = pair.articles.map {
      $0.sentences.first?.range.lowerBound ?? $0.text.range.lowerBound
    }
    layout = Layout(size: size, choice: .automatic, alphabet: glyphs.alphabet)
    galleys = Both(
      left: Galley(pair[.left], width: layout.left.text.count, alphabet: glyphs.alphabet),
      right: Galley(pair[.right], width: layout.right.text.count, alphabet: glyphs.alphabet))
    take(analysis ?? base)
    open()
    rememberHomes()
    isRead = analysis != nil
  }

  /// Takes what was found in the pair, before the first key: marks and links come to the text that is
  /// on the screen already.
  package mutating func adopt(_ analysis: Analysis) {
    take(analysis)
    open()
    rememberHomes()
    began = began ?? place(theme: keptTheme)
  }

  /// Takes another analysis without going where it would open.
  mutating func adoptInPlace(_ analysis: Analysis) {
    take(analysis)
    announced = nil
    rememberHomes()
  }

  /// Tells which themes can be named.
  package mutating func offer(themes: [String]) { table.themes = themes }

  private mutating func take(_ analysis: Analysis) {
    base = analysis
    isRead = true
    register = LinkRegister()
    table.issues = analysis.issues.map { ($0.id, $0.question) }
    layer()
  }

  /// Takes the articles otherwise read; what was found in them before is void.
  mutating func replace(_ pair: Pair) {
    self.pair = pair
    finder = nil
    // Sentences have other numbers: a link that was begun is dropped.
    notebook.start = nil
    base = .unread(pair)
    layer()
    for side in Side.allCases {
      let width = layout.pane(on: side).text.count
      galleys[side] = Galley(pair[side], width: width, alphabet: alphabet)
    }
  }

  /// Lays the reader's own word over, and finds the links on show anew.
  mutating func layer() {
    analysis = base
    remarks = Remarks()
    if !notebook.annotations.items.isEmpty {
      let layered = finding { [base, notebook, pair] finder in
        base.layered(with: notebook.annotations, of: pair, by: &finder)
      }
      analysis = layered.analysis
      remarks = Remarks(layered.placed.remarks, lost: layered.placed.lost)
    }
    findLinks()
  }

  /// Annotations with the sentences that they are about.
  mutating func placed(_ annotations: Annotations) -> PlacedAnnotations {
    finding { PlacedAnnotations(annotations, by: &$0) }
  }

  /// Looks for passages; none is looked for twice.
  private mutating func finding<Result>(_ look: (inout PassageFinder) -> Result) -> Result {
    var finder = self.finder ?? PassageFinder(pair)
    defer { self.finder = finder }
    return look(&finder)
  }

  private mutating func findLinks() {
    forgetViews()
    linksEdition += 1
    let shown = analysis.shownLinks(of: pair, leftovers: leftovers)
    let all = shown + analysis.rejectedLinks(besides: shown)
    register.take(all) { analysis.linkNumbers(of: pair) }
    links = register.sorted(all)
    var places: [Both<Int>: Int] = [:]
    for (place, link) in links.enumerated() { places[link.ends] = place }
    linksOfSentence = Both(left: [:], right: [:])
    for link in shown {
      guard let place = places[link.ends] else { continue }
      for side in Side.allCases {
        linksOfSentence[side][link.ends[side], default: []].append(place)
      }
    }
  }

  /// The number by which a link of `links` is known on the screen and in files.
  package func number(ofLink place: Int) -> Int { register.number(of: links[place]) }

  /// Whether the engine's own links are on show.
  var showsLeftovers: Bool {
    leftovers ?? !analysis.isKeyed || !analysis.links.contains(where: \.isReviewed)
  }

  /// The screen that is on show.
  var screen: any Screen { screens[screens.count - 1] }
  /// What a line that is typed at the foot leaves on show.
  var screenBelow: any Screen { screens[max(0, screens.count - 2)] }
  /// Where keys are looked up now.
  var places: [Keymap.Place] { type(of: screen).places }

  /// The first key of a command where the reader is now.
  func keyName(of command: Command) -> String? { keymap.keyName(of: command, in: places) }

  var article: Article { pair[side] }
  var alphabet: Alphabet { glyphs.alphabet }

  /// Sets the articles anew where the width has changed; the places stay.
  mutating func lay(out size: Size, choice: LayoutChoice) {
    layoutChoice = choice
    let before = layout.alphabet
    layout = Layout(
      size: size, choice: choice, alphabet: alphabet, widest: widestText,
      panel: panel)
    for side in Side.allCases {
      let width = layout.pane(on: side).text.count
      if galleys[side].width != width || before != alphabet {
        galleys[side] = Galley(pair[side], width: width, alphabet: alphabet)
      }
    }
  }
}

/// Why a link says no relation.
enum Unnamed: Sendable {
  /// It is asked for.
  case asked
  /// Nothing links the two.
  case noLink
}

/// A caret's row in its pane, and the galley row at the pane's top.
struct Home: Hashable, Sendable {
  var row: Int
  var top: Int
}

/// A place of the text.
struct Place: Hashable, Sendable {
  var side: Side
  var caret: TextOffset
}

extension Layout {
  func pane(on side: Side) -> Pane { side == .left ? left : right }
}
