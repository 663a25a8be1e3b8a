internal import Glibc
internal import Library
internal import Text

// Why a note, a review or a place could not be kept.
extension Wording {
  static func text(of error: KeepingError) -> SafeText {
    switch error {
    case .noHome: "there is no home folder to keep notes in. Set HOME or XDG_DATA_HOME."
    case .notOwn(let path, let why): "\(path): \(fault(why)). \(begun(remedy(why)))."
    case .busy(let path): "\(path): another program holds it. Try again."
    case .failed(let path, let number):
      "\(path): cannot be written (\(reason(number))). \(begun(remedy(number)))."
    case .unreadable(let path, let line):
      "\(path):\(line): cannot be read as notes, and is left as it is. Move the file away, or set it right."
    }
  }

  /// In few words, for a row of the screen.
  static func short(_ error: KeepingError) -> SafeText {
    switch error {
    case .noHome: "no home folder"
    case .notOwn(let path, let why): "\(path) \(fault(why)); \(remedy(why))"
    case .busy: "another program holds the notebook"
    case .failed(let path, let number):
      // Of a full disk it does not matter where.
      number == ENOSPC || number == EDQUOT
        ? reason(number) : "\(path): \(reason(number)); \(remedy(number))"
    case .unreadable: "the notebook cannot be read"
    }
  }

  private static func fault(_ why: KeepingError.Foreign) -> SafeText {
    switch why {
    case .link: "is a link"
    case .otherKind: "is not what should be there"
    case .otherUser: "is another user's"
    case .othersWrite: "can be written by others"
    }
  }

  private static func remedy(_ why: KeepingError.Foreign) -> SafeText {
    switch why {
    case .link: "put your own in its place, or set XDG_DATA_HOME to a folder of your own"
    case .otherKind: "move it away, or set XDG_DATA_HOME to a folder of your own"
    case .otherUser: "set XDG_DATA_HOME to a folder of your own"
    case .othersWrite: "chmod go-w takes that right from them"
    }
  }

  private static func begun(_ sentence: SafeText) -> SafeText {
    SafeText(sentence.text.capitalizedFirst)
  }

  private static func remedy(_ number: Int32) -> SafeText {
    switch number {
    case ENOSPC, EDQUOT: "make room on the disk"
    case EROFS, EACCES, EPERM: "set XDG_DATA_HOME to a folder that you can write"
    default: "check the folder"
    }
  }
}
