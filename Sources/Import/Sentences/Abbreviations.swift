internal import Text

/// Words that are written with a full stop, by what the stop can mean: lists of `English/abbreviations.txt`.
enum Abbreviation: String, CaseIterable {
  /// Stands before a name: the stop never ends a sentence.
  case title
  /// "St. Jude" goes on, "Main St. The" does not.
  case saint
  /// A section before a number, a secretary before a name.
  case secretary
  /// "At 11 p.m. Parliament voted": only what is no name part can follow.
  case time
  /// Stands before a number: the stop ends a sentence unless a number follows.
  case numbered
  /// The stop ends a sentence only if the next word looks like a start.
  case open
  /// The same, but only when written with a capital: "Wash." is a state, "wash." is none.
  case name
  /// More must follow, whatever it looks like.
  case never

  static let table = WordTable(
    allCases.map { kind in (kind, ListFile.english.list(named: kind.rawValue) ?? []) })

  /// No abbreviation of the table is longer.
  static let longest = 6

  /// Capitalised words that often start a sentence and hardly ever continue a name.
  static let starters = SentenceWords.starters.table
  /// Verbs that name a speaker after a quotation.
  static let attributions = SentenceWords.attributions.table
  /// Words before a letter that is no initial: "Plan B. Then …".
  static let lettered = SentenceWords.lettered.table
}

/// Other lists of words by name.
enum SentenceWords: String, CaseIterable {
  case starters, attributions, lettered

  var table: WordTable<Bool> {
    WordTable([(true, ListFile.english.list(named: rawValue) ?? [])])
  }
}
