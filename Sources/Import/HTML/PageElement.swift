internal import Text

/// The elements that matter to the reading text; every other one is only passed over.
enum PageElement: String, CaseIterable {
  // Their content is no markup.
  case script, style, textarea, title, iframe, xmp, noembed, noframes
  // Nothing inside them is reading text.
  case svg, math, template, select, option, dialog, video, audio, canvas, object, map, rp, rt
  case nav, footer, aside, figure, figcaption, form, button, noscript
  // What may hold the article.
  case html, head, body, article, main, section, header, hgroup, div, center, details, fieldset
  case h1, h2, h3, h4, h5, h6
  case p, summary, address, blockquote, pre, ul, ol, menu, dir, li, dl, dt, dd
  case table, caption, thead, tbody, tfoot, tr, td, th
  // They stand inside a line.
  case a, b, strong, i, em, u, s, strike, del, ins, q, sub, sup, span, font, small, big, mark, label
  case abbr, acronym, cite, code, dfn, kbd, samp, time, tt, nobr, ruby, data
  // They have no content.
  case br, hr, img, input, meta, link, base, wbr, source, area, col, embed, param, track
  /// No element: a stretch of text.
  case text = "#text"
  case other = "#other"

  /// No tag counts between these and their end.
  var isRaw: Bool {
    switch self {
    case .script, .style, .textarea, .title, .iframe, .xmp, .noembed, .noframes: true
    default: false
    }
  }

  var isVoid: Bool {
    switch self {
    case .br, .hr, .img, .input, .meta, .link, .base, .wbr, .source, .area, .col, .embed, .param,
      .track:
      true
    default: false
    }
  }

  /// Whether it stands inside a line and parts no paragraphs.
  var isInline: Bool {
    switch self {
    case .a, .b, .strong, .i, .em, .u, .s, .strike, .del, .ins, .q, .sub, .sup, .span, .font,
      .small, .big, .mark, .label, .abbr, .acronym, .cite, .code, .dfn, .kbd, .samp, .time, .tt,
      .nobr, .ruby, .data, .other, .text, .rp, .rt, .img, .wbr, .noscript, .map, .svg, .math,
      .button, .object, .script, .style, .iframe, .template, .input, .audio, .video, .canvas,
      .link, .meta, .source, .embed, .param, .track, .area, .select:
      true
    default: false
    }
  }

  /// An open paragraph ends where one of these begins.
  var endsParagraph: Bool { !isInline && !isVoid && self != .title || self == .hr }

  /// Stands in Markdown, too, where nothing else is HTML.
  var isOfAside: Bool {
    switch self {
    case .table, .caption, .thead, .tbody, .tfoot, .tr, .td, .th, .figure, .figcaption: true
    default: false
    }
  }

  /// Belongs to a page's head, so that it does not end it.
  var isOfHead: Bool {
    switch self {
    case .title, .meta, .link, .base, .script, .style, .noscript, .template: true
    default: false
    }
  }

  /// End tags and implied ends reach no further than these.
  var isScope: Bool {
    switch self {
    case .td, .th, .caption, .table, .template, .object, .button, .body: true
    default: false
    }
  }

  var headingLevel: Int? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }

  /// The open elements that end where this one begins, and those that the search stops at.
  var impliedEnd: (ended: [PageElement], limit: [PageElement])? {
    switch self {
    case .li: ([.li], [.ul, .ol, .menu, .dir])
    case .dt, .dd: ([.dt, .dd], [.dl])
    case .option: ([.option], [.select])
    case .tr: ([.tr], [.table])
    case .td, .th: ([.td, .th], [.tr, .table])
    case .thead, .tbody, .tfoot: ([.thead, .tbody, .tfoot, .caption], [.table])
    default: nil
    }
  }

  static let byName: WordTable<PageElement> = WordTable(
    allCases.filter { $0 != .text && $0 != .other }.map { ($0, $0.rawValue) })
}
