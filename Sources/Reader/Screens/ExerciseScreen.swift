internal import Argument
internal import Classroom
internal import Commands
internal import Document
internal import Terminal
internal import Typesetting

/// An exercise: the articles without any mark, the student's own answers on them, and a card that
/// says what is asked. An answer is one key where something is asked, three where a link is drawn.
struct ExerciseScreen: Screen {
  static let place = Keymap.Place("exercise")
  /// Moving in the text is as in the reader.
  static let places: [Keymap.Place] = [place, .reading]

  private(set) var answers: Answers
  private let key: AnswerKey
  /// Whether each answer is marked as it is given.
  private let marksAtOnce: Bool
  /// What is asked one after the other; empty where the student chooses.
  private var asked: [Mark.Item]
  private var number = 0
  /// The first end of a link that is being drawn, then both.
  private var start: SentencePlace?
  private var drawn: LinkEnds?
  /// Marked once: from then on the card says how each answer was.
  private var marking: Marking?
  /// Whether it is asked again for what was not right.
  private var isSecondLook = false
  /// Whether the student knows that nothing counts any more once the key is shown.
  private var isWarned = false

  init(_ answers: Answers, key: AnswerKey, marksAtOnce: Bool) {
    let key = key.asking(answers.mostAsked)
    self.answers = answers
    self.key = key
    self.marksAtOnce = marksAtOnce
    asked = Self.asked(answers.exercise, key)
  }

  static func opened(in session: inout Session) -> ExerciseScreen? { nil }

  private static func asked(_ exercise: Exercise, _ key: AnswerKey) -> [Mark.Item] {
    switch exercise {
    case .kinds: key.askedKinds.map(Mark.Item.sentence)
    case .relations: key.askedRelations.map(Mark.Item.pair)
    case .recommendations, .links: []
    }
  }

  private var item: Mark.Item? { asked.indices.contains(number) ? asked[number] : nil }

  // MARK: What keys do

  mutating func perform(_ command: Command, in session: inout Session) -> Outcome {
    let before = answers
    switch command {
    case .quit, .interrupt, .redraw, .theme, .help: return .pass
    case .nextItem: turn(by: command.count ?? 1, in: &session)
    case .previousItem: turn(by: -(command.count ?? 1), in: &session)
    case .cancel: (start, drawn) = (nil, nil)
    case .takeBack: takeBack(in: &session)
    case .markPlace: markPlace(in: &session)
    case .retry: retry(in: &session)
    case .search: return SearchScreen.opened(in: &session).map { .open($0) } ?? .stay
    case .previousMatch: session.moveToMatch(step: -1)
    case .markAnswers:
      guard mayShowKey(in: &session) else { return .stay }
      return markAll(in: &session)
    default:
      if let kind = command.answeredKind {
        answer(kind, in: &session)
      } else if let relation = command.answeredRelation {
        answer(relation, in: &session)
      } else if !session.moveInExercise(command) {
        session.message = "\(command.name) does nothing in an exercise."
        return .stay
      }
    }
    refresh(&session)
    return answers == before ? .stay : .effects([.handIn(answers)])
  }

  mutating func take(_ key: Key, in session: inout Session) -> Outcome? {
    switch key {
    case .control("l"): return .effects([.redraw])
    case .escape: return perform(.cancel, in: &session)
    default: return nil
    }
  }

  // MARK: Marking

  /// Where the student chooses what to mark, the key shows all of it: that is told before.
  private mutating func mayShowKey(in session: inout Session) -> Bool {
    guard answers.latest.count > 0 else {
      session.message = "Nothing is answered yet."
      return false
    }
    guard asked.isEmpty, !answers.isKeyShown, !isWarned else { return true }
    isWarned = true
    session.message = "M again shows the key: what you change after it does not count."
    return false
  }

  private mutating func markAll(in session: inout Session) -> Outcome {
    let before = answers
    answers.showKey()
    let first = Marking(answers, against: key, in: session.pair)
    let second = answers.afterSecondLook.map { Marking($0, against: key, in: session.pair) }
    marking = second ?? first
    refresh(&session)
    let screen = MarkedScreen(first, second: second, note: key.note(on: answers.exercise))
    guard answers != before else { return .open(screen) }
    return .opening(screen, [.handIn(answers)])
  }

  // MARK: Items

