internal import Argument
internal import Classroom
internal import Document

extension Session {
  /// What is read now as a stop of a lesson: the lit link, or else the focused sentence.
  mutating func recordStop() -> Outcome {
    if let litLink { return .effects([.addStop(RecordedStop.lines(of: links[litLink], in: pair))]) }
    guard let focus, let unit = unit(focus, on: side) else {
      message = "There is nothing here to make a stop of."
      return .stay
    }
    let lines = RecordedStop.lines(of: focus, on: side, kind: unit.kind, in: pair)
    return .effects([.addStop(lines)])
  }
}
