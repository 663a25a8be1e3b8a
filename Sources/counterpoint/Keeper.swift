internal import Annotation
internal import Glibc
internal import Library
internal import Reader
internal import Text

/// Keeps what a reader writes down: on the disk where that can be done, else in memory, from where it
/// goes to the disk as soon as it can.
final class Keeper {
  /// All that has been written down, what is in memory alone too.
  private(set) var kept = Annotations()
  /// Why that could not be read, if so.
  private(set) var problem: SafeText?
  /// Whose name stands under all that is written now.
  let person: String
  private let journal: Journal?
  /// Why there is none.
  private let failure: KeepingError?
  /// Why something is in memory alone, if so.
  private(set) var lasting: SafeText?
  /// What is in memory alone.
  private var waiting: [Change] = []

  init(of shelved: ShelvedPair, environment: (String) -> String?) {
    person = Self.person(environment)
    do throws(KeepingError) {
      journal = try Journal(of: shelved, environment: environment)
      failure = nil
    } catch {
      journal = nil
      failure = error
    }
    do throws(KeepingError) { kept = try open().annotations() } catch {
      // Without a home there is nothing to be read; that nothing can be kept is told when it matters.
      if error != .noHome { problem = Wording.text(of: error) }
    }
  }

  private func open() throws(KeepingError) -> Journal {
    if let journal { return journal }
    throw failure ?? .noHome
  }

  /// `COUNTERPOINT_NAME` for who wants another name than the machine's.
  static func person(_ environment: (String) -> String?, else name: String = "reader") -> String {
    let names = ["COUNTERPOINT_NAME", "USER", "LOGNAME"].compactMap(environment)
    return names.map(visible).first { !$0.isEmpty } ?? name
  }

  static func now() -> Int { time(nil) }

  /// Keeps what is no loss where nothing can be kept.
  func keepIfItCan(_ change: Change) {
    guard let made = try? open().make(waiting + [change.stamped(at: Self.now())], besides: kept)
    else {
      return
    }
    waiting = []
    lasting = nil
    kept = made.kept
  }

  func keep(_ change: Change) -> Kept {
    let stamped = change.stamped(at: Self.now())
    do throws(KeepingError) {
      let made = try open().make(waiting + [stamped], besides: kept)
      waiting = []
      lasting = nil
      kept = made.kept
      return Kept(change: stamped, notebook: kept, back: made.back)
    } catch {
      let back = kept.make(stamped)
      if back != nil { waiting.append(stamped) }
      lasting = Wording.text(of: error)
      return Kept(
        change: stamped, notebook: nil, back: back, problem: Wording.short(error).text)
    }
  }
}
