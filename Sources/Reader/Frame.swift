internal import Argument
internal import Terminal

/// In this module a frame is a drawn screen; the frame of a unit is `Unit.frame`.
typealias Frame = Terminal.Frame
