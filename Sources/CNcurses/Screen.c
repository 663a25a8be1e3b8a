#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

#include "CNcurses.h"
#include "Guard.h"
#include "Screen.h"

int input_fd = -1;
static int output_fd = -1;
static SCREEN *screen;
static int opened_tty = -1;
static int mouse_is_on;
static int width, height;
/// The modes of the line as the reader needs them.
static struct termios ours;

// No screen has more. ncurses counts in 16 bits, and a window of the largest size that a terminal
// can claim would take gigabytes.
#define MOST_ROWS 500
#define MOST_COLUMNS 1000

// What is pasted comes between two marks, so that its lines are no commands.
#define PASTE_ON "\033[?2004h"
#define PASTE_OFF "\033[?2004l"

// The bytes that set the program's modes and those that undo them, collected by tputs.

struct bytes {
  char all[512];
  size_t length;
};

static struct bytes start, reset;
static struct bytes *collecting;

static int collect(int byte) {
  if (collecting->length < sizeof collecting->all) collecting->all[collecting->length++] = (char)byte;
  return byte;
}

static void add(const char *capability) {
  if (capability) tputs(capability, 1, collect);
}

static void add_bytes(const char *bytes) {
  while (*bytes) collect(*bytes++);
}

static int is_ansi(void) {
  return cursor_address && strncmp(cursor_address, "\033[%i%p1%d;%p2%d", 15) == 0;
}

static void prepare_start(void) {
  start.length = 0;
  collecting = &start;
  add(enter_ca_mode);
  // A program that ended before us may have left one.
  if (is_ansi() && change_scroll_region) add_bytes("\033[r");
  add(keypad_xmit);
  // Terminals with a mouse know the marks of pastes; the others are not asked.
  if (key_mouse) add_bytes(PASTE_ON);
}

static void prepare_reset(void) {
  reset.length = 0;
  collecting = &reset;
  // CAN ends an escape sequence that was cut short.
  if (is_ansi()) add_bytes("\030");
  add(exit_attribute_mode);
  add(orig_pair);
  if (is_ansi() && change_scroll_region) add_bytes("\033[r");
  if (key_mouse) add_bytes("\033[?1006;1000l" PASTE_OFF);
  add(keypad_local);
  add(exit_ca_mode);
  add(cursor_normal);
  // Without a second screen to leave, the prompt goes below what was drawn.
  if (!exit_ca_mode && is_ansi()) add_bytes("\033[999;1H\r\n");
}

static void send(const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t written = write(output_fd, bytes, length);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0 && errno == EAGAIN) {
      struct pollfd ready = {.fd = output_fd, .events = POLLOUT};
      poll(&ready, 1, -1);
      continue;
    }
    // A terminal that is gone is noticed where events are read.
    if (written <= 0) return;
    bytes += written;
    length -= (size_t)written;
  }
}

static int has_started;

/// Takes the screen.
static void begin(void) {
  has_started = 1;
  guard_arm(reset.all, reset.length);
  send(start.all, start.length);
}

void cn_send(const uint8_t *bytes, int count) {
  if (!has_started) begin();
  send((const char *)bytes, (size_t)count);
}

// Opening and closing

static enum cn_problem choose_terminal(void) {
  if (isatty(STDIN_FILENO) && isatty(STDOUT_FILENO)) {
    input_fd = STDIN_FILENO;
    output_fd = STDOUT_FILENO;
    return CN_OPENED;
  }
  opened_tty = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
  if (opened_tty < 0) return CN_NO_TERMINAL;
  input_fd = output_fd = opened_tty;
  return CN_OPENED;
}

/// No program that we start gets the terminal by it.
static int copy_of(int fd) { return fcntl(fd, F_DUPFD_CLOEXEC, 3); }

/// Whether as many files can be opened as the screen and its keys take.
static int has_descriptors(void) {
  int spare[6];
  const int wanted = sizeof spare / sizeof *spare;
  int had = 0;
  while (had < wanted && (spare[had] = copy_of(output_fd)) >= 0) had++;
  for (int i = 0; i < had; i++) close(spare[i]);
  return had == wanted;
}

