internal import Canvas

/// In this module a frame is a drawn screen; the frame of a unit is `Unit.frame`.
typealias Frame = Canvas.Frame
