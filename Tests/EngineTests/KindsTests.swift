import Argument
import Document
import Engine
import Foundation
import Import
import Testing
import Text
import fit_kinds

struct KindsTests {
  private static let pairs = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Specimens/Pairs")

  private func marks(_ paragraphs: [[String]]) -> [KindMark] {
    let article = plainArticle(paragraphs)
    var vocabulary = Vocabulary()
    let tokens = Tokens(of: article, vocabulary: &vocabulary)
    return KindReader(vocabulary: vocabulary).markKinds(of: article, tokens: tokens)
  }

  /// A made-up op-ed about buses, with one sentence of each kind in its usual place.
  private let buses = [
    ["The town has run its own buses since the war."],
    [
      "Last year 4,100 people used the night bus, according to the transport office.",
      "A survey found that two in three of them worked in the hospital.",
    ],
    [
      "To be sure, empty buses cost money.", "Critics are right that fares do not cover the fuel.",
      "But a bus is not a business, and it is absurd to treat it as one.",
    ],
    ["The council should run the night bus for three more years."],
  ]

  @Test func `an op-ed of invented sentences gets the kinds that a reader would give`() {
    let kinds = marks(buses).map(\.kind)
    #expect(
      kinds == [
        .background, .evidence, .evidence, .concession, .concession, .claim, .recommendation,
      ])
  }

  @Test func `what is set apart as another's words is evidence, whatever it says`() {
    var article = plainArticle(buses)
    article.paragraphs[3].isQuotation = true
    var vocabulary = Vocabulary()
    let tokens = Tokens(of: article, vocabulary: &vocabulary)
    let marks = KindReader(vocabulary: vocabulary).markKinds(of: article, tokens: tokens)
    #expect(marks.last?.kind == .evidence)
    #expect(marks.dropLast().map(\.kind) == self.marks(buses).dropLast().map(\.kind))
  }

  @Test func `a sentence before "But" may be a concession, the same before "And" is not`() {
    let middle = [["The night bus is a success."], ["It is a bargain."]]
    let turned = marks(middle + [["It may well be true.", "But the town gains."]] + middle)
    let added = marks(middle + [["It will be true.", "And the town loses too."]] + middle)
    #expect(turned[2].kind == .concession)
    #expect(added[2].kind != .concession)
  }

  @Test func `cues are words of the article, strongest first, and never more than five`() {
    let article = plainArticle(buses)
    for mark in marks(buses) {
      #expect(mark.cues.count <= 5)
      #expect(mark.cues.map(\.share) == mark.cues.map(\.share).sorted(by: >))
      #expect(mark.cues.reduce(0) { $0 + $1.share } < 1.0001)
      for cue in mark.cues {
        guard let range = cue.range else { continue }
        #expect(article.text[range] == cue.words)
      }
    }
    #expect(marks(buses)[6].cues.first?.words == "should")
  }

  @Test func `confidence is a probability and is higher for a plain demand than for a hint`() {
    let marks = marks([["Ministers should act."], ["It would help the poor."]])
    #expect(marks.allSatisfy { $0.confidence > 0 && $0.confidence <= 1 })
    #expect(marks[0].confidence > marks[1].confidence)
  }

  @Test func `the same article gets the same marks again`() {
    let first = marks(buses)
    let second = marks(buses)
    #expect(first.map(\.confidence) == second.map(\.confidence))
    #expect(first.map(\.cues) == second.map(\.cues))
  }

  @Test func `the shipped pair's figures do not fall`() throws {
    let pair = try LabelledPair(
      folder: Self.pairs.appending(path: "us-serbia-kosovo").path, name: "shipped")
    var vocabulary = Vocabulary()
    let tokens = pair.articles.map { Tokens(of: $0.article, vocabulary: &vocabulary) }
    let reader = KindReader(vocabulary: vocabulary)
    var scores = Scores()
    for (labelled, tokens) in zip(pair.articles, tokens) {
      let marks = reader.markKinds(of: labelled.article, tokens: tokens)
      for (mark, kinds) in zip(marks, labelled.kinds) {
        scores.add(predicted: mark.kind, labelled: kinds)
      }
    }
    #expect(scores.recall(.recommendation) == 1)
    #expect(scores.f1(.recommendation) >= 0.95)
    #expect(scores.argumentF1 >= 0.8)
    #expect(scores.macroF1 >= 0.75)
  }
}

struct FittingTests {
  private let samples = [
    Sample(values: [(0, 1)], kinds: [.claim]),
    Sample(values: [(0, 1), (1, 1)], kinds: [.evidence]),
    Sample(values: [(1, 1)], kinds: [.evidence]),
    Sample(values: [(2, 0.5)], kinds: [.background, .evidence]),
  ]

  @Test func `fitting twice gives the same weights to the last bit`() {
    let first = Fitting().model(for: samples, featureCount: 3)
    let second = Fitting().model(for: samples, featureCount: 3)
    #expect(first.weights == second.weights)
    #expect(first.bias == second.bias)
  }

  @Test func `weights learn what tells the kinds apart`() {
    var fitting = Fitting()
    fitting.penalty = 0.001
    let model = fitting.model(for: samples, featureCount: 3)
    #expect(model.decide([(0, 1)], urging: .none).kind == .claim)
    #expect(model.decide([(1, 1)], urging: .none).kind == .evidence)
  }

  @Test func `a feature that no sample shows keeps the weight that is expected of it`() {
    var fitting = Fitting()
    fitting.expected = Array(repeating: 0, count: 20)
    fitting.expected[3 * 5 + Kind.concession.number] = 2
    fitting.trust = 1
    let model = fitting.model(for: samples, featureCount: 4)
    #expect(abs(model.weights[3 * 5 + Kind.concession.number] - 2) < 1e-9)
  }

  @Test func `a second choice of the annotators counts as right`() {
    var scores = Scores()
    scores.add(predicted: .evidence, labelled: [.background, .evidence])
    #expect(scores.f1(.evidence) == 1)
    scores.add(predicted: .claim, labelled: [.background, .evidence])
    #expect(scores.f1(.evidence) == 1)
    #expect(scores.precision(.claim) == 0)
  }
}
