internal import Text

/// An error that names a JSON file, a line of it and what is wrong there.
protocol JSONFileError: Error {
  associatedtype Problem: JSONFileProblem

  init(path: String, line: Int, problem: Problem)
}

/// What any of our JSON files may have wrong.
protocol JSONFileProblem {
  static func json(_ problem: JSONError.Problem) -> Self
  static func missing(_ property: String) -> Self
  static func unknownValue(property: String, value: String) -> Self
}

/// Asks a file for its properties by name; what is not there or means nothing is an error with its
/// line.
protocol JSONFileReader {
  associatedtype Failure: JSONFileError

  var path: String { get }
}

extension JSONFileReader {
  static func json(parsing bytes: [UInt8], path: String) throws(Failure) -> JSON {
    do { return try JSON(parsing: bytes) } catch {
      throw Failure(path: path, line: error.line, problem: .json(error.problem))
    }
  }

  /// `null` is as good as nothing.
  func needed(_ key: String, of json: JSON) throws(Failure) -> JSON {
    guard let value = json[key], !value.isNull else { throw error(json, .missing(key)) }
    return value
  }

  func string(_ key: String, of json: JSON) throws(Failure) -> String {
    guard let string = json[key]?.string else { throw error(json, .missing(key)) }
    return string
  }

  func choice<Choice: RawRepresentable<String>>(
    _ key: String, of json: JSON
  ) throws(Failure) -> Choice {
    let value = try string(key, of: json)
    guard let choice = Choice(rawValue: value) else {
      throw error(json, .unknownValue(property: key, value: value))
    }
    return choice
  }

  /// Nothing where the property is missing or `null`.
  func choiceIfAny<Choice: RawRepresentable<String>>(
    _ key: String, of json: JSON
  ) throws(Failure) -> Choice? {
    guard let value = json[key], !value.isNull else { return nil }
    let choice: Choice = try choice(key, of: json)
    return choice
  }

  func error(_ json: JSON, _ problem: Failure.Problem) -> Failure {
    Failure(path: path, line: json.line, problem: problem)
  }
}
