package import Annotation
package import Classroom

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
  /// Keep where the reader stands, and the note that is being written, without waiting for a pause.
  case keepPlace
  /// Read the articles anew: others of their paragraphs are read now.
  case reread
  /// Keep how far a lesson is, and show the audience what it sees.
  case keepWalk(Walk, Scene)
  /// Give the pair's lesson, and come back.
  case walk
  /// Write a stop, as lines of a walkthrough, behind those recorded before.
  case addStop(String)
  /// Keep a student's answers.
  case handIn(Answers)
  /// Put a text where the reader can paste it.
  case copy(String)
  case write(Writing)
  /// Have a note written in the reader's own editor, and hand it to the session.
  case edit(String)
}