  mutating func enter(_ session: inout Session) {
    refresh(&session)
    show(item, in: &session)
  }

  private mutating func turn(by step: Int, in session: inout Session) {
    guard !asked.isEmpty else {
      if !session.search.text.isEmpty { return session.moveToMatch(step: step > 0 ? 1 : -1) }
      session.message = "Here you choose the places yourself: move there, then answer."
      return
    }
    let wanted = number + step
    guard asked.indices.contains(wanted) else {
      session.message = wanted < 0 ? "This is the first one." : "This was the last one; M marks."
      return
    }
    number = wanted
    refresh(&session)
    show(item, in: &session)
  }

  private func show(_ item: Mark.Item?, in session: inout Session) {
    switch item {
    case .sentence(let place)?:
      session.look(at: Scene.Focus(side: place.side, sentence: place.sentence))
    case .pair(let ends)?:
      session.side = .left
      session.look(
        at: Side.allCases.map {
          Lesson.Passage(side: $0, sentences: ends[$0]..<ends[$0] + 1, block: 0)
        })
    case nil: break
    }
  }

  // MARK: Answers

  private mutating func answer(_ kind: Kind, in session: inout Session) {
    switch answers.exercise {
    case .recommendations where kind == .recommendation: markPlace(in: &session)
    case .kinds:
      guard case .sentence(let place)? = item else { return }
      answers.answer(kind, at: place)
      goOn(in: &session)
    case .recommendations, .links, .relations:
      session.message = "That is no answer here. \(answers.exercise.task)"
    }
  }

  private mutating func answer(_ relation: RelationAnswer, in session: inout Session) {
    switch answers.exercise {
    case .relations:
      guard case .pair(let ends)? = item else { return }
      answers.answer(relation, at: ends)
      goOn(in: &session)
    case .links:
      guard let ends = drawn ?? litOwnLink(of: session) else {
        session.message = "First mark the two passages: Space on one, Space on the other."
        return
      }
      answers.answer(relation == .none ? nil : relation, at: ends)
      (start, drawn) = (nil, nil)
    case .recommendations, .kinds:
      session.message = "That is no answer here. \(answers.exercise.task)"
    }
  }

  /// Of one item; nil where it is not answered, and where the student chooses.
  private func given(in round: Answers.Round) -> String? { item.flatMap { given($0, in: round) } }

  private func given(_ item: Mark.Item, in round: Answers.Round) -> String? {
    switch item {
    case .sentence(let place): round.kinds[place]?.rawValue
    case .pair(let ends): round.relations[ends]?.words
    }
  }

  /// Whether the key has been shown here, which is told.
  private func isClosed(in session: inout Session) -> Bool {
    guard let item, !answers.isOpen(item) else { return false }
    session.message = "The key has been shown here: the first answer counts."
    return true
  }

  /// To the next item, unless the answer is marked at once and is to be read.
  private mutating func goOn(in session: inout Session) {
    let wasClosed = !isSecondLook && isClosed(in: &session)
    if marksAtOnce { answers.showKey() }
    if !marksAtOnce, number + 1 < asked.count { turn(by: 1, in: &session) }
    if number + 1 == asked.count, !wasClosed { session.message = "This was the last one; M marks." }
  }

  private mutating func markPlace(in session: inout Session) {
    guard let focus = session.focus else { return }
    let place = SentencePlace(session.side, focus)
    switch answers.exercise {
    case .recommendations:
      answers.answer(answers.latest.kinds[place] == nil ? .recommendation : nil, at: place)
    case .links:
      guard let start, start.side != place.side else {
        self.start = place
        drawn = nil
        return
      }
      let left = place.side == .left ? place : start
      let right = place.side == .left ? start : place
      drawn = LinkEnds(left: left.sentence, right: right.sentence)
    case .kinds, .relations: turn(by: 1, in: &session)
    }
  }

  private mutating func takeBack(in session: inout Session) {
    if start != nil || drawn != nil {
      (start, drawn) = (nil, nil)
    } else if isClosed(in: &session) {
      return
    } else if case .sentence(let place)? = item {
      answers.answer(Kind?.none, at: place)
    } else if case .pair(let ends)? = item {
      answers.answer(RelationAnswer?.none, at: ends)
    } else if let ends = litOwnLink(of: session) {
      answers.answer(RelationAnswer?.none, at: ends)
    } else if let focus = session.focus {
      answers.answer(Kind?.none, at: SentencePlace(session.side, focus))
    }
  }

