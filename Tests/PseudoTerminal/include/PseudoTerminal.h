#ifndef PSEUDO_TERMINAL_H
#define PSEUDO_TERMINAL_H

#include <sys/types.h>
#include <termios.h>

/// What the C library's wcwidth says of a scalar in a UTF-8 locale; -1 for no printable character,
/// -2 if there is no such locale.
int pt_cell_width(unsigned int scalar);

/// A program in a terminal of its own, in the foreground of a session whose leader acts as a shell
/// does: it notes each stop, and takes the terminal when the program does not have it.
typedef struct {
  /// The terminal's outer end: what the program writes is read here.
  int master;
  /// Its inner end, kept open so that the modes can be asked for after the program's end.
  int slave;
  /// The line's modes before the program was started.
  struct termios before;
  pid_t leader;
  pid_t program;
  /// Each change of the program's state, as waitpid(2) tells it: one int each.
  int states;
} pt_session;

/// -1 if it cannot be started. Both lists end with NULL; arguments begin with the program's name.
int pt_start(
  pt_session *session, const char *path, char *const *arguments, char *const *environment,
  int columns, int rows, int ignores_hangup);

/// Puts the stopped program into the foreground and lets it go on.
void pt_foreground(const pt_session *session);

void pt_resize(const pt_session *session, int columns, int rows);

/// Takes the outer end away, as a closed window or a lost connection does.
void pt_hang_up(pt_session *session);

/// Ends whatever still runs, and frees the terminal.
void pt_end(pt_session *session);

/// Processor time that the program has used, in clock ticks; -1 if it has ended.
long pt_ticks(const pt_session *session);

int pt_is_stopped(int state);
/// The exit code, or -1 if the program did not exit.
int pt_exit_code(int state);
/// The signal that ended the program, or 0.
int pt_ending_signal(int state);

#endif
