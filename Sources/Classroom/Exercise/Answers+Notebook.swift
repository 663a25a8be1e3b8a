package import Annotation
internal import Argument
package import Document

extension Answers {
  /// What a student has said of the pair while reading it: own kinds and links. What is highlighted is no answer:
  /// that may be for any reason. Of what an exercise asks one by one, only that.
  package init(
    _ exercise: Exercise, by student: String, from notebook: Annotations, of reader: String,
    in pair: Pair, asking key: AnswerKey
  ) {
    self.init(exercise, by: student)
    mostAsked = key.mostAsked
    let own = notebook.items.filter { $0.maker == .person(reader) }
    let placed = PlacedAnnotations(Annotations(own), in: pair)
    switch exercise {
    case .recommendations:
      for kind in placed.kinds where kind.kind == .recommendation {
        answer(.recommendation, at: SentencePlace(kind.side, kind.sentence))
      }
    case .kinds:
      let asked = Set(key.askedKinds)
      for kind in placed.kinds where asked.contains(SentencePlace(kind.side, kind.sentence)) {
        answer(kind.kind, at: SentencePlace(kind.side, kind.sentence))
      }
    case .links, .relations:
      let asked = Set(key.askedRelations)
      for link in placed.links where exercise == .links || asked.contains(link.ends) {
        answer(.linked(link.link.relation), at: link.ends)
      }
    }
  }
}