  private func litOwnLink(of session: Session) -> LinkEnds? {
    session.litLink.map { session.links[$0].ends }
  }

  /// Asks again for what was not wholly right.
  private mutating func retry(in session: inout Session) {
    guard let marking else {
      session.message = "Mark your answers first (M)."
      return
    }
    let again = marking.marks.filter { $0.points < 1 && $0.verdict != .beyond }.map(\.item)
    guard !again.isEmpty else {
      session.message = "Nothing was missed."
      return
    }
    if !asked.isEmpty { asked = again }
    number = 0
    isSecondLook = true
    self.marking = nil
    session.message =
      asked.isEmpty
      ? "\(counted(again.count, "place")) of the key to find again; M marks, the first answers count."
      : "\(counted(again.count, "question")) asked again; what was answered first counts."
    show(item, in: &session)
  }

  // MARK: What is shown

  private func refresh(_ session: inout Session) {
    var analysis = Analysis.unread(session.pair)
    for (place, kind) in answers.latest.kinds {
      analysis.units[place.side][place.sentence].kind = kind
    }
    // Nil where the relation is still to be said.
    var shown: [LinkEnds: RelationAnswer?] = answers.latest.relations.filter { $0.value != .none }
    if case .pair(let ends)? = item { shown = [ends: answers.latest.relations[ends]] }
    if let drawn { shown[drawn] = .some(nil) }
    var unnamed: [LinkEnds: Unnamed] = [:]
    for (ends, answer) in shown.sorted(by: {
      ($0.key.left, $0.key.right) < ($1.key.left, $1.key.right)
    }) {
      var relation = Relation.related
      switch answer {
      case .linked(let said)?: relation = said
      case RelationAnswer.none?: unnamed[ends] = .noLink
      case nil: unnamed[ends] = .asked
      }
      analysis.links.append(
        Link(
          ends: ends, relation: relation, tier: .strong,
          confidence: 1, issue: nil, reason: "", cues: Both(left: [], right: []), parts: [],
          provenance: .person(answers.student)))
    }
    analysis.isListed = true
    session.unnamed = unnamed
    session.adoptInPlace(analysis)
    session.makeRoom(forPanel: panelRows(of: session, size: session.layout.size))
  }

  private func card(of session: Session, size: Size) -> StopCard {
    var card = StopCard(width: size.columns - 2, alphabet: session.alphabet)
    let isNarrow = size.columns < 72
    card.begin(isNarrow ? heading : "Exercise: \(heading)")
    card.add([question(of: session, isNarrow: isNarrow)], style: Style(.text, .bold))
    card.add([isNarrow ? answers.exercise.shortKeys : answers.exercise.keys], style: Style(.key))
    card.add([said(of: session)], style: Style(.faint))
    return card
  }

  private var heading: String {
    let name = answers.exercise.rawValue
    let latest = answers.latest
    guard !asked.isEmpty else {
      return "\(name) · \(counted(latest.count, "answer"))"
    }
    let answered = asked.count { given($0, in: latest) != nil }
    return "\(name) · \(isSecondLook ? "again, " : "")\(min(number + 1, asked.count)) of "
      + "\(asked.count), \(answered) answered"
  }

  private func question(of session: Session, isNarrow: Bool) -> String {
    switch item {
    case .sentence(let place)?:
      let name = session.paragraphName(of: place.sentence, on: place.side)
      return
        "\(session.pair[place.side].shortName(on: place.side)) \(name): what does the sentence do?"
    case .pair(let ends)?:
      let asked = isNarrow ? "how?" : "how does the right one answer the left one?"
      return "\(session.pair.placeNames(of: ends)): \(asked)"
    case nil:
      if let drawn { return "\(session.pair.placeNames(of: drawn)): what is the relation?" }
      if let start {
        let name = session.paragraphName(of: start.sentence, on: start.side)
        return
          "from \(session.pair[start.side].shortName(on: start.side)) \(name) to …? Space on the other side"
      }
      return answers.exercise.task
    }
  }

