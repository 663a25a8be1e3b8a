internal import Glibc
internal import Library
internal import Text

// Why a note, a review or a place could not be kept.
extension Wording {
  static func text(of error: KeepingError) -> SafeText {
    switch error {
    case .noHome: "there is no home folder to keep notes in. Set HOME or XDG_DATA_HOME."
    case .notOwn(let path):
      "\(path): is a link, another user's, or open to others to write. Keep notes in a folder of your own."
    case .busy(let path): "\(path): another program holds it. Try again."
    case .failed(let path, let number):
      "\(path): cannot be written (\(reason(number))). \(remedy(number))"
    case .unreadable(let path, let line):
      "\(path):\(line): cannot be read as notes, and is left as it is. Move the file away, or set it right."
    }
  }

  /// In few words, for a row of the screen.
  static func short(_ error: KeepingError) -> SafeText {
    switch error {
    case .noHome: "no home folder"
    case .notOwn: "the notebook is not yours alone"
    case .busy: "another program holds the notebook"
    case .failed(_, let number): reason(number)
    case .unreadable: "the notebook cannot be read"
    }
  }

  private static func remedy(_ number: Int32) -> SafeText {
    switch number {
    case ENOSPC, EDQUOT: "Make room on the disk."
    case EROFS, EACCES, EPERM: "Set XDG_DATA_HOME to a folder that you can write."
    default: "Check the folder."
    }
  }
}
