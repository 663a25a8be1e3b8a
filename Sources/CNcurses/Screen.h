// What Screen.c and Input.c share.

#ifndef CNCURSES_SCREEN_H
#define CNCURSES_SCREEN_H

/// The terminal that keys come from.
extern int input_fd;

/// Before the first key is read.
void screen_read_keys(void);
/// A byte, a key's number beyond all bytes, or ERR where none comes in time.
int screen_get_key(int milliseconds);

void input_start(void);
void input_stop(void);

/// Stops the process as ^Z asks, with the terminal given back, and takes it again.
void screen_suspend(void);
/// Takes the terminal again, whatever was done to it.
void screen_resume(void);
/// Adopts the terminal's size; whether it differs from the last one.
int screen_adopt_size(void);

#endif
