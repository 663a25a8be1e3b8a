internal import Document

/// The words of a pair alone, without units and links: for what looks a sheet over.
struct PairWords {
  var vocabulary = Vocabulary()
  let lexicon: Lexicon
  let tokens: Both<Tokens>
  let index: WordIndex

  init(_ pair: Pair) {
    lexicon = Lexicon(vocabulary: &vocabulary)
    let marks = PunctuationForms(vocabulary: &vocabulary)
    tokens = Both(
      left: Tokens(of: pair.articles.left, vocabulary: &vocabulary),
      right: Tokens(of: pair.articles.right, vocabulary: &vocabulary))
    index = WordIndex(tokens: tokens, vocabulary: &vocabulary, lexicon: lexicon, marks: marks)
  }
}
