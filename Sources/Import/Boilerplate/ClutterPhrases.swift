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
  static let motto = PhraseList.motto.phrases
  /// Where a line begins that says in what part of a site the page stands.
  static let root = PhraseList.root.phrases
  static let platforms = PhraseList.platforms.phrases
  /// In an open line of a few words these are no argument.
  static let appeals = PhraseList.appeals.phrases
  /// Words beside a date that belong to it.
  static let dates = PhraseList.dates.phrases
  static let months = PhraseList.months.phrases
  /// What ends a time of day, with a stop that ends no sentence.
  static let hours = PhraseList.hours.phrases

  /// "The writer teaches …": how a note on one author begins, and one on several.
  static let writer = PhraseList.writer.phrases
  static let writers = PhraseList.writers.phrases
  /// "The authors of the treaty": no note.
  static let writersOf = PhraseList.writersOf.phrases
  static let writerNote = PhraseList.writerNote.phrases
  /// Past tenses of what authors did, beside those on "-ed".
  static let pastVerb = PhraseList.pastVerb.phrases
  /// What follows a name in a note: "is", or what people do. And whom it calls them.
  static let being = PhraseList.being.phrases
  static let vita = PhraseList.vita.phrases
  static let roles = PhraseList.roles.phrases
  /// What stands before a name, with no stop.
  static let honorific = PhraseList.honorific.phrases
  static let pronoun = PhraseList.pronoun.phrases
  /// "Her latest book …"
  static let herBook = PhraseList.herBook.phrases
  /// Words in names of places and bodies.
  static let nobody = PhraseList.nobody.phrases
  static let arguing = PhraseList.arguing.phrases
  /// "my sister", as nobody else says in a note.
  static let ownVoice = PhraseList.ownVoice.phrases
  static let rights = PhraseList.rights.phrases
  /// "First published in …"
  static let reprint = PhraseList.reprint.phrases
  static let by = PhraseList.by.phrases
  static let authorLabel = PhraseList.authorLabel.phrases
  static let signedBy = PhraseList.signedBy.phrases
  /// What stands before who wrote it, behind a headline: "…, writes Ann Lee".
  static let writes = PhraseList.writes.phrases
  static let follow = PhraseList.follow.phrases
  /// "The writer is a": somebody's own note, wherever it is no one's name.
  static let introducing = PhraseList.introducing.phrases
  /// "Follow her on"
  static let followOn = PhraseList.followOn.phrases
  /// What programs call a text that has no headline.
  static let untitled = PhraseList.untitled.phrases
  /// "Share this article with …"
  static let shareLine = PhraseList.shareLine.phrases

  /// What a note says that tells of a mistake; the label before one, and what must follow it.
  static let correction = PhraseList.correction.phrases
  static let mistake = PhraseList.mistake.phrases
  static let correctionLabel = PhraseList.correctionLabel.phrases
  /// What stands before a caption: "Image caption, …"; agencies; buttons above a picture.
  static let captionLabel = PhraseList.captionLabel.phrases
  static let agency = PhraseList.agency.phrases
  static let picture = PhraseList.picture.phrases
  /// What a page says to a browser, or of it.
  static let machine = PhraseList.machine.phrases
  /// The beginning of a line that points at other articles: "Next in …".
  static let openLabel = PhraseList.openLabel.phrases
  /// What pages count, and how: "1.2K followers", "0 of".
  static let counted = PhraseList.counted.phrases
  /// The beginning of a line that moves the reader about: "Jump to …".
  static let command = PhraseList.command.phrases
  /// The heading of the comments, and what stands below one.
  static let comments = PhraseList.comments.phrases
  /// "3 thoughts on “Buy the ferry”"
  static let commentsOn = PhraseList.commentsOn.phrases
  static let reply = PhraseList.reply.phrases
  /// What stands between a reader's name and a time: "Tom Reed on 3 May".
  static let beforeTime = PhraseList.beforeTime.phrases
  /// "Posted at 9:05".
  static let postedAt = PhraseList.postedAt.phrases
  /// What stands above the name at the end of a letter: "Best regards".
  static let closing = PhraseList.closing.phrases
  /// Headings that only letters of readers have, and "3 days ago".
  static let letters = PhraseList.letters.phrases
  static let ago = PhraseList.ago.phrases
  /// The heading of footnotes, and what names a source.
  static let notes = PhraseList.notes.phrases
  static let source = PhraseList.source.phrases
  /// Labels that only stand below an op-ed.
  static let end = PhraseList.end.phrases

  /// What the pages of opinion are called, what of that may stand before a headline with a colon, and the words
  /// that make a short line above a headline one: "Guest commentary".
  static let section = PhraseList.section.phrases
  static let kicker = PhraseList.kicker.phrases
  static let kickerWord = PhraseList.kickerWord.phrases
  /// The last word of a paper's name, and the first ones of a journal's.
  static let paper = PhraseList.paper.phrases
  static let journal = PhraseList.journal.phrases
  /// "Vol. 12": a journal's number.
  static let issue = PhraseList.issue.phrases
  /// Buttons that stand right below a headline.
  static let tools = PhraseList.tools.phrases
  /// The heading of what an editor has made of the text in a few points.
  static let summary = PhraseList.summary.phrases
  /// Links to the rest of another text: "Read full story".
  static let restOf = PhraseList.restOf.phrases
  /// How a page calls itself, and its reader.
  static let publisher = PhraseList.publisher.phrases
  static let reader = PhraseList.reader.phrases
  /// What stands before a value in the head of a text from a database: "Length: 285 words".
  static let dataLabel = PhraseList.dataLabel.phrases
  static let titleLabel = PhraseList.titleLabel.phrases
  static let signedLabel = PhraseList.signedLabel.phrases
  static let paperLabel = PhraseList.paperLabel.phrases
  static let dateLabel = PhraseList.dateLabel.phrases
  /// The line above such a text, below its citation.
  static let fullText = PhraseList.fullText.phrases
  /// What an editor says of the text that it is: "this column".
  static let ownText = PhraseList.ownText.phrases
  /// What a promotion ends with, as a button.
  static let call = PhraseList.call.phrases
  /// Of a price: what it is for, and words for money.
  static let period = PhraseList.period.phrases
  static let money = PhraseList.money.phrases
  /// Small words inside names.
  static let smallName = PhraseList.smallName.phrases
  /// What may follow a name in a byline: "Special to the Post".
  static let behindName = PhraseList.behindName.phrases
}

