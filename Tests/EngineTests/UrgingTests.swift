import Engine
import Foundation
import Testing
import Text

/// Invented sentences on many topics.
struct UrgingTests {
  private static let data = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Data/urging.txt")

  private static func sentences() throws -> [(mark: Character, text: String)] {
    try String(contentsOf: data, encoding: .utf8).split(separator: "\n").compactMap { line in
      guard let mark = line.first, "+~-".contains(mark) else { return nil }
      return (mark, String(line.dropFirst(2)))
    }
  }

  /// One for each sentence.
  private static func urgings(_ sentences: [String]) throws -> [Urging] {
    try #require(sentences.count > 10)
    var vocabulary = Vocabulary()
    let articles = sentences.map { plainArticle([[$0]]) }
    let tokens = articles.map { Tokens(of: $0, vocabulary: &vocabulary) }
    let reader = KindReader(vocabulary: vocabulary)
    return zip(articles, tokens).flatMap { article, tokens in
      reader.features(of: article, tokens: tokens).map(\.urging)
    }
  }

  @Test func `explicit recommendations of every form are found by a rule`() throws {
    let sentences = try Self.sentences().filter { $0.mark == "+" }.map(\.text)
    for (sentence, urging) in try zip(sentences, Self.urgings(sentences)) {
      #expect(urging == .ruled, "\(sentence)")
    }
  }

  @Test func `implicit recommendations are at least noticed`() throws {
    let sentences = try Self.sentences().filter { $0.mark == "~" }.map(\.text)
    for (sentence, urging) in try zip(sentences, Self.urgings(sentences)) {
      #expect(urging != .none, "\(sentence)")
    }
  }

  @Test func `what only looks like a recommendation is found by no rule`() throws {
    let sentences = try Self.sentences().filter { $0.mark == "-" }.map(\.text)
    for (sentence, urging) in try zip(sentences, Self.urgings(sentences)) {
      #expect(urging != .ruled, "\(sentence)")
    }
  }

  @Test(arguments: [
    "It would ruin the valley.", "A higher tax would drive firms abroad.",
    "The bill would only hurt the poor.", "A ban would leave the old without a bus.",
    "A cap without inspections would reward neglect.",
  ])
  func `the harm that a proposal would do urges nothing, whatever stands before it`(
    sentence: String
  ) throws {
    var vocabulary = Vocabulary()
    let article = plainArticle([["The council should reject the plan.", sentence]])
    let tokens = Tokens(of: article, vocabulary: &vocabulary)
    let features = KindReader(vocabulary: vocabulary).features(of: article, tokens: tokens)
    #expect(features.last?.urging == Urging.none)
  }
}