/// The description that is used, where it is not that of TERM.
static char stand_in[64];

static int describes(const char *name) {
  int found;
  return setupterm(name, output_fd, &found) == OK;
}

/// Many terminals of today come with a description of their own, which a machine far away does not have, and are xterms
/// in all that matters here.
static int find_stand_in(void) {
  static const char *const like_xterm[] = {"xterm-", "foot", "alacritty", "wezterm", "ghostty",
                                           "contour", "rio", "kitty", "st-", "vte", "konsole"};
  static const char *const like_screen[] = {"screen", "tmux"};
  static const char *const xterms[] = {"xterm-256color", "xterm", "vt100"};
  static const char *const screens[] = {"screen-256color", "screen", "vt100"};
  const char *const *names = NULL;
  const char *term = getenv("TERM");
  if (!term) return 0;
  for (size_t i = 0; i < sizeof like_xterm / sizeof *like_xterm; i++)
    if (strncmp(term, like_xterm[i], strlen(like_xterm[i])) == 0) names = xterms;
  for (size_t i = 0; i < sizeof like_screen / sizeof *like_screen; i++)
    if (strncmp(term, like_screen[i], strlen(like_screen[i])) == 0) names = screens;
  for (int i = 0; names && i < 3; i++)
    if (describes(names[i])) {
      strcpy(stand_in, names[i]);
      return 1;
    }
  return 0;
}

const char *cn_stand_in(void) { return *stand_in ? stand_in : NULL; }

static enum cn_problem check_capabilities(void) {
  *stand_in = 0;
  if (!describes(NULL) && !find_stand_in()) return CN_UNKNOWN_TERMINAL;
  if (!cursor_address || !clear_screen || hard_copy) return CN_DUMB_TERMINAL;
  return CN_OPENED;
}

/// Keys are not echoed and come at once, but ^C, ^Z and ^\ still are signals. ^S would freeze the
/// screen, and readers press it by mistake.
static void set_modes(void) {
  if (tcgetattr(input_fd, &ours) != 0) return;
  ours.c_lflag &= (tcflag_t) ~(ECHO | ECHONL | ICANON);
  ours.c_iflag &= (tcflag_t) ~(ICRNL | INLCR | IGNCR | IXON | IXOFF);
  ours.c_oflag &= (tcflag_t) ~ONLCR;
  ours.c_cc[VMIN] = 1;
  ours.c_cc[VTIME] = 0;
  tcsetattr(input_fd, TCSANOW, &ours);
}

/// By which ncurses makes letters of bytes.
static void choose_locale(void) {
  setlocale(LC_CTYPE, "");
  // A C locale turns every curly quote into rubbish, and a terminal of today knows UTF-8.
  if (MB_CUR_MAX == 1) setlocale(LC_CTYPE, "C.UTF-8");
}

enum cn_problem cn_open(void) {
  cn_guard();
  enum cn_problem problem = choose_terminal();
  if (problem != CN_OPENED) return problem;
  if (!has_descriptors()) return CN_NO_TERMINAL;
  problem = check_capabilities();
  if (problem != CN_OPENED) return problem;
  prepare_start();
  prepare_reset();
  guard_prepare(output_fd);
  input_start();
  guard_hold_errors();
  guard_arm(NULL, 0);
  set_modes();
  // Of the description, where the terminal does not tell.
  width = tigetnum("cols") > 0 ? tigetnum("cols") : 80;
  height = tigetnum("lines") > 0 ? tigetnum("lines") : 24;
  screen_adopt_size();
  choose_locale();
  return CN_OPENED;
}

// Keys are read by ncurses, which knows what this terminal sends for them. It draws nothing: what it
// sends when it is opened has been sent already, so that goes nowhere, and its screen is as small as
// can be. It is opened when the first key is waited for, behind the first frame.

static WINDOW *keys;
static FILE *output_file;

