/// What a line could go on with.
package struct Completion: Hashable, Sendable {
  /// The whole line with the word completed.
  package let line: String
  /// What is shown: the word, and what it does.
  package let word: String
  package let doc: String
}

extension CommandTable {
  /// For the word that is being typed at a line's end: commands that begin so, then such whose name or
  /// words hold it; behind a command what its next parameter allows.
  package func completions(of line: String) -> [Completion] {
    let words = line.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
    let isNewWord = line.isEmpty || line.last == " "
    guard let name = words.first, words.count > 1 || isNewWord else {
      return commands(matching: words.first ?? "")
    }
    guard let found = specifications.first(where: { $0.command.name == name }) else {
      return commands(matching: words.joined(separator: " "))
    }
    let typed = isNewWord ? "" : words.last ?? ""
    let before = Array(isNewWord ? words.dropFirst() : words.dropFirst().dropLast())
    return choices(of: found, behind: before, typed).map { choice in
      let head = ([name] + before + [choice.word]).joined(separator: " ")
      return Completion(line: head, word: choice.word, doc: choice.doc)
    }
  }

  private func commands(matching typed: String) -> [Completion] {
    let wanted = typed.lowercased()
    func rank(_ found: Specification) -> Int? {
      let name = found.command.name
      // What has something behind it has no key that does the same.
      if wanted.isEmpty { return found.parameters.isEmpty ? 1 : 0 }
      if name.hasPrefix(wanted) { return 0 }
      if name.contains(wanted) { return 1 }
      return found.doc.lowercased().contains(wanted) ? 2 : nil
    }
    return specifications.enumerated()
      .compactMap { place, found in rank(found).map { ($0, place, found) } }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
      .map { _, _, found in
        let line = found.command.name + (found.parameters.isEmpty ? "" : " ")
        return Completion(line: line, word: found.usage, doc: found.doc)
      }
  }

  private func choices(
    of found: Specification, behind arguments: [String], _ typed: String
  ) -> [(word: String, doc: String)] {
    // Optional words may have been left out, so that every parameter from there on may be next.
    let next = found.parameters.dropFirst(arguments.count)
    return next.prefix(next.first?.isOptional == true ? 2 : 1)
      .flatMap { choices(of: $0, behind: arguments) }
      .filter { $0.word.hasPrefix(typed) }
  }

  private func choices(
    of parameter: Parameter, behind arguments: [String]
  ) -> [(word: String, doc: String)] {
    switch parameter.kind {
    case .choice(let choices): return choices.map { ($0, parameter.name) }
    case .setting: return Setting.all.map { ($0.name, "\($0.doc): \($0.allowed)") }
    case .value:
      guard let setting = Setting.all.first(where: { $0.name == arguments.last }),
        case .choice(let choices) = setting.values
      else { return [] }
      return choices.map { ($0, setting.doc) }
    case .issue: return issues.map { ($0.id, $0.question) } + [("none", "about no question")]
    case .theme: return themes.map { ($0, "theme") }
    case .line: return specifications.map { ($0.command.name, $0.doc) }
    case .file(let word, let doc): return [(word, doc)]
    case .number, .text, .keys: return []
    }
  }
}
