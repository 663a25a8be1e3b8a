#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Work that another processor does meanwhile. Whoever asks for its value waits until it is done.
package final class Meanwhile<Value: Sendable> {
  private let errand: TypedErrand<Value>
  /// Nil where there is none to wait for.
  private var thread: pthread_t?

  package init(_ work: @escaping @Sendable () -> Value) {
    errand = TypedErrand(work)
    thread = errand.begin()
  }

  deinit {
    if let thread { pthread_detach(thread) }
  }

  package var value: Value {
    if let thread {
      pthread_join(thread, nil)
      self.thread = nil
    }
    // Where no thread could be made the work is done now.
    if errand.result == nil { errand.run() }
    guard let result = errand.result else { preconditionFailure("work without a result") }
    return result
  }
}

/// What `make` makes of the numbers below `count`, in order; another processor makes the second half.
package func inTwoParts<Value: Sendable>(
  _ count: Int, _ make: @escaping @Sendable (Int) -> Value
) -> [Value] {
  [Value](unsafeUninitializedCapacity: count) { values, made in
    // Each of the two writes its own half.
    nonisolated(unsafe) let values = values
    let half = count / 2
    let later = Meanwhile {
      for number in half..<count { values.initializeElement(at: number, to: make(number)) }
    }
    for number in 0..<half { values.initializeElement(at: number, to: make(number)) }
    later.value
    made = count
  }
}

/// The system's call knows no type of ours.
private class Errand {
  func run() {}

  func begin() -> pthread_t? {
    // What a process is told is its main thread's to hear; a crash is told to whoever crashes.
    var others = sigset_t()
    var before = sigset_t()
    sigfillset(&others)
    for crash in [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT] { sigdelset(&others, crash) }
    pthread_sigmask(SIG_SETMASK, &others, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    var thread = pthread_t()
    let own = Unmanaged.passRetained(self)
    let problem = pthread_create(
      &thread, nil,
      { errand in
        guard let errand else { return nil }
        Unmanaged<Errand>.fromOpaque(errand).takeRetainedValue().run()
        return nil
      }, own.toOpaque())
    guard problem == 0 else {
      own.release()
      return nil
    }
    return thread
  }
}

private final class TypedErrand<Value>: Errand {
  /// Gone when it is done, and what it was done with.
  private var work: (() -> Value)?
  private(set) var result: Value?

  init(_ work: @escaping () -> Value) { self.work = work }

  override func run() {
    result = work?()
    work = nil
  }
}
