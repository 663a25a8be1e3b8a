/// What the words of one sentence show at a glance, whatever it is about.
struct SentenceSigns: Sendable {
  var isNegated = false
  var hasVerdict = false
  var isConditional = false
  var startsWithBut = false
  var isQuestion = false
  /// It gives the view of somebody with whom the author may disagree.
  var reportsOthers = false

  init(_ tokens: ArraySlice<Token>, lexicon: Lexicon, marks: PunctuationForms) {
    var sinceOpponent = 9
    var isFirst = true
    for token in tokens {
      guard token.isWord else {
        if token.form == marks.question { isQuestion = true }
        continue
      }
      let traits = lexicon.of(token.form)
      if isFirst, marks.contrasts.contains(token.form) { startsWithBut = true }
      isFirst = false
      if traits.contains(.failure) { hasVerdict = true }
      if traits.contains(.proviso) { isConditional = true }
      if traits.contains(.disowning) { reportsOthers = true }
      if traits.contains(.saying), sinceOpponent <= 3 { reportsOthers = true }
      sinceOpponent = traits.contains(.otherPeople) ? 0 : sinceOpponent + 1
      if traits.contains(.negator) { isNegated = true }
    }
  }
}

/// The forms of the marks and openers that the engine looks for.
struct PunctuationForms {
  let question: Form
  let comma: Form
  let that: Form
  let contrasts: FormSet
  let clauseEnds: FormSet
  /// Words that a quotation need not start with.
  let openers: FormSet
  let conjunctions: FormSet
  /// Words that tie a clause to what stands before it: relatives, and verbs without their subject.
  let leaning: FormSet
  /// Words that open a relative clause.
  let relatives: FormSet
  /// Words before which a long clause may be broken off.
  let joints: FormSet

  init(vocabulary: inout Vocabulary) {
    question = vocabulary.form(of: "?")
    comma = vocabulary.form(of: ",")
    that = vocabulary.form(of: "that")
    contrasts = FormSet(.contrast, vocabulary: &vocabulary)
    openers = FormSet(.quotationOpener, vocabulary: &vocabulary)
    conjunctions = FormSet(.coordinator, vocabulary: &vocabulary)
    leaning = FormSet(.leaning, vocabulary: &vocabulary)
    relatives = FormSet(.relative, vocabulary: &vocabulary)
    joints = FormSet(.joint, vocabulary: &vocabulary)
    clauseEnds = FormSet(.clauseEnd, vocabulary: &vocabulary)
  }
}
