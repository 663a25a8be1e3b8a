package import Annotation
internal import Argument
internal import Commands
internal import Document
internal import Terminal

// A person's word: a change, which the loop keeps and gives back, and then the marks anew.
extension Session {
  /// Takes what a reader has kept of this pair, before the first key.
  ///
  /// - Parameter person: who reads; empty if nobody is named.
  package mutating func open(_ kept: Annotations, by person: String) {
    notebook.annotations = kept
    notebook.person = person
    unfinished = kept.items.filter { $0.draft != nil }
    // Text comes first: what has not been read yet is laid over when it is.
    if isRead { layer() }
  }

  /// Takes what came of a change.
  mutating func receive(_ kept: Kept) {
    let lit = notebook.made ?? litLink.map { links[$0].ends }
    let (goesOn, backTo) = (notebook.goesOn, notebook.backTo)
    let isTakingBack = notebook.isTakingBack
    notebook.made = nil
    notebook.take(kept)
    (notebook.goesOn, notebook.backTo) = (false, nil)
    layer()
    if let lit { light(lit) }
    if kept.back == nil {
      message =
        (isTakingBack ? "not taken back" : "nothing changed")
        + ": another program has changed it since"
    } else if let problem = kept.problem {
      message = "not stored (\(problem)); kept until you quit"
    } else if goesOn {
      goOn()
    } else if let backTo {
      goBack(toReviewed: backTo)
    }
  }

  mutating func change(_ change: Change, _ told: String) -> Outcome {
    message = told
    notebook.told = told
    return .effects([.keep(change)] + (notebook.changesReading(change) ? [.reread] : []))
  }

  /// Leaves; the first time not, if something would be lost.
  mutating func leave(by effect: Effect) -> Outcome {
    guard notebook.unsaved > 0, !notebook.isWarned else { return .effects([effect]) }
    notebook.isWarned = true
    let count = notebook.unsaved
    message =
      "\(count) \(count == 1 ? "change is" : "changes are") not stored; quit again to lose them"
    return .stay
  }

  mutating func undo() -> Outcome {
    guard let step = notebook.takeStep() else {
      let isLeftOut = Side.allCases.contains { side in
        pair[side].dropped.contains { $0.reason == .byHand }
      }
      message =
        isLeftOut
        ? "There is nothing to take back here; \(keyName(of: Command("keep")) ?? ":keep") lists what is left out."
        : "There is nothing to take back."
      return .stay
    }
    notebook.backTo = step.link
    return change(step.back, step.told.isEmpty ? "taken back" : "taken back: \(step.told)")
  }

  /// All notes that are not finished, to be kept.
  package var drafts: [Annotation] { unfinished + [draft].compactMap { $0 } }

  /// What is told of those of before.
  mutating func offerOfUnfinished() -> String? {
    guard let last = unfinished.last,
      let key = keymap.keyName(of: .resumeNote, in: type(of: screens[0]).places)
    else { return nil }
    let place = placeName(ofDraft: last)
    return unfinished.count == 1
      ? "Unfinished note on \(place): \(key) goes on with it."
      : "\(unfinished.count) unfinished notes: \(key) goes on with that on \(place)."
  }

  /// "dropped; ^R takes it up again"
  func offerOfDropped() -> String {
    guard dropped != nil, unfinished.isEmpty,
      let key = keymap.keyName(of: .resumeNote, in: type(of: screens[0]).places)
    else { return "dropped" }
    return "dropped; \(key) takes it up again"
  }

  /// "CPD ¶3"
  mutating func placeName(ofDraft draft: Annotation) -> String {
    let places = places(ofDraft: draft)
    return places.isEmpty
      ? "what is no longer there"
      : places.map { pair.placeName(of: $0.sentence, on: $0.side) }.joined(separator: " – ")
  }

  mutating func places(ofDraft draft: Annotation) -> [(side: Side, sentence: Int)] {
    placed(Annotations([draft])).remarks.first?.sentences ?? []
  }

  /// Whether this reader has made it.
  func isMine(_ annotation: Annotation) -> Bool {
    annotation.maker == .person(notebook.person)
  }

  /// "12 of 46 reviewed", once somebody has begun to: a key to which nothing is left is not counted.
  var reviewCount: String? {
    let done = links.count { $0.isReviewed || $0.isRejected }
    guard isRead, !analysis.isListed,
      notebook.hasReviews || done > 0 && (!analysis.isKeyed || done < links.count)
    else {
      return nil
    }
    let isNarrow = layout.size.columns < 100
    return isNarrow ? "\(done)/\(links.count) reviewed" : "\(done) of \(links.count) reviewed"
  }
}

extension Session {
  /// Whether each link on show has a verdict, so that a key of them is meant to be all.
  package var isShownReviewed: Bool {
    links.contains(where: \.isReviewed) && links.allSatisfy { $0.isReviewed || $0.isRejected }
  }
}

extension Notebook {
  /// Whether other paragraphs are read after a change.
  func changesReading(_ change: Change) -> Bool {
    change.put.contains { $0.reading != nil }
      || change.removed.contains { annotations[$0]?.reading != nil }
  }

  /// Whether this reader has said anything about a link.
  var hasReviews: Bool {
    annotations.items.contains { item in
      switch item.body {
      case .review: true
      case .link: item.maker == .person(person)
      default: false
      }
    }
  }
}
