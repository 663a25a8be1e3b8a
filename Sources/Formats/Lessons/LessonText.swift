package import Argument
package import Classroom
package import Document

/// A lesson as text, stop by stop: for the instructor with all of it, or as the class sees each stop
/// when it begins, and nothing else.
package struct LessonText {
  private let lesson: Lesson
  private let analysis: Analysis
  private let pair: Pair

  package init(_ lesson: Lesson, _ analysis: Analysis, of pair: Pair) {
    self.lesson = lesson
    self.analysis = analysis
    self.pair = pair
  }

  private var walkthrough: Walkthrough { lesson.walkthrough }

  package var forInstructor: String {
    var minutes = 0
    let stops = walkthrough.stops.indices.map { number -> String in
      defer { minutes += walkthrough.stops[number].minutes }
      return stop(number, from: minutes)
    }
    return ([heading] + stops).joined(separator: "\n\n") + "\n"
  }

  package var forAudience: String {
    var walk = Walk(lesson)
    let scenes = walkthrough.stops.indices.map { number -> String in
      walk.go(to: number, now: 0)
      return text(of: Scene(of: walk, in: analysis, of: pair))
    }
    return ([pair.title] + scenes).joined(separator: "\n\n") + "\n"
  }

  private var heading: String {
    var lines = ["\(walkthrough.title) · \(walkthrough.plannedMinutes) minutes"]
    if let level = walkthrough.level { lines.append("Level: \(level)") }
    if let groups = walkthrough.groups {
      lines.append(
        Side.allCases.map { "\(groups[$0]) begin with \(name($0))" }.joined(separator: ", "))
    }
    lines += walkthrough.introduction
    return lines.joined(separator: "\n")
  }

  private func name(_ side: Side) -> String { pair[side].shortName(on: side) }

  // MARK: For the instructor

  private func stop(_ number: Int, from start: Int) -> String {
    let stop = walkthrough.stops[number]
    var lines = [
      "STOP \(number + 1) of \(walkthrough.stops.count): \(stop.title)",
      "Minutes \(start) to \(start + stop.minutes)", "On the screen: \(screen(of: stop))",
    ]
    if let turn = stop.turn { lines.append("Whose turn: \(name(turn))") }
    if stop.swaps { lines.append("From here on the groups argue the other side.") }
    lines += ["Ask:"] + stop.prompt.map { "  \($0)" }
    if !stop.poll.isEmpty { lines.append("Hands: \(stop.poll.joined(separator: ", "))") }
    if stop.asksForStatement { lines.append("A joint statement is typed here.") }
    lines += passages(at: number)
    lines += section("Notes, for you alone", stop.notes) + section("Answer, covered", stop.answer)
    return lines.joined(separator: "\n")
  }

  private func screen(of stop: Stop) -> String {
    let shown =
      switch stop.show {
      case .question: "the question alone"
      case .left, .right: name(stop.show == .left ? .left : .right)
      case .both: "both articles"
      case .positions: "where each author stands"
      }
    guard !stop.covers.isEmpty else { return shown }
    return shown + "; covered: " + stop.covers.sorted().map(\.rawValue).joined(separator: ", ")
  }

  private func passages(at number: Int) -> [String] {
    lesson.passages[number].map { passage in
      let words = passage.sentences.map { pair[passage.side].quotation(of: $0) }
      let place = pair.paragraphName(of: passage.sentences.lowerBound, on: passage.side)
      return "\(name(passage.side)) \(place): “\(words.joined(separator: " "))”"
    }
  }

  private func section(_ name: String, _ paragraphs: [String]) -> [String] {
    paragraphs.isEmpty ? [] : ["\(name):"] + paragraphs.map { "  \($0)" }
  }

  // MARK: For the class

  private func text(of scene: Scene) -> String {
    var lines = ["\(scene.number) of \(scene.count): \(scene.title)"] + scene.prompt
    if !scene.poll.isEmpty {
      lines.append("Hands: \(scene.poll.map(\.name).joined(separator: ", "))")
    }
    // What a stop is about to show one by one is not told beforehand.
    guard !scene.asksForLinks else { return lines.joined(separator: "\n") }
    for passage in lesson.passages[scene.number - 1]
    where passage.sentences.allSatisfy({ !scene.covered[passage.side].contains($0) }) {
      let words = passage.sentences.map { pair[passage.side].quotation(of: $0) }
      let place = pair.paragraphName(of: passage.sentences.lowerBound, on: passage.side)
      lines.append("\(name(passage.side)) \(place): “\(words.joined(separator: " "))”")
    }
    for position in scene.positions {
      lines.append(
        "\(position.question) "
          + Side.allCases.map { side in
            let answer = position.answers[side]
            let isEngines = answer.isFound && !position.isGiven[side]
            return "\(name(side)): \(answer.rawValue)" + (isEngines ? " (by the engine)" : "")
          }.joined(separator: ", "))
    }
    return lines.joined(separator: "\n")
  }
}
