/// A time as files have it: "2026-03-01T08:30:00Z". Kept as it was written, whatever time zone or
/// fraction of a second another program gave.
package struct Moment: Hashable, Sendable {
  package var text: String

  package init(text: String) { self.text = text }

  /// In UTC, to the second.
  package init(secondsSince1970 seconds: Int) {
    let (days, rest) = Self.quotient(seconds, 86_400)
    let (year, month, day) = Self.date(daysSince1970: days)
    let time = [rest / 3600, rest / 60 % 60, rest % 60].map { Self.digits($0, 2) }
    text =
      "\(Self.digits(year, 4))-\(Self.digits(month, 2))-\(Self.digits(day, 2))T"
      + time.joined(separator: ":") + "Z"
  }

  /// The day alone: "2026-03-01".
  package var day: String { String(text.prefix { $0 != "T" }) }

  /// Years are counted from March on, so that the odd day of February is their last; 400 of them
  /// have 146,097 days.
  private static func date(daysSince1970 days: Int) -> (year: Int, month: Int, day: Int) {
    let (era, day) = quotient(days + 719_468, 146_097)
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365
    let dayOfYear = day - (365 * year + year / 4 - year / 100)
    let month = (5 * dayOfYear + 2) / 153
    let isNextYear = month >= 10
    return (
      year + era * 400 + (isNextYear ? 1 : 0), isNextYear ? month - 9 : month + 3,
      dayOfYear - (153 * month + 2) / 5 + 1
    )
  }

  private static func quotient(_ number: Int, _ divisor: Int) -> (Int, Int) {
    let quotient = number >= 0 ? number / divisor : -((divisor - 1 - number) / divisor)
    return (quotient, number - quotient * divisor)
  }

  private static func digits(_ number: Int, _ count: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, count - digits.count)) + digits
  }
}
