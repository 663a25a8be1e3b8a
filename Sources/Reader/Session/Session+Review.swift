internal import Annotation
internal import Argument
internal import Commands
internal import Document

/// The link that a review has gone to by itself.
struct ReviewTurn: Sendable {
  /// How many there have been.
  var number = 0
  var ends = Both(left: 0, right: 0)
  /// The key that led there.
  var key = -1
}

// Setting links and kinds right. Whoever changes a link makes it their own, beside the one that it
// was; whoever accepts or rejects it leaves it to its maker.
extension Session {
  /// Performs a command on a link or on the focused sentence; nil if it is no such command.
  ///
  /// - Parameter link: an index into `links`; nil if there is none where the reader is.
  mutating func review(_ command: Command, link: Int?) -> Outcome? {
    switch command {
    case .undo: return undo()
    case .kind: return setKind(command.arguments.first.flatMap(Kind.init(rawValue:)))
    case .link: return makeLink(command.arguments.first.flatMap(Relation.init(rawValue:)))
    case .accept, .reject, .relation, .reason, .issue, .unlink: break
    default: return nil
    }
    guard let link, links.indices.contains(link) else {
      message = "This sentence has no link. ] moves to the next claim, l lists all links."
      return .stay
    }
    // What is offered at the start may be what is set right.
    announced = nil
    if command == .reject, let last = rejectedByLastKey, last != links[link].ends {
      message = "That link is rejected already: \(pair.placeNames(of: last))."
      return .stay
    }
    let isDoubted = notebook.hasNoneLeft && !links[link].isUnreviewed
    notebook.hasNoneLeft = false
    if isDoubted, [.accept, .reject, .unlink].contains(command) {
      message =
        "No link was left to review, and this one has been: \(keyName(of: command) ?? "the same") again means it."
      return .stay
    }
    let argument = command.arguments.first
    notebook.reviewed = links[link].ends
    switch command {
    case .accept: return accept(links[link])
    case .reject, .unlink:
      guard isMine(links[link]) else { return reject(links[link]) }
      return takeAway(links[link], denying: command.name == Command.reject.name)
    case .relation:
      guard let relation = argument.flatMap(Relation.init(rawValue:)) else {
        return .askRelation(links[link])
      }
      return setRelation(relation, of: links[link])
    case .reason: return setReason(argument, of: links[link])
    default: return setIssue(argument, of: links[link])
    }
  }

  /// Pressed twice a key means the link that it took away, and no other of the sentence.
  private var rejectedByLastKey: Both<Int>? {
    notebook.rejectingKey == keysPressed - 1 ? notebook.reviewed : nil
  }

  /// The next link that nobody has reviewed, behind one of them and then from the first on.
  mutating func nextUnreviewed(after link: Int?) -> Int? {
    if hasGoneOn { return nil }
    let open = links.indices.filter { links[$0].isUnreviewed }
    if open.isEmpty {
      message = nothingLeft
      notebook.hasNoneLeft = true
    }
    return open.first { $0 > link ?? -1 } ?? open.first
  }

  /// Where the next one is looked for behind: the link reviewed last, as long as the reader has not left it, and where
  /// there is no other.
  var placeOfReview: Int? {
    let last = links.firstIndex { $0.ends == notebook.reviewed }
    let isThere = last.map { links[$0].ends[side] == focus } ?? false
    return isThere ? last : litLink ?? last
  }

  /// To the next link that nobody has reviewed, if there is one; a list and what explains a link go there themselves.
  mutating func goOn() {
    let next = links.indices.filter { links[$0].isUnreviewed }
    let last = placeOfReview ?? -1
    guard let link = next.first(where: { $0 > last }) ?? next.first else { return }
    turn(to: links[link].ends)
    guard screens.count == 1 else { return }
    let told = message
    goToLink(link)
    let places = pair.placeNames(of: links[link].ends)
    let back = keyName(of: .undo).map { "; \($0) takes it back" } ?? ""
    message = told.map { "\($0), and on to \(places)\(back)" }
  }

