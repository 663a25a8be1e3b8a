internal import Argument
internal import Document

/// Issues for a pair without a sheet: the terms that both articles return to.
///
/// Each issue is a term that is rare in the language at large but used on both sides in more than
/// one place, together with the shared terms that stand with it most often.
struct TermIssues {
  private(set) var issues: [Issue] = []
  private var issueOfTerm: [Int32: Int] = [:]

  private static let most = 8

  /// `spellings` are the words that terms are told by: never stems.
  init(_ vectors: TermVectors, spellings: ([Int32]) -> [String]) {
    let counts = vectors.uses
    let shared = vectors.forms.indices.filter { term in
      !vectors.isCommon[term] && min(counts.left[term], counts.right[term]) > 1
    }
    func weight(_ term: Int) -> Double {
      Double(min(counts.left[term], counts.right[term])).squareRoot() * vectors.rarity[term]
    }
    let ranked = shared.sorted { (weight($0), $1) > (weight($1), $0) }
    var groups: [[Int32]] = []
    for term in ranked where groups.count < Self.most && issueOfTerm[Int32(term)] == nil {
      let partners = partners(of: Int32(term), in: vectors, among: shared)
      let members = [Int32(term)] + partners.filter { issueOfTerm[$0] == nil }
      for member in members { issueOfTerm[member] = groups.count }
      groups.append(members)
    }
    var words = spellings(groups.flatMap(\.self))[...]
    issues = groups.map { members in
      let own = words.prefix(members.count)
      words = words.dropFirst(members.count)
      return Issue(id: slug(own[own.startIndex]), question: own.joined(separator: ", "))
    }
  }

  /// The issue that both sentences name, and the number of its terms they share.
  func issue(of left: TermVectors.Sentence, and right: TermVectors.Sentence) -> Int? {
    var found: Int?
    for term in left.terms {
      guard let issue = issueOfTerm[term], found.map({ issue < $0 }) ?? true else { continue }
      if right.terms.contains(where: { issueOfTerm[$0] == issue }) { found = issue }
    }
    return found
  }

  func issues(of sentence: TermVectors.Sentence) -> [Int] {
    Set(sentence.terms.compactMap { issueOfTerm[$0] }).sorted()
  }

  /// At most two shared terms that stand in at least a third of the term's sentences.
  private func partners(of term: Int32, in vectors: TermVectors, among shared: [Int]) -> [Int32] {
    var together: [Int32: Int] = [:]
    var total = 0
    for side in Side.allCases {
      for sentence in vectors.sentences[side] where sentence.terms.contains(term) {
        total += 1
        for other in sentence.terms where other != term { together[other, default: 0] += 1 }
      }
    }
    let candidates = shared.map(Int32.init).filter { (together[$0] ?? 0) * 3 >= total }
    let ranked = candidates.sorted { (together[$0] ?? 0, $1) > (together[$1] ?? 0, $0) }
    return Array(ranked.prefix(2))
  }
}

/// A word as the id of an issue.
func slug(_ word: String) -> String {
  String(word.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "-" })
}
