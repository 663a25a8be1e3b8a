import Annotation
import Testing

struct MomentTests {
  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (951_782_399, "2000-02-28T23:59:59Z"),
    (951_782_400, "2000-02-29T00:00:00Z"), (951_868_800, "2000-03-01T00:00:00Z"),
    (4_107_542_400, "2100-03-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"),
    (1_772_353_800, "2026-03-01T08:30:00Z"),
  ]) func `a second has its date`(seconds: Int, text: String) {
    #expect(Moment(secondsSince1970: seconds).text == text)
    #expect(Moment(secondsSince1970: seconds).day == String(text.prefix(10)))
  }
}
