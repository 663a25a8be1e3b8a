package import Argument
package import Document

/// The compiled tables of the claims engine for one vocabulary.
///
/// Make it after all articles are tokenised: the tables look a form's spelling up in arrays that
/// are as long as the vocabulary was at that moment.
package struct KindReader: Sendable {
  let table: CueTable
  let shapes: WordShapes
  let marker: KindMarker

  package init(vocabulary: Vocabulary) {
    table = CueTable(Language.english.tables, vocabulary: vocabulary)
    shapes = WordShapes(vocabulary: vocabulary)
    marker = KindMarker(table: table, shapes: shapes, language: Language.english)
  }

  /// The kind of every sentence, in order. What an article sets apart as another's words is evidence,
  /// whatever it says.
  package func markKinds(of article: Article, tokens: Tokens) -> [KindMark] {
    marks(marker.features.features(of: article, tokens: tokens), of: article, tokens: tokens)
  }

  func marks(_ found: [SentenceFeatures], of article: Article, tokens: Tokens) -> [KindMark] {
    var marks = marker.marks(found, tokens: tokens, text: article.text)
    for paragraph in article.paragraphs where paragraph.isQuotation {
      for sentence in paragraph.sentences { marks[sentence] = .quotation }
    }
    return marks
  }
}

// MARK: For the trainer

extension KindReader {
  package var featureNames: [String] { marker.features.names }

  /// For each feature the kind that the tables expect it to speak for, and how much.
  package var expectations: [(kind: Kind, weight: Double)?] {
    featureNames.indices.map { feature in
      guard feature < table.cues.count else { return nil }
      let cue = table.cues[feature]
      return cue.group.kind.map { ($0, cue.expectation) }
    }
  }

  /// The features of every sentence, and how far its words urge.
  package func features(
    of article: Article, tokens: Tokens
  ) -> [(values: [(feature: Int, value: Double)], urging: Urging)] {
    marker.features.features(of: article, tokens: tokens).map {
      ($0.values, $0.urging)
    }
  }
}