static void send_mouse(void) {
  // A press is told at once; waiting for a click would delay it.
  mouseinterval(0);
  mousemask(mouse_is_on ? BUTTON1_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED : 0, NULL);
}

void screen_read_keys(void) {
  if (screen) return;
  int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  FILE *input_file = input_fd == STDIN_FILENO ? stdin : fdopen(copy_of(opened_tty), "r");
  output_file = fdopen(copy_of(output_fd), "w");
  if (nowhere >= 0) dup3(nowhere, fileno(output_file), O_CLOEXEC);
  setenv("LINES", "2", 1);
  setenv("COLUMNS", "2", 1);
  screen = newterm(cn_stand_in(), output_file, input_file);
  unsetenv("LINES");
  unsetenv("COLUMNS");
  keys = screen ? newpad(1, 1) : NULL;
  if (keys) {
    cbreak();
    noecho();
    nonl();
    set_escdelay(cn_escape_delay());
    intrflush(keys, FALSE);
    keypad(keys, TRUE);
    // All eight bits of a byte; what asks the terminal for them goes nowhere, too.
    meta(keys, TRUE);
    doupdate();
  }
  dup3(output_fd, fileno(output_file), O_CLOEXEC);
  if (nowhere >= 0) close(nowhere);
  tcsetattr(input_fd, TCSANOW, &ours);
  if (keys && mouse_is_on) send_mouse();
}

int screen_get_key(int milliseconds) {
  if (!keys) return ERR;
  wtimeout(keys, milliseconds);
  return wgetch(keys);
}

static void give_back(void) {
  if (has_started) send(reset.all + is_ansi(), reset.length - (size_t)is_ansi());
  has_started = 0;
  guard_disarm();
}

void cn_close(void) {
  give_back();
  if (screen) delscreen(screen);
  screen = NULL;
  keys = NULL;
  guard_release_errors();
  input_stop();
  guard_take_leave();
}

#ifndef COUNTERPOINT_BUILD
#define COUNTERPOINT_BUILD "source"
#endif

const char *cn_build(void) { return COUNTERPOINT_BUILD; }

void cn_guard(void) { guard_install(); }

/// The shell, or the reader with stty, may have changed the modes that we return to.
static void take_again(void) {
  guard_prepare(output_fd);
  begin();
  tcsetattr(input_fd, TCSADRAIN, &ours);
  if (keys && mouse_is_on) {
    mousemask(0, NULL);
    send_mouse();
  }
}

static struct sigaction while_aside;

void cn_step_aside(void) {
  give_back();
  struct sigaction plain;
  memset(&plain, 0, sizeof plain);
  plain.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &plain, &while_aside);
}

void cn_step_back(void) {
  sigaction(SIGTSTP, &while_aside, NULL);
  take_again();
}

void screen_suspend(void) {
  give_back();
  struct sigaction own, plain;
  memset(&plain, 0, sizeof plain);
  plain.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &plain, &own);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &own, NULL);
  take_again();
}

void screen_resume(void) {
  begin();
  tcsetattr(input_fd, TCSADRAIN, &ours);
}

int screen_adopt_size(void) {
  struct winsize now;
  if (ioctl(output_fd, TIOCGWINSZ, &now) != 0 || now.ws_row == 0 || now.ws_col == 0) return 0;
  if (now.ws_row > MOST_ROWS) now.ws_row = MOST_ROWS;
  if (now.ws_col > MOST_COLUMNS) now.ws_col = MOST_COLUMNS;
  if (now.ws_row == height && now.ws_col == width) return 0;
  height = now.ws_row;
  width = now.ws_col;
  return 1;
}

void cn_ask_background(void) {
  static const char question[] = "\033]11;?\a";
  if (key_mouse) send(question, sizeof question - 1);
}

void cn_take_interrupts(void) {
  ours.c_cc[VINTR] = _POSIX_VDISABLE;
  tcsetattr(input_fd, TCSANOW, &ours);
}

// Drawing