  /// Back to the link from which the review had gone on.
  mutating func goBack(toReviewed ends: Both<Int>) {
    turn(to: ends)
    guard screens.count == 1, let link = links.firstIndex(where: { $0.ends == ends }) else {
      return
    }
    let told = message
    goToLink(link)
    message = told
  }

  private mutating func turn(to ends: Both<Int>) {
    turn = ReviewTurn(number: turn.number + 1, ends: ends, key: keysPressed)
  }

  /// Whether the last key has led to the next link already.
  var hasGoneOn: Bool { turn.key == keysPressed - 1 }

  /// Where further links are to be had.
  private var nothingLeft: String {
    if !showsLeftovers {
      let more = analysis.shownLinks(of: pair, leftovers: true).count { !$0.isReviewed }
      if more > 0, let key = keyName(of: .engineLinks) {
        return "No link is left to review; \(key) shows \(more) of the engine’s."
      }
    }
    let more = analysis.linkNumbers(of: pair).count - links.count
    let rest = more > 0 ? " counterpoint links --all has \(more) more." : ""
    return "No link is left to review.\(rest)"
  }

  private func isMine(_ link: Link) -> Bool { link.provenance == .person(notebook.person) }

  // MARK: Verdicts

  private mutating func accept(_ link: Link) -> Outcome {
    guard !isMine(link) || link.isRejected else {
      message = "This link is yours already."
      return .stay
    }
    // What is right needs no more thought: the review goes on by itself.
    notebook.goesOn = true
    return change(Change(put: verdict(.accepted, on: link)), "accepted")
  }

  /// Whoever else made a link for the same two sentences, it is none.
  private mutating func reject(_ link: Link) -> Outcome {
    if link.isRejected, link.review?.reviewer == notebook.person {
      message =
        "This link is rejected already"
        + (keyName(of: .accept).map { "; \($0) accepts it." } ?? ".")
      return .stay
    }
    notebook.rejectingKey = keysPressed
    return change(Change(put: verdict(.rejected, on: link)), "rejected")
  }

  /// A link of one's own; what others said of the two sentences is as it was. One that stands in the pair's key is
  /// rejected there.
  ///
  /// - Parameter denying: whether what others have linked of the same two sentences, and would be on show, goes with it.
  private mutating func takeAway(_ link: Link, denying: Bool) -> Outcome {
    if base.links.contains(where: { $0.ends == link.ends && isMine($0) }) { return reject(link) }
    let own = Annotation.link(link, in: Passages(pair)).id
    if denying, others(of: link).contains(where: \.provesMore) {
      return change(Change(put: verdict(.rejected, on: link), removed: [own]), "rejected")
    }
    return change(Change(removed: [own]), "taken away")
  }

  private func verdict(_ verdict: Review.Verdict, on link: Link) -> [Annotation] {
    (isMine(link) && link.isRejected ? analysis : base)
      .verdict(verdict, onLinksOf: link.ends, by: notebook.person, in: pair)
  }

  // MARK: Changes

  private mutating func setRelation(_ relation: Relation, of link: Link) -> Outcome {
    let others = others(of: link)
    let told = relation == .related ? "they talk past each other" : glyphs.name(of: relation)
    return edit(link, told) {
      $0.relation = relation
      $0.isOpen = false
      // A reason that is not the reader's own was one for its relation and its question.
      if link.reason.isEmpty || others.contains(where: { $0.reason == link.reason }) {
        let same = others.first {
          $0.relation == relation && $0.issue == link.issue && $0.provesMore
        }
        $0.reason = same?.reason ?? ""
      }
    }
  }

  private mutating func setReason(_ reason: String?, of link: Link) -> Outcome {
    guard let reason else { return .ask(.reason, link.reason) }
    return edit(link, "reason changed") { $0.reason = reason == "none" ? "" : reason }
  }

