// What must be true whatever ends the program: the terminal is as it was. Only async-signal-safe
// calls are made when a signal comes; all that they need is prepared before.

#ifndef CNCURSES_GUARD_H
#define CNCURSES_GUARD_H

#include <stddef.h>

/// Installs the handlers of deadly signals; again, in case another part of the program took one.
void guard_install(void);

/// Remembers the terminal's modes. From guard_arm to guard_disarm, which sets them, a deadly signal
/// does that, too, after it has sent the bytes that undo what the program has sent.
void guard_prepare(int terminal);
void guard_arm(const char *reset, size_t length);
void guard_disarm(void);

/// From now on SIGHUP and SIGTERM are told to a listener first, which may call only what is
/// async-signal-safe; NULL for none. guard_take_leave ends by the signal; what does not call it in a second is ended.
void guard_tell(void (*listener)(int));
void guard_take_leave(void);

/// Keeps what is written to standard error away from the screen, and shows it afterwards.
void guard_hold_errors(void);
void guard_release_errors(void);

#endif
