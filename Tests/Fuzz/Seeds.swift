import Annotation
import Argument
import Classroom
import Document
import Formats
import Specimens

/// Small good files of every kind.
enum Seeds {
  private static let homes = InventedPair.homes
  static var pair: Pair { homes.pair }
  static var analysis: Analysis { homes.analysis }
  static let lesson = Lesson.placed(
    Walkthrough.read(Array(walkthrough.utf8), path: "x").0, in: pair
  )
  .lesson

  static let plain = """
    ---
    title: Build homes
    author: Jane Doe
    ---

    Rents rise. “Cities,” said Dr. Roe, “should build more homes now” (p. 3)[1].

    Related: More news
    * * *
    The council must not wait; it can act in the U.S. today.
    """

  static let markdown = """
    # Build *homes*

    A [city](http://x.example/a "b") should **build** now, `not` later.[^1]

    > Others disagree.

    | a | b |
    |---|---|
    | 1 | 2 |

    [^1]: A note. <b>Bold</b> &amp; plain.
    """

  static let page = """
    <!DOCTYPE html><html><head><title>Homes | News</title><meta property="og:title" content="Homes">
    <script type="application/ld+json">{"headline": "Homes", "author": {"name": "Jane"}}</script></head>
    <body><nav><a href="/">Home</a></nav><article><h1>Homes</h1><p class="lede">Cities should build.
    <p>Rents &lt;rise&gt; &#8220;fast&#8221;.<div hidden>no</div><ul><li>One.<li>Two.</ul></article>
    <footer>Share</footer></body></html>
    """

  static let sheet = """
    # build: Should cities build?
    about: homes, rents
    yes: build more homes, should build
    no: wait, do not build
    left: yes
    right ¶: 1, 2
    # actors
    city: the city, the council
    """

  static let key = """
    {"labels": {"a.p00.s1": {"text": "Cities should build more homes now.", "type": "recommendation"},
    "b.p00.s1": {"text": "Building does not make rents fall.", "type": "claim", "alt": "evidence"}},
    "links": [{"a": "a.p00.s1", "b": "b.p00.s1", "relation": "opposes", "strength": 3, "why": "\\u2026"}]}
    """

  static let annotations: String = {
    guard let read = try? Key(json: Array(key.utf8), path: "x") else { return "" }
    let annotations = Annotations(read, of: pair, madeBy: "Class", id: "urn:x")
    return AnnotationFile.text(of: annotations, for: pair)
  }()

  static let proposals = """
    {"program": "other", "articles": [{"side": "left", "sentences": [{"id": "L1", "text": "Build."}]},
    {"side": "right", "sentences": [{"id": "R1", "text": "Wait.", "kind": "claim"}]}],
    "links": [{"left": "L1", "right": "R1", "relation": "opposes", "confidence": 0.5}]}
    """

  static let configuration = """
    # mine
    set width 68
    bind x,F2 quit
    theme dark
    """

  static let walkthrough = """
    ---
    title: Homes
    minutes: 12
    sides: A, B
    ---

    ## Predict (5 min)

    - show: both
    - cover: recommendations, links

    What do they want?

    > left: “Cities should build more homes now.”

    ### Notes

    Wait.

    ### Answer

    Homes.
    """

  static let keys = "jj]]\ro\u{1B}/rent\rnN:goto left 2\rllk5jG\tg?help\u{3}pUOav|s"
}
