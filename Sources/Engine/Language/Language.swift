internal import Lexis

/// What the engine knows of a language: a folder of plain files, and nothing in code. A second
/// language is a second folder and a second constant here.
struct Language: Sendable {
  /// What the build has made of the files.
  let tables: CompiledLanguage
  /// Lists of words; the cue tables' classes are lists, too.
  let lists: WordLists
  private let stemmer: Stemmer
  /// The names of those who act.
  let actors: [UInt8]

  init(_ tables: CompiledLanguage, suffixes: [UInt8], actors: [UInt8]) {
    self.tables = tables
    lists = WordLists(tables)
    stemmer = Stemmer(suffixes: suffixes)
    self.actors = actors
  }

  /// What a word shares with its inflections and derivations.
  ///
  /// - Parameters:
  ///   - range: the word's place in a store of words.
  ///   - hash: `NumberedWords.hash` of the word.
  func stem(of store: [UInt8], in range: Range<Int>, hash: UInt32) -> [UInt8] {
    guard let number = tables.words.number(of: store, in: range, hash: hash),
      number < tables.stems.count, tables.stems[number] >= 0
    else { return stemmer.stem(of: store[range]) }
    return Array(tables.words.letters[tables.words.range(of: Int(tables.stems[number]))])
  }

  static let english = Language(
    .english, suffixes: PackageResources.suffixes_txt, actors: PackageResources.actors_txt)
}