  private mutating func setIssue(_ id: String?, of link: Link) -> Outcome {
    guard let id else { return .ask(.issue, "") }
    let known = analysis.issues.first { $0.id == id }
    guard known != nil || id == "none" else {
      let ids = analysis.issues.map(\.id).joined(separator: ", ")
      message =
        ids.isEmpty
        ? "This pair has no sheet of questions." : "There is no “\(id)”, but \(ids), none."
      return .stay
    }
    let others = others(of: link)
    let issue = analysis.issues.firstIndex { $0.id == id }
    return edit(link, known?.question ?? "about no question") {
      $0.issue = known?.id ?? ""
      // What another wrote of one question says nothing of the next.
      if issue != link.issue, others.contains(where: { $0.reason == link.reason }) {
        $0.reason = ""
      }
    }
  }

  /// The link as this reader's own, with something changed in it.
  private mutating func edit(
    _ link: Link, _ told: String, _ change: (inout Annotation.Link) -> Void
  ) -> Outcome {
    let passages = Passages(pair)
    var own = Annotation.Link(
      answering: passages[link.ends.right, .right], relation: link.relation, reason: link.reason,
      strength: 3, issue: link.issue.map { analysis.issues[$0].id } ?? "", isOpen: link.isOpen)
    change(&own)
    let annotation = Annotation.link(
      from: passages[link.ends.left, .left], own, by: .person(notebook.person))
    // An earlier verdict of the same person would be on what the link is no more.
    let verdicts = verdict(.accepted, on: link).filter { $0.subject != nil }
    return self.change(Change(put: [annotation], removed: Set(verdicts.map(\.id))), told)
  }

  /// What others than this reader have linked of the same two sentences.
  private func others(of link: Link) -> [Link] {
    base.links.filter { $0.ends == link.ends && !isMine($0) }
  }

  private mutating func setKind(_ wanted: Kind?) -> Outcome {
    guard let focus, let unit = unit(focus, on: side) else { return .stay }
    let order = Kind.allCases
    let next = ((order.firstIndex(of: unit.kind) ?? 0) + 1) % order.count
    let kind = wanted ?? order[next]
    let annotation = Annotation.kind(
      kind, of: Passages(pair)[focus, side], by: .person(notebook.person))
    let was = unit.kind == kind ? "" : ", was \(unit.kind.rawValue)"
    return change(Change(put: [annotation]), kind.rawValue + was)
  }

  // MARK: Links of one's own

  private mutating func makeLink(_ relation: Relation?) -> Outcome {
    guard let focus else { return .stay }
    guard let start = notebook.start, start.side != side else {
      if let start = notebook.start, start.sentence == focus, let relation {
        notebook.start?.relation = relation
        message = "\(relation.word): \(keyName(of: .link) ?? ":link") at its other end"
        return .stay
      }
      if notebook.start != nil {
        message =
          "A link needs both sides: it begins here now; \(keyName(of: .otherPane) ?? ":other-pane") turns to the other."
      }
      let isNew = notebook.start == nil
      notebook.start = Notebook.LinkEnd(side: side, sentence: focus, relation: relation)
      let key = keyName(of: .link) ?? ":link"
      // The key row tells it, too, for as long as the link is begun.
      if !isNew { return .stay }
      message =
        layout.keyRow != nil
        ? nil
        : "link from \(pair.placeName(of: focus, on: side)): \(key) at its other end; Esc drops it"
      return .stay
    }
    var ends = Both(left: focus, right: focus)
    ends[start.side] = start.sentence
    notebook.start = nil
    notebook.made = ends
    let passages = Passages(pair)
    let body = Annotation.Link(
      answering: passages[ends.right, .right], relation: relation ?? start.relation ?? .opposes,
      strength: 3)
    let annotation = Annotation.link(
      from: passages[ends.left, .left], body, by: .person(notebook.person))
    let keys = [Command.relation, .reason].compactMap(keyName)
    let more = keys.count == 2 ? "; \(keys[0]) changes that, \(keys[1]) says why" : ""
    let told = links.contains { $0.ends == ends } ? "linked already, now by you" : "linked"
    let word = body.relation == .related ? Relation.pastEachOther : body.relation.word
    return change(Change(put: [annotation]), "\(told): \(word)\(more)")
  }
}
