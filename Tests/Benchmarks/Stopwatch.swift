import Glibc

/// The most memory that this process has held so far.
func peakMegabytes() -> Double {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  return Double(usage.ru_maxrss) / 1024
}

/// Milliseconds of processor time between laps: other programs do not disturb it, and ours has one
/// thread.
struct Stopwatch {
  private(set) var laps: [Double] = []
  private var last = Self.now()

  mutating func lap() {
    let now = Self.now()
    laps.append(now - last)
    last = now
  }

  /// Milliseconds since the process started.
  static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
  }
}

func padded(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.count))
}

func fixed(_ value: Double, _ places: Int) -> String {
  let scale = pow(10, Double(places))
  let text = String(Int((value * scale).rounded()))
  let digits = String(repeating: "0", count: max(0, places + 1 - text.count)) + text
  let number = digits.dropLast(places) + "." + digits.suffix(places)
  return String(repeating: " ", count: max(0, 9 - number.count)) + number
}
