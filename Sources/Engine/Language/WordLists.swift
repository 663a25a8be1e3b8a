/// Words of general English that decide what a sentence says about an issue, as data.
///
/// Every list holds spellings as a reader would type them; the engine meets them as forms.
enum WordLists {
  /// Words that a phrase of a sheet is matched without.
  static let grammar = """
    a an the of to in on for and or is are was were be been being am it its this that these those \
    with as by at from their his her our your my they he she we i you would could should will can \
    may might must shall ought do does did has have had having than then so too very more most \
    much many some any such 's 'd
    """

  /// They turn round what follows in their clause.
  static let negators = """
    not no never nor neither nobody nothing none without hardly scarcely barely fail fails failed \
    unlikely refuse refuses refused cease ceases ceased avoid avoids reject rejects rejected lacks \
    lack lacking instead rather stop stopped
    """

  /// They make a sentence negative as a whole.
  static let plainNegators = """
    not no never nor neither nobody nothing none without hardly scarcely barely
    """

  /// They halve what follows.
  static let diminishers = """
    only partly somewhat slightly merely limited modest few little less fewer
    """

  /// A verdict that something does not work or is not so.
  static let verdicts = """
    mistaken wrong misplaced perverse fail fails failed failing failure useless pointless worse \
    nothing nobody silly squander squandered never hardly scarcely futile hollow empty myth \
    illusion misguided counterproductive backfire backfired backfires wasted pretend pretence
    """

  static let conditions = "unless until provided once if"

  /// Who is reported rather than agreed with, when a verb of saying follows.
  static let opponents = """
    they critics skeptics sceptics some many others supporters opponents proponents defenders \
    advocates enthusiasts hawks doves friends people those
    """

  static let sayings = """
    say says said saying argue argues argued insist insists claim claims hold reply replied told \
    warn believe believes suppose worry object complain
    """

  static let disowned = "supposedly allegedly commonly ostensibly purportedly"

  /// Names by which one actor goes: the first of each line stands for the rest.
  static let metonyms = """
    us u.s. usa america american americans washington pentagon
    china chinese beijing
    russia russian russians moscow kremlin
    eu europe european europeans brussels
    uk britain british whitehall westminster
    france french paris
    germany german germans berlin
    japan japanese tokyo
    india indian indians delhi
    israel israeli israelis
    iran iranian tehran
    ukraine ukrainian ukrainians kyiv
    taiwan taiwanese taipei
    serbia serbian serbians belgrade
    kosovo kosovar kosovars pristina prishtina
    turkey türkiye turkish ankara
    canada canadian ottawa
    australia australian canberra
    government governments ministers minister administration parliament cabinet lawmakers \
    legislators
    """

  /// Content words so common in comment pages that sharing one says little.
  static let common = """
    good bad long short new old big small great little high low whole full right wrong best better \
    worst worse point case fact question matter look looks looking think thinks thought mean means \
    meant call called calls become becomes became find finds found leave leaves left work works \
    worked working try tries tried ask asks asked show shows shown hold holds held turn turns \
    turned run runs bring brings brought happen happens happened believe expect simply merely \
    mostly largely plainly far away early recent recently tomorrow moment decade decades century \
    number numbers hundred thousand million billion dozen several place places world word words \
    talk hand hands side sides people country countries public part end start begin began change \
    changes life man men woman women child home house real true clear different important \
    possible political policy policies power problem problems reason reasons result results idea \
    ideas issue issues line lines level order system group support help need set open close late \
    hard easy able free strong likely major main common single simple certain half third quarter \
    percent cent per money move moves moved stand stands stood live lives lived pay pays paid \
    allow allows allowed offer offers offered follow follows followed lead leads led serve serves \
    continue continues continued remain remains remained include includes included create creates \
    created require requires required provide provides provided actually really certainly exactly \
    generally usually especially particularly recently finally instead rest answer answers
    """
}
