import Annotation
import Argument
import Classroom
import Document
import Formats
import Text

// Files that the program keeps, or that a class hands in.
extension Seeds {
  /// One of every kind of note.
  static let notebook: String = {
    let passages = Passages(pair)
    let (left, right) = (passages[2, .left], passages[1, .right])
    let annotations = Annotations(
      [
        .kind(.claim, of: left, by: .person("Jane")),
        .link(
          from: left, Annotation.Link(answering: right, relation: .opposes), by: .person("Jane")),
        .note("First — “so”.\nThen.", on: [.passage(left), .passage(right)], by: "Jane"),
        .place([left, right], settings: [.init(name: "width", value: "60")]),
      ], id: "urn:counterpoint:notebook", label: "Notes: Homes")
    return AnnotationFile.text(of: annotations, for: pair)
  }()

  static let handIn: String = {
    var answers = Answers(.relations, by: "Jane Doe")
    answers.answer(.linked(.opposes), at: LinkEnds(left: 0, right: 0))
    answers.answer(RelationAnswer.none, at: LinkEnds(left: 1, right: 2))
    return AnnotationFile.text(of: Annotations(answers, marking: nil, of: pair), for: pair)
  }()

  static let scene = Scene(of: Walk(lesson), in: analysis, of: pair).json.text

  static let walk = Walk(lesson).json.text

  static let theme = """
    # mine
    text - - - - -
    claim 75 6 6 bold underline,bold
    """
}
