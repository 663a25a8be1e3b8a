internal import Text

/// What web pages put around an op-ed: lists of `English/clutter.txt`.
enum ClutterPhrases {
  /// Lines that are nothing but page furniture.
  static let furniture = PhraseList.furniture.phrases
  /// Labels that stand before the headlines of other articles.
  static let readNext = PhraseList.readNext.phrases
  /// Appeals to subscribe, to give, to accept cookies. Four points make one.
  static let promotion = PhraseList.promotion.phrases
  /// What a publisher says to keep its distance, or its rights. Four points make one.
  static let disclaimer = PhraseList.disclaimer.phrases
  /// Words by which a note introduces an author.
  static let biography = PhraseList.biography.phrases
  /// The last word of a job title on a line of its own.
  static let jobs = PhraseList.jobs.phrases
  /// Signs of a picture's credit. What follows them must be short.
  static let credit = PhraseList.credit.phrases
  /// Words that speak to the reader of the page, as every promotion does.
  static let address = PhraseList.address.phrases
  static let platforms = PhraseList.platforms.phrases
  /// In an open line of a few words these are no argument.
  static let appeals = PhraseList.appeals.phrases
  /// Words beside a date that belong to it.
  static let dates = PhraseList.dates.phrases
  static let months = PhraseList.months.phrases
}

/// The lists of phrases by name; the file has one for each weight, `@promotion-4`.
enum PhraseList: String, CaseIterable {
  case furniture
  case readNext = "read-next"
  case promotion
  case disclaimer
  case biography
  case jobs
  case credit
  case address
  case platforms
  case appeals
  case dates
  case months

  /// The weights that a phrase may have.
  static let weights = 1...4

  var phrases: Phrases {
    Phrases(
      Self.weights.compactMap { weight in
        ListFile.english.list(named: "\(rawValue)-\(weight)").map { (weight, $0) }
      })
  }
}

extension ListFile {
  /// The import's English; a second language is a second folder.
  static let english = ListFile([PackageResources.clutter_txt, PackageResources.abbreviations_txt])
}
