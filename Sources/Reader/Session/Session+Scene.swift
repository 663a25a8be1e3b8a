internal import Argument
package import Classroom
internal import Commands
internal import Document
internal import Text

/// What a follower of a lesson learns of it.
package enum SceneNews: Hashable, Sendable {
  case scene(Scene)
  /// Nobody presents, or what is there is none of a presenter's; in words for the status row.
  case silence(String)
}

// A session that shows a lesson: what is covered is not in it.
extension Session {
  /// Shows what the class may see, where the reader is, above a panel of some rows.
  mutating func show(_ scene: Scene) {
    let lit = litLink.map { links[$0].ends }
    adoptInPlace(scene.analysis(of: pair))
    unnamed = scene.unnamed
    if let lit { picked = focusedLinks.firstIndex { links[$0].ends == lit } ?? 0 }
    covered = scene.covered.map { Set($0) }
    switch scene.show {
    case .left: side = .left
    case .right: side = .right
    case .both, .question, .positions: break
    }
    let choice: LayoutChoice = scene.show == .left || scene.show == .right ? .onePane : .automatic
    resize(to: layout.size, choice: choice)
    rememberHomes()
  }

  /// Whether that a sentence has no link on the screen means that it has none: lessons and exercises hide links.
  var tellsLinks: Bool { type(of: screens[0]).place == .reading }

  /// Leaves rows to a panel below the text.
  mutating func makeRoom(forPanel rows: Int) {
    guard panel != rows else { return }
    panel = rows
    resize(to: layout.size, choice: layoutChoice)
    keepCaretVisible(wholeUnit: true)
    rememberHomes()
  }

  /// Goes where the presenter points.
  mutating func look(at focus: Scene.Focus) {
    side = focus.side
    if let beside = focus.beside {
      carets[side.other] = pair[side.other].sentences[beside].range.lowerBound
      tops[side.other] = top(for: beside, on: side.other)
    }
    move(to: pair[side].sentences[focus.sentence].range.lowerBound, .leap)
    guard let link = focus.link else { return }
    picked = focusedLinks.firstIndex { links[$0].ends == link } ?? 0
    alignOther()
  }

  /// Brings a passage of each side to the top of its pane.
  mutating func look(at passages: [Lesson.Passage]) {
    for one in [side, side.other] {
      guard let passage = passages.first(where: { $0.side == one }) else { continue }
      let first = passage.sentences.lowerBound
      carets[one] = pair[one].sentences[first].range.lowerBound
      tops[one] = first == 0 ? 0 : top(for: first, on: one)
    }
    picked = 0
    rememberHomes()
  }

  /// With a sentence near it, and no empty rows below the article.
  private func top(for sentence: Int, on side: Side) -> Int {
    max(0, min(rows(of: sentence, on: side).lowerBound - 1, lastTop(of: side)))
  }

  /// Opens both articles at their beginnings.
  mutating func lookAtStart() {
    look(
      at: Side.allCases.filter { !pair[$0].sentences.isEmpty }.map {
        Lesson.Passage(side: $0, sentences: 0..<1)
      })
  }

  /// What is pointed at now.
  var sceneFocus: Scene.Focus? {
    focus.map { sentence in
      Scene.Focus(
        side: side, sentence: sentence, link: litLink.map { links[$0].ends },
        beside: focus(on: side.other))
    }
  }
}

extension Scene {
  fileprivate var unnamed: [LinkEnds: Unnamed] {
    links.reduce(into: [:]) { unnamed, link in
      if link.relation == nil { unnamed[link.ends] = link.isLinked ? .asked : .noLink }
    }
  }
}