extension ClutterPhrases {
  /// Whether a line may be one of an appeal: it offers, or speaks of its own side to the reader: "We need your help."
  static func asks(_ folded: Folded) -> Bool {
    if promotion.score(folded) >= 2 { return true }
    return folded.words <= 14 && publisher.score(folded) > 0 && reader.score(folded) > 0
  }

  /// The place of the first word of a name: behind "By", "Posted by".
  static func nameStart(_ folded: Folded) -> Int? {
    func behind(_ words: Int) -> Int? {
      guard words < folded.words else { return nil }
      // "By: Ann Lee"
      let isColon = folded.bytes[folded.starts[words]] == Ascii.colon
      return isColon ? (words + 1 < folded.words ? words + 1 : nil) : words
    }
    if by.begin(folded) { return behind(1) }
    if signedBy.begin(folded) { return behind(2) }
    // "Guest column by Ann Lee"
    if folded.words > 3, by.weight(in: folded, at: folded.starts[2]) > 0,
      kicker.isWhole(folded.prefix(2))
    {
      return 3
    }
    // "Author: Ann Lee"
    guard folded.words > 2, folded.bytes[folded.starts[1]] == Ascii.colon,
      authorLabel.isWhole(folded.prefix(1))
    else { return nil }
    return 2
  }
}

extension Phrases {
  /// Whether a text begins with one of the phrases.
  func begin(_ folded: Folded) -> Bool {
    folded.starts.first.map { weight(in: folded, at: $0) > 0 } ?? false
  }
}

/// The lists of phrases by name; the file has one for each weight, `@promotion-5`.
enum PhraseList: String, CaseIterable {
  case furniture
  case readNext = "read-next"
  case promotion
  case disclaimer
  case biography
  case jobs
  case credit
  case address
  case platforms, root, motto
  case appeals
  case dates
  case months, hours
  case writer, writers, writes, being, vita, roles, honorific, pronoun, nobody, arguing, rights, by,
    follow
  case commentsOn = "comments-on"
  case postedAt = "posted-at"
  case beforeTime = "before-time"
  case writersOf = "writers-of"
  case herBook = "her-book"
  case writerNote = "writer-note"
  case introducing, untitled
  case followOn = "follow-on"
  case pastVerb = "past-verb"
  case shareLine = "share-line"
  case correction, mistake, agency, picture, machine, counted, command, comments, reply, notes,
    source, end, letters, ago, closing
  case correctionLabel = "correction-label"
  case captionLabel = "caption-label"
  case openLabel = "open-label"
  case section, kicker, paper, journal, issue, tools, summary, call, period, money, reprint
  case authorLabel = "author-label"
  case publisher, reader
  case restOf = "rest-of"
  case dataLabel = "data-label"
  case titleLabel = "title-label"
  case signedLabel = "signed-label"
  case paperLabel = "paper-label"
  case dateLabel = "date-label"
  case fullText = "full-text"
  case ownText = "own-text"
  case ownVoice = "own-voice"
  case behindName = "behind-name"
  case signedBy = "signed-by"
  case kickerWord = "kicker-word"
  case smallName = "name"

  /// The weights that a phrase may have.
  static let weights = 1...5

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