int cn_colors(void) {
  int colors = set_a_foreground || set_foreground ? max_colors : 0;
  return colors > 0 ? colors : 0;
}

/// What setaf takes for a colour of the palette of 256, after xterm. A terminal of direct colours
/// takes red, green and blue in 24 bits, but for the first eight.
static int direct(int color) {
  static const unsigned char cube[] = {0, 95, 135, 175, 215, 255};
  static const int bright[] = {0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00,
                               0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF};
  if (color < 8) return color;
  if (color < 16) return bright[color - 8];
  if (color >= 232) return (8 + 10 * (color - 232)) * 0x010101;
  color -= 16;
  return cube[color / 36] << 16 | cube[color / 6 % 6] << 8 | cube[color % 6];
}

/// Terminals from before setaf have red and blue the other way round.
static int swapped(int color) { return (color & ~5) | (color & 1) << 2 | (color & 4) >> 2; }

static const char *text_of(enum cn_control control, int first, int second) {
  switch (control) {
    case CN_CLEAR: return clear_screen;
    case CN_PLAIN: return exit_attribute_mode;
    case CN_BOLD_ON: return enter_bold_mode;
    case CN_DIM_ON: return enter_dim_mode;
    case CN_UNDERLINE_ON: return enter_underline_mode;
    case CN_REVERSE_ON: return enter_reverse_mode;
    case CN_ERASE_LINE: return clr_eol;
    case CN_HIDE_CURSOR: return cursor_invisible;
    case CN_SHOW_CURSOR: return cursor_normal;
    case CN_INDEX: return scroll_forward;
    case CN_REVERSE_INDEX: return scroll_reverse;
    case CN_MOVE: return tparm(cursor_address, first, second);
    case CN_REGION: return change_scroll_region ? tparm(change_scroll_region, first, second) : NULL;
    case CN_COLOR:
      if (set_a_foreground) return tparm(set_a_foreground, cn_colors() > 256 ? direct(first) : first);
      return set_foreground ? tparm(set_foreground, swapped(first)) : NULL;
    case CN_GROUND:
      if (set_a_background) return tparm(set_a_background, cn_colors() > 256 ? direct(first) : first);
      return set_background ? tparm(set_background, swapped(first)) : NULL;
    case CN_NO_COLOR: return orig_pair;
  }
  return NULL;
}

int cn_control(enum cn_control control, int first, int second, uint8_t *bytes, int room) {
  // Underlining that takes a cell of its own would move the text.
  if (control >= CN_BOLD_ON && control <= CN_REVERSE_ON && magic_cookie_glitch > 0) return 0;
  const char *text = text_of(control, first, second);
  struct bytes found = {.length = 0};
  collecting = &found;
  add(text);
  if ((int)found.length > room) return 0;
  memcpy(bytes, found.all, found.length);
  return (int)found.length;
}

int cn_has(enum cn_ability ability) {
  switch (ability) {
    case CN_ANSI: return is_ansi();
    case CN_ERASES_CHARACTERS: return erase_chars && strcmp(erase_chars, "\033[%p1%dX") == 0;
    case CN_WRAPS_AT_ONCE: return auto_right_margin && !eat_newline_glitch;
    case CN_MOVES_IN_ANY_STYLE: return move_standout_mode;
  }
  return 0;
}

int cn_not_with_color(void) {
  // As terminfo counts attributes.
  enum { underline = 2, reverse = 4, dim = 16, bold = 32 };
  int given = no_color_video > 0 ? no_color_video : 0;
  return (given & underline ? CN_UNDERLINE : 0) | (given & reverse ? CN_REVERSE : 0)
         | (given & dim ? CN_DIM : 0) | (given & bold ? CN_BOLD : 0);
}

int cn_knows(uint32_t scalar) { return wcwidth((wchar_t)scalar) >= 0; }

void cn_set_mouse(int on) {
  if (on == mouse_is_on) return;
  mouse_is_on = on;
  if (keys) send_mouse();
}

int cn_width(void) { return width; }

int cn_height(void) { return height; }
