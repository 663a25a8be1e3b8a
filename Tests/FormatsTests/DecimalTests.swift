import Testing
import Text

/// Numbers as screens and tables show them.
struct DecimalTests {
  @Test(arguments: [
    (0.0, "0.00"), (0.829, "0.83"), (9.5, "9.50"), (12.25, "12.25"), (104, "104.00"),
    (-0.5, "-0.50"),
    (-12.345, "-12.35"), (.nan, "none"), (.infinity, "none"), (-1e300, "none"),
  ]) func `numbers have two digits behind the point, however large`(value: Double, text: String) {
    #expect(twoDigits(value) == text)
  }
}
