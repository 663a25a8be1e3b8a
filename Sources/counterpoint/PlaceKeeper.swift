internal import Annotation
internal import Reader

/// Keeps where the reader stands, whenever the reader pauses and at the end: a terminal may be closed
/// without a word.
final class PlaceKeeper {
  private let keeper: Keeper
  /// A theme that the command line names is not the reader's choice.
  private let isThemeGiven: Bool
  /// The theme on show.
  var shown: () -> String? = { nil }
  /// The theme that nobody chose in the reader.
  var usual: String?
  private var last: Annotation?

  init(_ keeper: Keeper, isThemeGiven: Bool) {
    self.keeper = keeper
    self.isThemeGiven = isThemeGiven
  }

  /// Nothing is written where the reader has neither moved nor set anything.
  func keep(_ session: Session) {
    let theme = shown()
    let kept = isThemeGiven ? session.keptTheme : nil
    let place = session.place(theme: theme == usual ? kept : theme)
    var change = Change()
    if let before = last ?? session.began, place != before {
      last = place
      change.put.append(place)
    }
    let drafts = session.drafts
    let known = keeper.kept.items.filter { $0.draft != nil }
    for draft in drafts {
      let old = known.first { $0.id == draft.id }
      if old?.body != draft.body || old?.targets != draft.targets { change.put.append(draft) }
    }
    change.removed.formUnion(Set(known.map(\.id)).subtracting(drafts.map(\.id)))
    guard !change.put.isEmpty || !change.removed.isEmpty else { return }
    keeper.keepIfItCan(change)
  }
}
