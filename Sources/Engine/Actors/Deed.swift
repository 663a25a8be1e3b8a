/// What a recommendation asks for.
struct Deed {
  /// Words of the sentence; empty where no few words of it are true.
  var words: Range<Int>
  /// The author asks that it not be done, and the words do not say so.
  var isForbidden = false
  /// What is asked for goes on behind the words.
  var isCut = false

  static let none = Deed(words: 0..<0)
}
