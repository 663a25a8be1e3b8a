package import Annotation

/// What the loop must do; a session never does it itself.
package enum Effect: Hashable, Sendable {
  case quit
  /// End as ^C ends a program.
  case interrupt
  /// Send the next frame whole.
  case redraw
  /// Show the theme of this name, or the next one.
  case theme(String?)
  /// Whether the mouse is ours.
  case mouse(Bool)
  /// Keep a change of the notebook, and tell the session what came of it.
  case keep(Change)
}
