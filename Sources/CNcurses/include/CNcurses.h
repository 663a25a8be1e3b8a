// The part of ncurses that Counterpoint uses, without its macros and shared variables, which Swift
// cannot import. One thread only: ncurses keeps one state for the process.

#ifndef CNCURSES_H
#define CNCURSES_H

#include <stdint.h>

enum cn_problem { CN_OPENED = 0, CN_NO_TERMINAL, CN_UNKNOWN_TERMINAL, CN_DUMB_TERMINAL };

enum cn_input {
  CN_NOTHING = 0,
  /// The value is a Unicode scalar.
  CN_SCALAR,
  /// The value is one of cn_key, or CN_KEY_F plus the number of the function key.
  CN_KEY,
  /// cn_mouse_* tell what and where.
  CN_MOUSE,
  CN_RESIZED,
  /// The program was stopped and goes on, or something else may have drawn on the screen.
  CN_RESUMED,
  CN_GONE,
  /// The time that was asked for has come.
  CN_TICK,
  /// The value is a watched descriptor that can be read.
  CN_READY,
};

enum cn_key {
  CN_KEY_UP = 1, CN_KEY_DOWN, CN_KEY_LEFT, CN_KEY_RIGHT, CN_KEY_HOME, CN_KEY_END,
  CN_KEY_PAGE_UP, CN_KEY_PAGE_DOWN, CN_KEY_INSERT, CN_KEY_DELETE, CN_KEY_BACKSPACE,
  CN_KEY_BACK_TAB, CN_KEY_ENTER,
  CN_KEY_F = 100,
};

enum cn_mouse_action { CN_MOUSE_PRESS = 1, CN_MOUSE_WHEEL_UP, CN_MOUSE_WHEEL_DOWN };

enum cn_attribute { CN_BOLD = 1, CN_DIM = 2, CN_UNDERLINE = 4, CN_REVERSE = 8 };

typedef struct {
  enum cn_input kind;
  uint32_t value;
  int column;
  int row;
} cn_event;

/// Which state of the source the program was built from; "source" where nobody said.
const char *cn_build(void);

/// Sets how the heap grows and shrinks.
void cn_set_heap(void);

/// From now on a deadly signal ends the process without the language runtime's crash reporter,
/// which would take the terminal. Can be called more than once. cn_open calls it too.
void cn_guard(void);

/// Takes the terminal: standard input and output, or /dev/tty where one of them is none.
/// Nothing is sent or changed unless it returns CN_OPENED.
enum cn_problem cn_open(void);

/// The terminal that is described in place of one whose description this machine does not have; NULL if that of TERM is.
const char *cn_stand_in(void);

/// Gives the terminal back. What was written to standard error meanwhile appears then.
void cn_close(void);

/// Leaves the terminal to another program that is waited for, and takes it back. Meanwhile ^Z stops both.
void cn_step_aside(void);
void cn_step_back(void);

/// Colours of the terminal; 0 if it has none.
int cn_colors(void);

void cn_set_mouse(int on);
/// Asks a terminal that may know for the colour of its background. The answer comes as input, if at all.
void cn_ask_background(void);
/// From now on ^C is input, not a signal.
void cn_take_interrupts(void);

int cn_width(void);
int cn_height(void);

// What the terminal understands, as its description has it.

enum cn_control {
  CN_CLEAR, CN_PLAIN, CN_BOLD_ON, CN_DIM_ON, CN_UNDERLINE_ON, CN_REVERSE_ON, CN_ERASE_LINE,
  CN_HIDE_CURSOR, CN_SHOW_CURSOR, CN_INDEX, CN_REVERSE_INDEX, CN_NO_COLOR,
  /// To a row and a column.
  CN_MOVE,
  /// From a row to a row.
  CN_REGION,
  /// A number of the palette.
  CN_COLOR,
  /// The same, for the background.
  CN_GROUND,
};

/// Writes the bytes of a control and returns their number; 0 if the terminal lacks it.
int cn_control(enum cn_control control, int first, int second, uint8_t *bytes, int room);

enum cn_ability {
  /// The cursor moves as in ECMA-48.
  CN_ANSI,
  /// `CSI n X`
  CN_ERASES_CHARACTERS,
  /// A character in the last column moves the cursor to the next row at once.
  CN_WRAPS_AT_ONCE,
  CN_MOVES_IN_ANY_STYLE,
};

int cn_has(enum cn_ability ability);

/// Attributes, of cn_attribute, that cannot be shown together with a colour.
int cn_not_with_color(void);

/// Whether the system's table of widths has a scalar.
int cn_knows(uint32_t scalar);

/// Sends a frame; the first one takes the screen.
void cn_send(const uint8_t *bytes, int count);

/// Whether an event is there to be read without waiting.
int cn_has_input(void);

/// Milliseconds of a clock that never goes back.
int64_t cn_now(void);

/// Milliseconds within which what follows an escape belongs to it: ESCDELAY, if it is set; else 50
/// over ssh, where packets come late, and 25 elsewhere.
int cn_escape_delay(void);

/// Waits for the next event. `until` is a time of cn_now, at which CN_TICK comes, or negative to
/// wait for ever; with 0 it gives CN_NOTHING if nothing is there. Of `watched` descriptors the first
/// that can be read comes as CN_READY, after all keys that are there.
cn_event cn_next(int64_t until, const int *watched, int count);

// The program's arguments, bytes of any kind; nothing beyond their number.
int cn_argument_count(void);
const char *cn_argument(int place);

#endif
