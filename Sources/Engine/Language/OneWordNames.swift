/// Names of one word that stand for the same actor: "Beijing" counts as "China".
struct OneWordNames: Sendable {
  /// By form: the least form that names the same actor, or -1.
  private var standIns: [Int32]

  init(_ names: [(form: Form, actor: Int)], formCount: Int) {
    standIns = Array(repeating: -1, count: formCount)
    var least = [Int32](repeating: .max, count: (names.map(\.actor).max() ?? -1) + 1)
    for name in names { least[name.actor] = min(least[name.actor], name.form.number) }
    for name in names where Int(name.form.number) < formCount {
      standIns[Int(name.form.number)] = least[name.actor]
    }
  }

  /// The form that stands for every name of the same actor.
  func actor(of form: Form) -> Form? {
    let number = Int(form.number)
    guard number < standIns.count, standIns[number] >= 0 else { return nil }
    return Form(number: standIns[number])
  }
}
