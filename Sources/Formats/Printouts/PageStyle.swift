/// How a page looks: on a screen that is wide or narrow, light or dark, and on paper.
enum PageStyle {
  /// No paper is named: the printer's is taken. Each colour only repeats what a sign or a word says, so that a copy in
  /// black and white loses nothing.
  static let text = """
    :root { color-scheme: light dark; --paper: #fff; --ink: #111; --quiet: #555; --rule: #999; --shade: #eee; --left: #005faf; --right: #8700af; --recommendation: #a04a00; --opposes: #c2187e; --agrees: #1f7a1f; --qualifies: #4a4ac0; --related: #5f5f5f; }
    @media (prefers-color-scheme: dark) { :root { --paper: #16181a; --ink: #e4e4e4; --quiet: #a8a8a8; --rule: #6c6c6c; --shade: #262a2e; --left: #7fb8ff; --right: #dda0ff; --recommendation: #ffb26b; --opposes: #ff8ac8; --agrees: #8fd48f; --qualifies: #aab0ff; --related: #b0b0b0; } }
    @media print { :root { color-scheme: light; --paper: #fff; --ink: #111; --quiet: #444; --rule: #888; --shade: #eee; --left: #005faf; --right: #8700af; --recommendation: #a04a00; --opposes: #b01070; --agrees: #1f6a1f; --qualifies: #4040b0; --related: #555; } }
    @page { margin: 12mm 13mm 14mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt Helvetica, Arial, sans-serif; color: #555; } }
    body { font: 10.5pt/1.4 Georgia, Charter, 'Times New Roman', 'Liberation Serif', 'DejaVu Serif Condensed', serif; color: var(--ink); background: var(--paper); max-width: 190mm; margin: 0 auto; padding: 1em; }
    h1 { font-size: 17pt; line-height: 1.2; margin: 0 0 .4em; }
    h2 { font-size: 12.5pt; margin: 1.4em 0 .5em; border-bottom: .6pt solid var(--rule); break-after: avoid; }
    h3 { font-size: 10.5pt; margin: 1.1em 0 .2em; break-after: avoid; }
    h3 i { font-style: normal; }
    p { margin: .3em 0 .6em; }
    ul { margin: .3em 0 .6em; padding-left: 1.4em; }
    a { color: inherit; text-decoration: none; }
    .date { white-space: nowrap; }
    .left { color: var(--left); } .right { color: var(--right); }
    .opposes { color: var(--opposes); } .agrees { color: var(--agrees); } .qualifies { color: var(--qualifies); } .related { color: var(--related); }
    h3.opposes, h3.agrees, h3.qualifies, h3.related { color: inherit; }
    h3.opposes i { color: var(--opposes); } h3.agrees i { color: var(--agrees); } h3.qualifies i { color: var(--qualifies); } h3.related i { color: var(--related); }
    .fields { display: flex; gap: 2em; }
    .fields span { flex: 1; border-bottom: .6pt solid var(--rule); padding-top: .8em; }
    .sides { display: flow-root; }
    .side { float: left; width: 48%; color: var(--ink); }
    .side + .side { float: right; }
    .side h2 { margin-top: .8em; }
    .side.left h2 { color: var(--left); } .side.right h2 { color: var(--right); }
    .side p { font-size: 9.5pt; line-height: 1.38; padding-left: 2.2em; text-indent: -2.2em; orphans: 3; widows: 3; }
    .side p.title, .side p.byline { padding: 0; text-indent: 0; margin: 0 0 .3em; break-after: avoid; }
    .side p.title { font-style: italic; font-size: 10.5pt; }
    .side p.byline { font: 8.5pt Helvetica, Arial, sans-serif; color: var(--quiet); margin-bottom: 1em; }
    .side b { display: inline-block; width: 2.6em; text-indent: 0; font: 8.5pt Helvetica, Arial, sans-serif; color: var(--quiet); }
    .side p.named { text-indent: 0; }
    .side p.named b { display: block; width: auto; }
    .kind { color: var(--quiet); }
    .recommended { font-weight: bold; }
    .recommended .kind { color: var(--recommendation); }
    .ends { font: 7.5pt Helvetica, Arial, sans-serif; white-space: nowrap; }
    table { border-collapse: collapse; width: 100%; table-layout: fixed; font-size: 9pt; line-height: 1.25; }
    th, td { border: .6pt solid var(--rule); padding: .3em .5em; text-align: left; vertical-align: top; overflow-wrap: break-word; }
    td:empty { height: 2.4em; }
    th { background: var(--shade); }
    tr, .together { break-inside: avoid; }
    .passages { display: grid; grid-template-columns: 1fr 1fr; grid-auto-flow: row dense; gap: .6em 1.2em; }
    .passages.one { display: block; }
    .passages .left { grid-column: 1; } .passages .right { grid-column: 2; }
    figure { margin: .2em 0 .5em; padding-left: .8em; border-left: 2pt solid currentColor; break-inside: avoid; }
    figure.right { border-left-style: double; border-left-width: 3.5pt; }
    figcaption { font: bold 8.5pt Helvetica, Arial, sans-serif; }
    blockquote { margin: .1em 0 0; color: var(--ink); }
    pre { font: 8.5pt/1.35 Menlo, 'DejaVu Sans Mono', monospace; white-space: pre-wrap; }
    .line { border-bottom: .6pt solid var(--rule); height: 2.1em; }
    .aside { margin: .4em 0 .6em; padding: .2em .9em; background: var(--shade); border: .6pt solid var(--rule); }
    .aside > b { font: bold 8.5pt Helvetica, Arial, sans-serif; color: var(--quiet); }
    .aside p { margin: .1em 0 .3em; }
    .new-page { break-before: page; }
    @media screen and (max-width: 600px) {
      .side, .side + .side { float: none; width: auto; }
      .passages { display: block; }
      .fields { display: block; } .fields span { display: block; }
      table, tbody, tr, td { display: block; } colgroup, thead { display: none; }
      tr { border-top: 1.5pt solid var(--rule); margin-bottom: .8em; } td { border: 0; }
      td:empty { border-bottom: .6pt solid var(--rule); height: 1.6em; } td:empty::before { content: attr(data-name); color: var(--quiet); }
    }
    @media print {
      body { padding: 0; max-width: none; font-size: 9.5pt; line-height: 1.3; }
      h2 { margin-top: 1em; } h3 { font-size: 10pt; margin-top: .8em; }
      p, ul { margin: .2em 0 .4em; }
      .side p { font-size: 9pt; line-height: 1.3; }
      .side { width: var(--width, 48%); }
      table { font-size: 8.5pt; line-height: 1.2; } th, td { padding: .2em .4em; }
      td:empty { height: 2.4em; }
      .aside { margin: .3em 0 .4em; padding: .2em .7em; } .aside > b { float: left; margin-right: .8em; line-height: 1.6; }
    }
    """
}
