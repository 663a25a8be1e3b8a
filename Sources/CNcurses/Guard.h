// What must be true whatever ends the program: the terminal is as it was. Only async-signal-safe
// calls are made when a signal comes; all that they need is prepared before.

#ifndef CNCURSES_GUARD_H
#define CNCURSES_GUARD_H

#include <stddef.h>

/// Installs the handlers of deadly signals; again, in case another part of the program took one.
void guard_install(void);

/// Remembers the terminal's modes and the bytes that undo what the program sends. From guard_arm to
/// guard_disarm, which sets those modes, a deadly signal does both.
void guard_prepare(int terminal, const char *reset, size_t length);
void guard_arm(void);
void guard_disarm(void);

/// Keeps what is written to standard error away from the screen, and shows it afterwards.
void guard_hold_errors(void);
void guard_release_errors(void);

#endif
