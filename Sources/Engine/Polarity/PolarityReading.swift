internal import Argument
internal import Document
internal import Text

/// The polarity of any two sentences of a pair.
struct PolarityReading: Sendable {
  private let statements: Both<Statements>
  private let demands: Both<[Demand?]>
  private let tokens: Both<Tokens>
  private let table: SignTable

  init(
    _ tokens: Both<Tokens>, units: Both<[Unit]>, signs: SignTable, roles: [SentenceRole],
    vocabulary: inout Vocabulary, lexicon: Lexicon, marks: PunctuationForms
  ) {
    table = signs
    self.tokens = tokens
    let reader = StatementReader(table: table, lexicon: lexicon, marks: marks)
    let leftCount = tokens.left.sentences.count
    let left = reader.statements(
      of: tokens.left, roles: roles[..<leftCount], vocabulary: &vocabulary)
    let right = reader.statements(
      of: tokens.right, roles: roles[leftCount...], vocabulary: &vocabulary)
    statements = Both(left: left, right: right)
    let demandReader = DemandReader(table: table)
    demands = Both(
      left: demandReader.demands(
        of: tokens.left, units.left, roles: roles[..<leftCount], vocabulary: &vocabulary),
      right: demandReader.demands(
        of: tokens.right, units.right, roles: roles[leftCount...], vocabulary: &vocabulary))
  }

  /// Of all their clauses, what the two that share most say; nothing if that cannot be told.
  func finding(_ ends: Both<Int>) -> PolarityFinding? {
    if let urged = ordered(ends) ?? demanded(ends) { return urged }
    var contrary: Candidate?
    var same: Candidate?
    for left in statements.left.sentences[ends.left] {
      for right in statements.right.sentences[ends.right] {
        // Most cannot meet, and are not copied.
        guard statements.left.statements[left].mayMeet(statements.right.statements[right]) else {
          continue
        }
        let one = statements.left.statements[left]
        let other = statements.right.statements[right]
        var comparison = StatementComparison(
          (one, statements.left.atoms[one.atoms]), (other, statements.right.atoms[other.atoms]))
        guard let found = comparison.finding(table) else { continue }
        let mayBeSame = one.role.maySayTheSame && other.role.maySayTheSame
        guard mayBeSame || found.polarity == .contrary else { continue }
        let candidate = Candidate(
          comparison: comparison, polarity: found.polarity, closeness: found.closeness)
        switch found.polarity {
        case .contrary where candidate.outdoes(contrary): contrary = candidate
        case .same where candidate.outdoes(same): same = candidate
        default: break
        }
      }
    }
    return choice(contrary, same, of: ends).map(finding)
  }

  private func finding(_ chosen: Candidate) -> PolarityFinding {
    let comparison = chosen.comparison
    return PolarityFinding(
      polarity: chosen.polarity, closeness: chosen.closeness, shared: Double(chosen.shared),
      stands: Both(left: comparison.left.stand, right: comparison.right.stand),
      words: Both(
        left: ranges(comparison.deciders.left, .left),
        right: ranges(comparison.deciders.right, .right)))
  }

  /// What two clauses were found to say.
  private struct Candidate {
    var comparison: StatementComparison
    var polarity: Polarity
    var closeness: Double

    var areMains: Bool { comparison.left.role == .main && comparison.right.role == .main }
    var shared: Float { comparison.shared }
    var value: Float { shared * Float(closeness) }

    /// What two main clauses say outweighs the rest.
    func outdoes(_ other: Candidate?) -> Bool {
      guard let other else { return true }
      return areMains == other.areMains ? value > other.value : areMains
    }
  }

