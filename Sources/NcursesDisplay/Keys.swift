internal import CNcurses
internal import Terminal

extension Key {
  /// - Parameter code: one of `cn_key`.
  init?(code: UInt32) {
    if code > CN_KEY_F.rawValue {
      self = .function(Int(code - CN_KEY_F.rawValue))
      return
    }
    switch cn_key(code) {
    case CN_KEY_UP: self = .up
    case CN_KEY_DOWN: self = .down
    case CN_KEY_LEFT: self = .left
    case CN_KEY_RIGHT: self = .right
    case CN_KEY_HOME: self = .home
    case CN_KEY_END: self = .end
    case CN_KEY_PAGE_UP: self = .pageUp
    case CN_KEY_PAGE_DOWN: self = .pageDown
    case CN_KEY_INSERT: self = .insert
    case CN_KEY_DELETE: self = .delete
    case CN_KEY_BACKSPACE: self = .backspace
    case CN_KEY_BACK_TAB: self = .backTab
    case CN_KEY_ENTER: self = .enter
    default: return nil
    }
  }

  init?(scalar: UInt32) {
    switch scalar {
    case 0x00: self = .control(" ")
    case 0x09: self = .tab
    case 0x0A, 0x0D: self = .enter
    case 0x1B: self = .escape
    case 0x08, 0x7F: self = .backspace
    // ^A is the letter a, ^\ the backslash.
    case 0x01..<0x1B: self = .control(Character(UnicodeScalar(UInt8(scalar + 0x60))))
    case 0x1C..<0x20: self = .control(Character(UnicodeScalar(UInt8(scalar + 0x40))))
    case 0x80..<0xA0: return nil
    default:
      guard let scalar = Unicode.Scalar(scalar) else { return nil }
      self = .character(Character(scalar))
    }
  }
}

extension Mouse {
  init?(_ input: cn_event) {
    let action: Action
    switch cn_mouse_action(input.value) {
    case CN_MOUSE_PRESS: action = .press
    case CN_MOUSE_WHEEL_UP: action = .wheelUp
    case CN_MOUSE_WHEEL_DOWN: action = .wheelDown
    default: return nil
    }
    self.init(action: action, spot: Spot(column: Int(input.column), row: Int(input.row)))
  }
}
