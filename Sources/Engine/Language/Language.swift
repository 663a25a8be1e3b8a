/// What the engine knows of a language: a folder of plain files, and nothing in code. A second
/// language is a second folder and a second constant here.
struct Language: Sendable {
  /// Lists of words; the cue tables' classes are lists, too.
  let lists: WordLists
  /// The files of cues, in the order in which they are compiled.
  let cues: [[UInt8]]
  /// The names of those who act.
  let actors: [UInt8]
  /// How much each feature speaks for each kind.
  let kindWeights: [UInt8]
  /// Endings that a stem is freed of.
  let suffixes: [UInt8]
  /// Scales of words that further a thing and words that hinder it.
  let opposites: [UInt8]
  /// Words that mean the opposite of each other.
  let antonyms: [UInt8]
  /// Words that stand for each other, or one for a kind of the other.
  let synonyms: [UInt8]
  /// How often words stand in running text.
  let frequencies: [UInt8]

  static let english = Language(
    lists: WordLists([PackageResources.words_txt, PackageResources.classes_txt]),
    cues: [
      PackageResources.classes_txt, PackageResources.stances_txt,
      PackageResources.recommendations_txt, PackageResources.cues_txt,
      PackageResources.voices_txt,
    ],
    actors: PackageResources.actors_txt, kindWeights: PackageResources.kind_weights_txt,
    suffixes: PackageResources.suffixes_txt,
    opposites: PackageResources.opposites_txt, antonyms: PackageResources.antonyms_txt,
    synonyms: PackageResources.synonyms_txt, frequencies: PackageResources.frequencies_txt)
}