  /// What was answered, and how it is marked.
  private func said(of session: Session) -> String {
    guard !asked.isEmpty else { return "" }
    guard let own = given(in: answers.latest) else { return "not answered yet" }
    let first = given(in: answers.first)
    let said =
      "you say: \(own)" + (first == own ? "" : " · first, and counted: \(first ?? "nothing")")
    let counted = answers.afterSecondLook ?? answers
    let all = marksAtOnce ? Marking(counted, against: key, in: session.pair) : marking
    guard let mark = all?.marks.first(where: { $0.item == item }), mark.given == own else {
      return said
    }
    return "\(said) · \(mark.comment)"
  }

  func panelRows(of session: Session, size: Size) -> Int {
    min(card(of: session, size: size).lines.count, max(0, size.rows - 8))
  }

  func draw(_ session: Session, in buffer: inout Buffer) {
    ReadingView(session: session, body: session.layout.body).draw(in: &buffer)
    let bottom = session.layout.statusRow ?? session.layout.size.rows
    let lines = card(of: session, size: session.layout.size).lines
    let rows = max(0, bottom - panelRows(of: session, size: session.layout.size))..<bottom
    for (row, line) in zip(rows, lines) {
      buffer.draw(line, of: session, columns: 0..<session.layout.size.columns, row: row)
    }
    drawHead(session, in: &buffer)
    buffer.drawFoot(
      session, status: key.note(on: answers.exercise) ?? "", hints: hints)
  }

  var hints: [Hint] {
    let turns: [Hint] =
      asked.isEmpty
      ? [(.nextSentence, "sentence"), (.previousSentence, "back")]
      : [(.nextItem, "next"), (.previousItem, "back")]
    let isMarked = marking != nil
    return turns + [(.takeBack, "take back"), (.markAnswers, "mark")]
      + (isMarked ? [(.retry, "retry")] : []) + [(.otherPane, "side"), (.quit, "quit")]
  }

  private func drawHead(_ session: Session, in buffer: inout Buffer) {
    guard let row = session.layout.titleRow else { return }
    buffer.fill(columns: 0..<session.layout.size.columns, row: row)
    buffer.put(
      fitted(session.pair.title, width: session.layout.size.columns - 2, in: buffer.alphabet),
      column: 1, row: row, style: Style(.heading, .bold))
  }
}

extension Command {
  fileprivate static let nextItem = Command("next-item")
  fileprivate static let previousItem = Command("previous-item")
  fileprivate static let takeBack = Command("take-back")
  fileprivate static let markPlace = Command("mark-place")
  fileprivate static let markAnswers = Command("mark-answers")
  fileprivate static let retry = Command("retry")

  private static let kindStart = "answer-"

  fileprivate var answeredKind: Kind? {
    name.hasPrefix(Self.kindStart)
      ? Kind(rawValue: String(name.dropFirst(Self.kindStart.count))) : nil
  }

  fileprivate var answeredRelation: RelationAnswer? {
    guard name.hasPrefix(Self.kindStart) else { return nil }
    return RelationAnswer(named: String(name.dropFirst(Self.kindStart.count)))
  }
}

extension ExerciseScreen {
  static let commands: [Specification] =
    [
      Specification(
        .nextItem, "next question of an exercise", keys: ["n", "→", "PgDn"], places: [place]),
      Specification(.previousItem, "question before", keys: ["p", "←", "PgUp"], places: [place]),
      Specification(
        .markPlace, "mark this sentence; an end of a link", keys: ["Space"], places: [place]),
      Specification(.takeBack, "take an answer back", keys: ["Backspace"], places: [place]),
      Specification(.markAnswers, "mark all answers", keys: ["M"], places: [place]),
      Specification(.retry, "ask again for what was missed", keys: ["R"], places: [place]),
    ]
    + [
      (Kind.recommendation.rawValue, "r"), (Kind.claim.rawValue, "c"),
      (Kind.evidence.rawValue, "e"),
      (Kind.concession.rawValue, "g"), (Kind.background.rawValue, "b"),
      (Relation.opposes.rawValue, "x"), (Relation.agrees.rawValue, "="),
      (Relation.qualifies.rawValue, "~"), (Relation.related.rawValue, "."), ("none", "0"),
    ].map { word, key in
      let told = RelationAnswer(named: word)?.words ?? word
      return Specification(
        Command("answer-" + word), "answer: \(told)", keys: [key], places: [place])
    }
}
