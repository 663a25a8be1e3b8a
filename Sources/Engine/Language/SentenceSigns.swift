/// What the words of one sentence show at a glance, whatever it is about.
struct SentenceSigns: Sendable {
  var isNegated = false
  var hasVerdict = false
  var isConditional = false
  var startsWithBut = false
  var isQuestion = false
  /// It gives the view of somebody with whom the author may disagree.
  var reportsOthers = false
  var hasNumber = false

  init(_ tokens: ArraySlice<Token>, lexicon: Lexicon, marks: PunctuationForms) {
    var sinceOpponent = 9
    var isFirst = true
    for token in tokens {
      guard token.isWord else {
        if token.kind == .number { hasNumber = true }
        if token.form == marks.question { isQuestion = true }
        continue
      }
      let traits = lexicon.of(token.form)
      if isFirst, marks.contrasts.contains(token.form) { startsWithBut = true }
      isFirst = false
      if traits.contains(.verdict) { hasVerdict = true }
      if traits.contains(.condition) { isConditional = true }
      if traits.contains(.disowned) { reportsOthers = true }
      if traits.contains(.saying), sinceOpponent <= 3 { reportsOthers = true }
      sinceOpponent = traits.contains(.opponent) ? 0 : sinceOpponent + 1
      if traits.contains(.plainNegator) { isNegated = true }
    }
  }
}

/// The forms of the marks and openers that the engine looks for.
struct PunctuationForms {
  let question: Form
  let comma: Form
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
    contrasts = FormSet("but yet still however", vocabulary: &vocabulary)
    openers = FormSet("and but then so", vocabulary: &vocabulary)
    conjunctions = FormSet("and or but nor", vocabulary: &vocabulary)
    leaning = FormSet(
      """
      which who whose whom and or nor is are was were has have had do does did will would can could \
      shall should may might must
      """, vocabulary: &vocabulary)
    relatives = FormSet("which who whose whom", vocabulary: &vocabulary)
    joints = FormSet(
      """
      and or but because while although though since when where which who that if unless until \
      with without between among for from in on at by after before despite as against through
      """, vocabulary: &vocabulary)
    clauseEnds = FormSet("; : - ( ) ? ! .", vocabulary: &vocabulary)
  }
}
