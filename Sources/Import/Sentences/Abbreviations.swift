internal import Text

/// Words that are written with a full stop, by what the stop can mean: lists of `English/abbreviations.txt`.
enum Abbreviation: String, CaseIterable {
  /// Stands before a name: the stop never ends a sentence.
  case title
  /// "St. Jude" goes on, "Main St. The" does not.
  case saint
  /// A section before a number, a secretary before a name.
  case secretary
  /// "At 11 p.m. Parliament voted" goes on, "It ended at 11 p.m. Parliament voted" does not.
  case time
  /// "300 B.C.": the same behind a number.
  case era
  /// Stands before a number: the stop ends a sentence unless a number follows.
  case numbered
  /// The stop ends a sentence only if the next word looks like a start.
  case open
  /// The end of a list: the stop ends a sentence before any capital.
  case ending
  /// "Ph.D.": the same, but for "Ph.D. Students" and its like.
  case degree
  /// A country or an office, which may stand before what belongs to it.
  case body
  /// The same of a town or a state, to which no parliament of a country belongs.
  case place
  case company
  /// The last part of a name, when written with a capital: "Wash." is a state, "wash." is none.
  case name
  /// More must follow, whatever it looks like.
  case never

  static let table = WordTable(
    allCases.map { kind in (kind, ListFile.english.list(named: kind.rawValue) ?? []) })

  /// No abbreviation of the table without inner stops is longer.
  static let longest = 6
}

/// Other lists of words by name.
enum SentenceWords: String, CaseIterable {
  /// Capitalised words that often start a sentence and hardly ever continue a name.
  case starters
  /// Verbs that name a speaker after a quotation; and what follows them where none was quoted.
  case attributions, unsaid, echoing, auxiliaries
  /// What stands only behind a verb, and whom somebody does something to.
  case imperatives, asking, objects
  /// Words that no sentence ends with.
  case unended
  /// What stands for a person and is nobody's name.
  case pronouns
  /// Words before a letter that is no initial: "Plan B. Then …"; and names of rulers: "Charles I."
  case lettered, regnal
  /// Words before the number of an item: "Recommendation 1."
  case labelled
  /// What belongs to a country, a city, a company; and what belongs to countries only.
  case parts, national
  /// What stands before a country: "moved to the U.S.".
  case prepositions
  /// What is done to a country and never said of what it does; and what joins such a clause to another.
  case transitives, linking
  case verbs
  /// Weekdays and months; time zones; what follows the name of a zone.
  case calendar, zones, clocks
  /// Zones that are also called otherwise: "8 a.m. Central".
  case regions
  /// Words that open a sentence with a time.
  case fronting
  /// Names that end with an exclamation mark.
  case exclaimed
  /// Two more, whose next word may start a sentence.
  case cries
  /// That next word.
  case behindCries = "behind-cries"
  /// The last parts of addresses.
  case domains

  /// In the order of the cases; a word can be on several.
  private static let lists = allCases.map { list in
    (list, WordLists([ListFile.english.list(named: list.rawValue) ?? []]))
  }

  static func prepare() { _ = lists }

  func holds(_ text: [UInt8], _ word: Range<Int>) -> Bool {
    Self.lists.contains { $0 == self && $1.list(of: text, word) != nil }
  }
}
