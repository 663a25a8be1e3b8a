import Fuzz
import Glibc

/// Hostile files for every reader, for as long as somebody likes. The same seed makes the same files;
/// the last line on standard error tells where a run was that ended too soon.
///
///     benchmarks fuzz --minutes 60
///     benchmarks fuzz --subject page --seed 3001 --count 1000
struct FuzzRun {
  private var minutes = 1.0
  private var subject = ""
  private var seed: UInt64 = 1
  private var count = Int.max

  init?(_ arguments: ArraySlice<String>) {
    var rest = arguments
    while let name = rest.popFirst(), let value = rest.popFirst() {
      switch name {
      case "--minutes": minutes = Double(value) ?? minutes
      case "--subject": subject = value
      case "--seed": seed = UInt64(value) ?? seed
      case "--count": count = Int(value) ?? count
      default: return nil
      }
    }
  }

  /// Each subject reads some files, then the next.
  private static let batch = 1000

  func run() {
    let end = ContinuousClock.now + .seconds(minutes * 60)
    let subjects = Subject.all.filter { subject.isEmpty || $0.name == subject }
    var counts = [Int](repeating: 0, count: subjects.count)
    var findings = 0
    var seed = seed
    while ContinuousClock.now < end, counts.max() ?? 0 < count {
      for (place, subject) in subjects.enumerated() {
        let number = min(count, Self.batch * subject.share / 100)
        let line = "\(subject.name) from \(seed)\n"
        _ = write(STDERR_FILENO, line, line.utf8.count)
        for finding in Fuzz.run(subject, from: seed, count: number) {
          print(finding)
          fflush(nil)
          findings += 1
        }
        counts[place] += number
      }
      seed += UInt64(Self.batch)
    }
    for (subject, count) in zip(subjects, counts) { print(padded(subject.name, 32), count) }
    print(padded("together", 32), counts.reduce(0, +), "files,", findings, "findings")
  }
}
