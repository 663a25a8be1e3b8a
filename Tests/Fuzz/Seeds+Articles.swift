// Articles as they are saved, sent and printed.
extension Seeds {
  static let richPage = """
    <html lang=en><head><meta charset="utf-8"><style>.ad{display:none}#x{visibility:hidden}</style>
    <meta name="author" content="Jane Doe"><meta property="article:published_time" content="2025-05-03">
    <script type="application/ld+json">[{"@type": "NewsArticle", "headline": "Homes \\u2014 now",
    "author": [{"name": "Jane"}, "Ann Lee"], "articleBody": "Cities should build."}]</script></head>
    <body><article itemscope><h1>Homes</h1><p>Cities <em>should</em> build<sup><a href="#n1">1</a></sup>.</p>
    <blockquote><p>Rents fall.</p></blockquote><table><tr><th>Year<td>Homes<tr><td>2024<td>900</table>
    <p class="ad">Buy this.</p><details><summary>More</summary>Hidden words.</details><del>Old.</del>
    <ol id="notes"><li id="n1">A note &mdash; with a &#x2019; mark.</li></ol>
    <section id="comments"><h2>Comments</h2><p>First!</p></section></article></body></html>
    """

  static let richMarkdown = """
    Build homes
    ===========

    1. One *thing* and **an_other_** one ~~not~~ ==this==.
    2. [Two][two], ![a picture](x.png "t") <br> `code` ^[an inline note.]

    > > Quoted twice[^a], [@lee2020, p. 3] said.

    +-----+-----+
    | a   | b   |
    +-----+-----+

    ```
    fenced words here
    ```

    {{< figure src="bus.jpg" >}}
    <figure><img src=x><figcaption>Words.</figcaption></figure>

    https://example.org/a_b_*c* and [[Page|the text]] \\* so.

    [two]: https://example.org "Two"
    [^a]: A note
        that goes on.
    """

  static let frontMatter = """
    ---
    title: >
      Build
      homes
    author: [Ann Lee, "Ben Roe"] # two
    publication: 'River ''News'
    tags:
      - one
      - name: Ann
    date: 2025-05-03
    source: https://example.org/a
    ---
    The council must build homes now. It will not.
    """

  static let otherFrontMatter = """
    +++
    title = "Build \\"homes\\""
    author = ["Ann Lee"]
    rights = \"\"\"
    all
    reserved\"\"\"
    [extra]
    a = 1
    +++
    The council must build homes now. It will not.
    """

  static let mail = """
    From: =?utf-8?Q?Ann_Le=C3=A9?= <ann@example.org>
    Subject: Re: =?utf-8?B?QnVpbGQ=?= homes
    Date: Sat, 3 May 2025 10:00:00 +0000
    MIME-Version: 1.0
    Content-Type: multipart/alternative; boundary="b1"

    --b1
    Content-Type: text/plain; charset=utf-8
    Content-Transfer-Encoding: quoted-printable

    The council must build homes now=2E It will not=
     wait.
    --b1
    Content-Type: text/html
    Content-Transfer-Encoding: base64

    PHA+VGhlIGNvdW5jaWwgbXVzdCBidWlsZCBob21lcyBub3cuPC9wPg==
    --b1--
    """

  static let quotedMail = """
    Look at this!

    ---------- Forwarded message ---------
    From: Ann Lee <ann@example.org>
    Subject: Homes
    Date: 3 May 2025

    > The council must build homes now. It will not.
    >
    > > Rents fall where cities build.
    > The river floods.

    --
    Jane
    """

  static let savedPage = """
    From: <Saved by Blink>
    Snapshot-Content-Location: https://example.org/homes
    Subject: Homes
    MIME-Version: 1.0
    Content-Type: multipart/related; type="text/html"; boundary="----B--"

    ------B--
    Content-Type: text/html
    Content-Transfer-Encoding: quoted-printable
    Content-Location: https://example.org/homes

    <html><body><article><h1>Homes</h1><p>Cities should build=2E</p></article></body></html>
    ------B----
    """

  static let printed = """
    RIVER NEWS                       12
    The council must build homes now, and it must
    build them near the riv-
    er, where the well-known mills stand.
    \u{C}RIVER NEWS                       13
    Nobody pays for a home that nobody builds, and the
    14
    town forgets what it owed.
    \u{C}
    """

  /// UTF-16 with its mark.
  static let wide: [UInt8] =
    [0xFF, 0xFE] + plain.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }

  /// "Vučić said “build” — café" in a code page of Windows, again and again.
  static let windows: [UInt8] = Array(
    repeatElement(
      Array("The council must act, said Vu".utf8) + [0xE8, 0x69, 0xE6]
        + Array(" of the caf".utf8) + [0xE9] + Array(" ".utf8) + [0x93] + Array("now".utf8)
        + [0x94] + Array(". ".utf8), count: 4
    ).joined())
}
