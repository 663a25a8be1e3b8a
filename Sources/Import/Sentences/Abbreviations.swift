internal import Text

/// Words that are written with a full stop, by what the stop can mean. All in lower case.
enum Abbreviation {
  /// Stands before a name: the stop never ends a sentence.
  case title
  /// "St. Jude" goes on, "Main St. The" does not.
  case saint
  /// A section before a number, a secretary before a name.
  case secretary
  /// "At 11 p.m. Parliament voted": only what is no name part can follow.
  case time
  /// Stands before a number: the stop ends a sentence unless a number follows.
  case numbered
  /// The stop ends a sentence only if the next word looks like a start.
  case open
  /// The same, but only when written with a capital: "Wash." is a state, "wash." is none.
  case name
  /// More must follow, whatever it looks like.
  case never

  static let table = WordTable(lists)

  /// No abbreviation of the table is longer.
  static let longest = 6

  private static let lists: [(Abbreviation, String)] = [
    (
      .title,
      """
      mr mrs ms mx dr prof ste gen col capt lt sgt cpl sen rep gov hon pres amb rev fr msgr maj \
      cmdr adm supt insp det messrs mme mlle mt ft atty
      """
    ),
    (
      .numbered,
      """
      no nos art arts secs sect para paras fig figs ch vol vols pp p cl app ex reg \
      jan feb mar apr jun jul aug sep sept oct nov dec
      """
    ),
    (.open, "inc ltd corp plc etc dept govt pct al"),
    (
      .name,
      """
      co bros jr sr esq est univ assn assoc natl intl ave blvd rd \
      calif mass conn pa va fla tex ariz wash ore minn wis mich colo okla tenn ky ala ga nev
      """
    ),
    (.saint, "st"),
    (.secretary, "sec"),
    (.time, "a.m p.m"),
    (.never, "vs v viz cf approx ca e.g i.e eg ie"),
  ]

  /// Capitalised words that often start a sentence and hardly ever continue a name.
  static let starters = WordTable([
    (
      true,
      """
      the a an this that these those it its he she they we you i his her their our my your there here \
      in on at by for from with without to of as if when while where since because although though \
      after before until unless once during under over between among against despite beyond instead \
      and but or nor so yet then thus hence still also even only just now today perhaps maybe indeed \
      however moreover meanwhile nevertheless nonetheless otherwise therefore finally first second \
      what why who how which whether whatever whoever is are was were do does did has have had can \
      could will would should must may might let no not never nothing nobody none some many most \
      much few each every all both one two three another other others such more less to rather \
      additionally furthermore recently fundamentally clearly critics
      """
    )
  ])

  /// Verbs that name a speaker after a quotation.
  static let attributions = WordTable([
    (
      true,
      """
      said says say asked asks ask replied replies reply wrote writes write told tells declared \
      declares insisted insists added adds argued argues warned warns cried announced answered \
      complained explained retorted quipped
      """
    )
  ])

  /// Words before a letter that is no initial: "Plan B. Then …".
  static let lettered = WordTable([
    (
      true,
      "plan plans vitamin group grade section class schedule appendix part article hepatitis tier"
    )
  ])
}