  /// The one that tells, if what both sentences say is much of what they are about.
  private func choice(_ contrary: Candidate?, _ same: Candidate?, of ends: Both<Int>) -> Candidate?
  {
    guard contrary != nil || same != nil else { return nil }
    let left = statements.left.weights(of: ends.left)
    let right = statements.right.weights(of: ends.right)
    func isMuch(_ shared: Float, areMains: Bool) -> Bool {
      let weight = areMains ? left.main + right.main : left.all + right.all
      return 2 * shared >= Self.leastCoverage * weight
    }
    func isMuch(_ one: Candidate) -> Bool { isMuch(one.shared, areMains: one.areMains) }
    guard let contrary, let same else {
      return (contrary ?? same).flatMap { isMuch($0) ? $0 : nil }
    }
    guard contrary.areMains == same.areMains else {
      let (first, second) = contrary.areMains ? (contrary, same) : (same, contrary)
      return [first, second].first { isMuch($0) }
    }
    if Self.worthOfContrary * contrary.value > same.value {
      return isMuch(contrary.shared + same.shared, areMains: same.areMains) ? contrary : nil
    }
    return isMuch(same) ? same : nil
  }

  /// Of a sentence, the left author's first.
  func denials(of sentence: Int) -> Denials {
    let leftCount = statements.left.sentences.count
    let isLeft = sentence < leftCount
    let said = isLeft ? statements.left : statements.right
    let spoken = isLeft ? tokens.left : tokens.right
    let place = isLeft ? sentence : sentence - leftCount
    var denials = Denials()
    for statement in said.statements[said.sentences[place]] {
      let atoms = said.atoms[statement.atoms]
      if statement.verdict != 0 {
        (denials.verdict, denials.lastOfFrame) = (statement.verdict, statement.lastOfFrame)
      }
      denials.turners += statement.turners
      denials.setAgainst += atoms.filter(\.isSetAgainst).map(\.token)
      denials.clauses.append(
        Denials.Clause(
          words: atoms.map { atom in
            Denials.Clause.Word(
              token: atom.token, sign: atom.sign, isAttribute: atom.isAttribute, slot: atom.slot,
              isVerdict: table.has(.verdictAgainst, spoken.all[Int(atom.token)]))
          }, turners: statement.turners, subjects: statement.subjects,
          isOfBeing: statement.isOfBeing))
    }
    return denials
  }

  /// Whether two clauses want or say the same of one thing in the same words. Where no more is known, their authors may
  /// still be at odds, but not in these words.
  func shareDeed(_ ends: Both<Int>) -> Bool {
    statements.left.sentences[ends.left].contains { left in
      let one = statements.left.statements[left]
      return one.role != .setting
        && statements.right.sentences[ends.right].contains { right in
          let other = statements.right.statements[right]
          guard other.role != .setting, one.isUrged == other.isUrged,
            one.sharedWords(with: other) > 1
          else { return false }
          var comparison = StatementComparison(
            (one, statements.left.atoms[one.atoms]), (other, statements.right.atoms[other.atoms]))
          return comparison.sharesDeed(table)
        }
    }
  }

  /// "Mend the old before you build the new": who says it the other way round wants the contrary.
  private func ordered(_ ends: Both<Int>) -> PolarityFinding? {
    guard let left = statements.left.order(of: ends.left),
      let right = statements.right.order(of: ends.right), left.isContrary(to: right)
    else { return nil }
    return contrary(at: Both(left: left.place, right: right.place))
  }

  /// What two proposals want done to one thing, where they cannot both have their way.
  private func demanded(_ ends: Both<Int>) -> PolarityFinding? {
    guard let left = demands.left[ends.left], let right = demands.right[ends.right],
      left.isContrary(to: right, table)
    else { return nil }
    return contrary(at: Both(left: left.place, right: right.place))
  }

  private func contrary(at places: Both<Int32>) -> PolarityFinding {
    PolarityFinding(
      polarity: .contrary, closeness: Self.closenessOfDemands, shared: Double(Demand.weight),
      stands: Both(left: nil, right: nil),
      words: Both(left: ranges([places.left], .left), right: ranges([places.right], .right)))
  }

  /// Whatever else the two sentences say, these demands are as good as copies.
  private static let closenessOfDemands = 0.9

  /// Who says "dear but to be kept" grants the first half to one who says "dear and to be scrapped".
  private static let worthOfContrary: Float = 4

  /// Clauses that are a small part of their sentences ("Let us see …", "In fact, …") show nothing of what
  /// these say.
  private static let leastCoverage: Float = 0.5

  private func ranges(_ places: [Int32], _ side: Side) -> [TextRange] {
    places.sorted().map { tokens[side].all[Int($0)].range }
  }
}
