/// The pair that Counterpoint ships with, as the bytes of its files, so that the program needs
/// no file at run time.
package enum ShippedPair {
  package static let folder = "Articles/us-serbia-kosovo"
  package static var left: [UInt8] { PackageResources.left_txt }
  package static var right: [UInt8] { PackageResources.right_txt }
  package static var issues: [UInt8] { PackageResources.issues_txt }
  package static var pair: [UInt8] { PackageResources.pair_txt }
  package static var key: [UInt8] { PackageResources.key_json }
  /// The file names of the lessons, and their bytes.
  package static var lessons: [(name: String, bytes: [UInt8])] {
    [
      ("walkthrough.md", PackageResources.walkthrough_md),
      ("walkthrough-short.md", PackageResources.walkthrough_short_md),
      ("walkthrough-controversy.md", PackageResources.walkthrough_controversy_md),
    ]
  }
}
