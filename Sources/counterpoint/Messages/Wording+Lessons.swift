internal import Argument
internal import Classroom
internal import Document
internal import Library
internal import Text

// What is wrong with a walkthrough.
extension Wording {
  static func keeping<Value>(_ body: () throws(KeepingError) -> Value) throws -> Value {
    do { return try body() } catch { throw Problem(message: text(of: error)) }
  }

  static func noLesson(_ name: String, known: [String]) -> SafeText {
    guard !known.isEmpty else {
      return "there is no lesson here. Put a walkthrough.md beside the articles "
        + "(docs/formats/walkthrough.md)."
    }
    let names = known.map { $0.isEmpty ? "walkthrough.md, without a name" : $0 }
    return name.isEmpty
      ? "there is no walkthrough.md here. Name a lesson by --lesson: \(names.joined(separator: ", "))."
      : "there is no lesson “\(shortened(name))”. Here are: \(names.joined(separator: ", "))."
  }

  /// The first of several problems of a lesson that is to be given.
  static func first(of count: Int, _ problem: WalkthroughProblem) -> SafeText {
    let rest: SafeText = " (\(count - 1) more; 'counterpoint check' lists them)"
    return text(of: problem) + (count > 1 ? rest : "")
  }

  static func text(of problem: WalkthroughProblem) -> SafeText {
    "\(place(problem.line, in: problem.path)): \(text(of: problem.matter))"
  }

  private static func text(of matter: WalkthroughProblem.Matter) -> SafeText {
    switch matter {
    case .empty:
      "there is no stop in this walkthrough. Begin one with '## Title (5 min)'."
    case .tooManyStops(let most):
      "a walkthrough has at most \(most) stops. Divide this one in two."
    case .unclosedFrontMatter:
      "the front matter opened here never ends. Close it with a line '---'."
    case .unknownSetting(let name):
      "“\(shortened(name))” means nothing here. Known are title, minutes, level and sides."
    case .badMinutes(let text):
      "“\(shortened(text))” is no number of minutes. Write 1 to 600."
    case .badSides(let text):
      "“\(shortened(text))” is not two names. Write what the two groups are called: sides: A, B."
    case .stopWithoutMinutes(let title):
      "the stop “\(shortened(title))” has no minutes. Write them behind its title: "
        + "## \(shortened(title)) (5 min)"
    case .unknownOption(let name):
      "“\(shortened(name))” is no option of a stop. "
        + "Known are show, cover, open, side, issue, poll, swap and statement."
    case .unknownValue(let value, let option, let allowed):
      "\(option): “\(shortened(value))” means nothing here. "
        + "It is \(allowed.joined(separator: ", "))."
    case .unknownSection(let name):
      "“### \(shortened(name))” means nothing here. A stop has '### Notes' and '### Answer'."
    case .quotationWithoutSide(let words):
      "“\(shortened(words))” does not say whose words these are. Write '> left: “…”' or "
        + "'> right: “…”'."
    case .stopWithoutPrompt(let title):
      "the stop “\(shortened(title))” says and shows nothing. Write a prompt below its heading."
    case .minutesDiffer(let stops, let said):
      "the stops take \(stops) minutes, not the \(said) that the front matter says. Correct one of "
        + "the two."
    case .leftOut(let side, let words):
      "“\(shortened(words))” is left out of the \(side.rawValue) article, and this stop goes without it. "
        + "& in the reader takes it back."
    case .shared(let side, let words, let paragraphs):
      "\(paragraphs.count) passages of the \(side.rawValue) article have “\(shortened(words))” "
        + "(\(paragraphs.prefix(4).joined(separator: ", "))). Quote more words."
    case .unknownIssue, .strangeQuestion, .oldFacts, .noPositions, .unlinked, .beyondKey,
      .openRelation:
      text(ofDoubt: matter)
    case .missing(let side, let words, let nearest, let isOnOtherSide):
      missing(side, words: words, nearest: nearest, isOnOtherSide: isOnOtherSide)
    }
  }

