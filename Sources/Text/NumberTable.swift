/// Whole numbers by keys of 64 bits, with open addressing. The library's dictionary would do, but making
/// its type at run time takes longer than reading two pages, and this is on the way to the first screen.
package struct NumberTable: Sendable {
  private var keys: [UInt64]
  private var numbers: [Int32]
  package private(set) var count = 0

  /// Nobody outside can know which keys meet.
  private static let seed = UInt64.random(in: 0...UInt64.max)
  private static let none: Int32 = -1

  /// - Parameter room: for how many keys it need not grow.
  package init(room: Int = 8) {
    var slots = 16
    while slots < 2 * room { slots *= 2 }
    keys = Array(repeating: 0, count: slots)
    numbers = Array(repeating: Self.none, count: slots)
  }

  package subscript(key: UInt64) -> Int? {
    get {
      let number = numbers[slot(of: key)]
      return number == Self.none ? nil : Int(number)
    }
  }

  /// Sets a number, not below 0, whether or not the key has one.
  package mutating func set(_ number: Int, for key: UInt64) {
    let slot = slot(of: key)
    if numbers[slot] == Self.none { count += 1 }
    keys[slot] = key
    numbers[slot] = Int32(number)
    if 2 * count > keys.count { grow() }
  }

  /// Where a key is, or would be.
  private func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: ((key ^ Self.seed) &* 0x9E37_79B9_7F4A_7C15) >> 32)
    slot &= keys.count - 1
    while numbers[slot] != Self.none, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }

  private mutating func grow() {
    var larger = NumberTable(room: keys.count)
    for (key, number) in zip(keys, numbers) where number != Self.none {
      larger.set(Int(number), for: key)
    }
    self = larger
  }
}
