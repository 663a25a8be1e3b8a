internal import Text

/// A failure in words, ready to print.
struct Problem: Error {
  var message: SafeText
  var code: Int32 = 1
}