  /// In few words, for the status row of a lesson; nil of any other problem.
  static func missingQuestion(_ problem: WalkthroughProblem) -> SafeText? {
    switch problem.matter {
    case .leftOut(_, let words):
      "“\(shortened(words, to: 24))” is left out; & in the reader takes it back."
    case .unknownIssue(let id, _):
      "The sheet has no question “\(shortened(id))”; check tells where."
    case .strangeQuestion(let question): "The sheet does not ask “\(shortened(question))”."
    default: nil
    }
  }

  /// What a stop cannot show as it is meant to; what it shows in its place, and what to do.
  private static func text(ofDoubt matter: WalkthroughProblem.Matter) -> SafeText {
    switch matter {
    case .unknownIssue(let id, let known):
      "the issue sheet has no question “\(shortened(id))”"
        + (known.isEmpty ? "" : " (it has \(known.prefix(9).joined(separator: ", ")))")
        + ". Ask one that it has, or take the line 'issue:' out."
    case .strangeQuestion(let question):
      "note, the issue sheet does not have the question “\(shortened(question))”; if it was struck, ask another here."
    case .oldFacts(let side, let now):
      "note, the \(side.rawValue) article is now \(visible(now)). Change it here, or see what "
        + "'counterpoint export lesson FOLDER' makes of the pair now."
    case .noPositions(let title):
      "“\(shortened(title))” shows where the authors stand, and no issue sheet tells what they answer. "
        + "Write its lists of yes and no, or 'show: question'."
    case .unlinked(let places, let rejecter?):
      "\(visible(rejecter)) has rejected the link of \(places), so that “no link” is all there is to uncover. "
        + "Quote another pair, or set the key right."
    case .unlinked(let places, nil):
      "nothing links \(places), so that “no link” is all there is to uncover. "
        + "Link the two (+ in the reader) and write the key, or quote another pair."
    case .beyondKey(let places, let relation):
      "the key does not link \(places); the engine's own link is shown (\(relation.word)), which nobody has reviewed. "
        + "Stand by one (Y or + in the reader) and write the key, or quote another pair."
    case .openRelation(let places):
      "of \(places) nobody says how the two answer each other, and there is no relation to uncover. "
        + "Say it in the reader (~) and write the key, or quote another pair."
    default: ""
    }
  }

  private static func missing(
    _ side: Side, words: String, nearest: WalkthroughProblem.Nearest?, isOnOtherSide: Bool
  ) -> SafeText {
    let missed: SafeText = "the \(side.rawValue) article does not have “\(shortened(words))”. "
    if isOnOtherSide {
      return missed + "The \(side.other.rawValue) one does: write '\(side.other.rawValue):'."
    }
    guard let nearest else { return missed + "Quote the passage word for word." }
    return missed + "Nearest is \(nearest.paragraph): “\(shortened(nearest.words))”"
  }

  /// What of a lesson the two sides do not share evenly; nothing if they do.
  static func line(of balance: Balance, in path: String) -> SafeText? {
    guard !balance.isEven else { return nil }
    let shares = [
      "words \(balance.words.left) : \(balance.words.right)",
      "passages \(balance.passages.left) : \(balance.passages.right)",
      "minutes \(minutes(balance.minutes.left)) : \(minutes(balance.minutes.right))",
    ]
    return "\(path): note, the two sides do not get the same, left : right: "
      + "\(shares.joined(separator: ", "))."
  }

  /// What a class has said in a lesson, on the shell, when it is left: hands by stop, and the joint statement.
  static func outcome(of walk: Classroom.Walk) -> [SafeText] {
    let polls = walk.stops.indices.filter { walk.polls[$0].contains { $0 > 0 } }.map { place in
      let hands = zip(walk.stops[place].poll, walk.polls[place]).map { "\($0) \($1)" }
      return SafeText("Hands at stop \(place + 1): \(hands.joined(separator: ", "))")
    }
    return polls + (walk.statement.isEmpty ? [] : ["Joint statement: \(walk.statement)"])
  }

  private static func minutes(_ minutes: Double) -> String {
    minutes == minutes.rounded() ? "\(Int(minutes))" : "\(Int(minutes)).5"
  }
}
