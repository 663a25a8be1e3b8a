internal import CNcurses
internal import Terminal

extension TerminalControls {
  /// Those of the terminal that is open.
  static var ofTerminal: TerminalControls {
    var controls = TerminalControls()
    controls.isANSI = cn_has(CN_ANSI) != 0
    controls.erasesCharacters = cn_has(CN_ERASES_CHARACTERS) != 0
    controls.wrapsAtOnce = cn_has(CN_WRAPS_AT_ONCE) != 0
    controls.movesInAnyStyle = cn_has(CN_MOVES_IN_ANY_STYLE) != 0
    controls.notWithColor = Style.Attributes(rawValue: UInt8(cn_not_with_color()))
    controls.clear = bytes(of: CN_CLEAR)
    controls.plain = bytes(of: CN_PLAIN)
    // Elsewhere colours may outlast the end of attributes.
    if !controls.isANSI { controls.plain += bytes(of: CN_NO_COLOR) }
    controls.bold = bytes(of: CN_BOLD_ON)
    controls.dim = bytes(of: CN_DIM_ON)
    controls.underline = bytes(of: CN_UNDERLINE_ON)
    controls.reverse = bytes(of: CN_REVERSE_ON)
    controls.eraseToEndOfLine = bytes(of: CN_ERASE_LINE)
    controls.hideCursor = bytes(of: CN_HIDE_CURSOR)
    controls.showCursor = bytes(of: CN_SHOW_CURSOR)
    controls.index = bytes(of: CN_INDEX)
    controls.reverseIndex = bytes(of: CN_REVERSE_INDEX)
    controls.move = { bytes(of: CN_MOVE, $0, $1) }
    controls.region = { bytes(of: CN_REGION, $0, $1) }
    controls.color = { bytes(of: CN_COLOR, $0) }
    controls.ground = { bytes(of: CN_GROUND, $0) }
    controls.knows = { cn_knows($0.value) != 0 }
    return controls
  }

  private static func bytes(of control: cn_control, _ first: Int = 0, _ second: Int = 0) -> [UInt8]
  {
    [UInt8](unsafeUninitializedCapacity: 64) { buffer, count in
      count = Int(cn_control(control, Int32(first), Int32(second), buffer.baseAddress, 64))
    }
  }
}
