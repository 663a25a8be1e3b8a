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
#include <sys/mman.h>
#include <sys/resource.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

#include "CNcurses.h"
#include "Guard.h"
#include "Screen.h"

int input_fd = -1;
static int output_fd = -1;
static SCREEN *screen;
static FILE *input_file;
static FILE *output_file;
static int opened_tty = -1;
static int mouse_is_on;

// No screen has more. ncurses counts in 16 bits, and a window of the largest size that a terminal
// can claim would take gigabytes.
#define MOST_ROWS 1000
#define MOST_COLUMNS 2000

// What is pasted comes between two marks, so that its lines are no commands.
#define PASTE_ON "\033[?2004h"
#define PASTE_OFF "\033[?2004l"

// The bytes that undo the program's modes, collected by tputs.

static char reset[512];
static size_t reset_length;

static int collect(int byte) {
  if (reset_length < sizeof reset) reset[reset_length++] = (char)byte;
  return byte;
}

static void add_reset(const char *capability) {
  if (capability) tputs(capability, 1, collect);
}

static void add_reset_bytes(const char *bytes) {
  while (*bytes) collect(*bytes++);
}

static int is_ansi(void) {
  return cursor_address && strncmp(cursor_address, "\033[%i%p1%d;%p2%d", 15) == 0;
}

static void prepare_reset(void) {
  reset_length = 0;
  // CAN ends an escape sequence that was cut short.
  if (is_ansi()) add_reset_bytes("\030");
  add_reset(exit_attribute_mode);
  add_reset(orig_pair);
  if (is_ansi() && change_scroll_region) add_reset_bytes("\033[r");
  if (key_mouse) add_reset_bytes("\033[?1006;1000l" PASTE_OFF);
  add_reset(keypad_local);
  add_reset(exit_ca_mode);
  add_reset(cursor_normal);
  // Without a second screen to leave, the prompt goes below what was drawn.
  if (!exit_ca_mode && is_ansi()) add_reset_bytes("\033[999;1H\r\n");
}

// A frame is sent by one write. ncurses writes at every cursor move, and a screen that comes in
// forty pieces can be seen half drawn. So its file stands for memory while it draws.

static int frame_fd = -1;

/// No memory file where a limit on files might cut a frame short: then ncurses writes as it likes.
static void prepare_frames(void) {
  struct rlimit most;
  if (getrlimit(RLIMIT_FSIZE, &most) == 0 && most.rlim_cur < 16 * 1024 * 1024) return;
  frame_fd = memfd_create("frame", MFD_CLOEXEC);
}

static void begin_frame(void) {
  if (frame_fd < 0) return;
  lseek(frame_fd, 0, SEEK_SET);
  dup2(frame_fd, fileno(output_file));
}

static void send(const char *bytes, ssize_t length) {
  while (length > 0) {
    ssize_t written = write(output_fd, bytes, (size_t)length);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0 && errno == EAGAIN) {
      struct pollfd ready = {.fd = output_fd, .events = POLLOUT};
      poll(&ready, 1, -1);
      continue;
    }
    // A terminal that is gone is noticed where events are read.
    if (written <= 0) return;
    bytes += written;
    length -= written;
  }
}

static void end_frame(void) {
  if (frame_fd < 0) return;
  dup2(output_fd, fileno(output_file));
  char buffer[32 * 1024];
  off_t end = lseek(frame_fd, 0, SEEK_CUR);
  for (off_t at = 0; at < end;) {
    size_t some = end - at < (off_t)sizeof buffer ? (size_t)(end - at) : sizeof buffer;
    ssize_t got = pread(frame_fd, buffer, some, at);
    if (got <= 0) return;
    send(buffer, got);
    at += got;
  }
}

/// Terminals with a mouse know the marks; the others are not asked.
static void mark_pastes(int on) {
  const char *bytes = on ? PASTE_ON : PASTE_OFF;
  if (key_mouse) send(bytes, (ssize_t)strlen(bytes));
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

static enum cn_problem check_capabilities(void) {
  int found;
  // The window's size is the terminal's to tell; those that a parent exported are stale.
  unsetenv("LINES");
  unsetenv("COLUMNS");
  // A window that ncurses cannot hold is opened as the terminal's description has it; adopting
  // the size then limits it.
  struct winsize now;
  if (ioctl(output_fd, TIOCGWINSZ, &now) == 0 && (now.ws_row > MOST_ROWS || now.ws_col > MOST_COLUMNS))
    use_env(FALSE);
  if (setupterm(NULL, output_fd, &found) != OK) return CN_UNKNOWN_TERMINAL;
  if (!cursor_address || !clear_screen || hard_copy) return CN_DUMB_TERMINAL;
  return CN_OPENED;
}

static void choose_locale(void) {
  setlocale(LC_CTYPE, "");
  // A C locale turns every curly quote into rubbish, and a terminal of today knows UTF-8.
  if (MB_CUR_MAX == 1) setlocale(LC_CTYPE, "C.UTF-8");
}

/// Keys typed ahead are not echoed into the first bytes of the screen.
static void stop_echo(void) {
  struct termios now;
  if (tcgetattr(output_fd, &now) != 0) return;
  now.c_lflag &= (tcflag_t) ~(ECHO | ICANON);
  tcsetattr(output_fd, TCSANOW, &now);
}

static void set_modes(void) {
  // Keys are not echoed and come at once, but ^C, ^Z and ^\ still are signals.
  cbreak();
  noecho();
  nonl();
  // ^S would freeze the screen, and readers press it by mistake.
  struct termios now;
  if (tcgetattr(input_fd, &now) == 0) {
    now.c_iflag &= (tcflag_t) ~(IXON | IXOFF);
    tcsetattr(input_fd, TCSANOW, &now);
    def_prog_mode();
  }
  keypad(stdscr, TRUE);
  intrflush(stdscr, FALSE);
  set_escdelay(cn_escape_delay());
  // Scrolling by the terminal costs a few bytes where a redraw costs a screen.
  idlok(stdscr, TRUE);
  // An update is never left half done.
  typeahead(-1);
}

enum cn_problem cn_open(void) {
  cn_guard();
  enum cn_problem problem = choose_terminal();
  if (problem != CN_OPENED) return problem;
  choose_locale();
  problem = check_capabilities();
  if (problem != CN_OPENED) return problem;
  prepare_reset();
  guard_prepare(output_fd, reset, reset_length);
  input_file = input_fd == STDIN_FILENO ? stdin : fdopen(dup(opened_tty), "r");
  output_file = fdopen(dup(output_fd), "w");
  prepare_frames();
  input_start();
  guard_hold_errors();
  guard_arm();
  stop_echo();
  screen = newterm(NULL, output_file, input_file);
  if (!screen) {
    cn_close();
    return CN_DUMB_TERMINAL;
  }
  set_modes();
  mark_pastes(1);
  screen_adopt_size();
  return CN_OPENED;
}

void cn_close(void) {
  if (screen) {
    mark_pastes(0);
    endwin();
    delscreen(screen);
    screen = NULL;
  }
  guard_disarm();
  guard_release_errors();
  input_stop();
}

#ifndef COUNTERPOINT_BUILD
#define COUNTERPOINT_BUILD "source"
#endif

const char *cn_build(void) { return COUNTERPOINT_BUILD; }

void cn_guard(void) { guard_install(); }

void screen_suspend(void) {
  mark_pastes(0);
  endwin();
  guard_disarm();
  struct sigaction ours, plain;
  memset(&plain, 0, sizeof plain);
  plain.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &plain, &ours);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
  // The shell, or the reader with stty, may have changed the modes that we return to.
  guard_prepare(output_fd, reset, reset_length);
  guard_arm();
  reset_prog_mode();
  mark_pastes(1);
  clearok(curscr, TRUE);
  doupdate();
}

void screen_resume(void) {
  endwin();
  reset_prog_mode();
  mark_pastes(1);
  clearok(curscr, TRUE);
  doupdate();
}

int screen_adopt_size(void) {
  struct winsize now;
  if (ioctl(output_fd, TIOCGWINSZ, &now) != 0 || now.ws_row == 0 || now.ws_col == 0) return 0;
  if (now.ws_row > MOST_ROWS) now.ws_row = MOST_ROWS;
  if (now.ws_col > MOST_COLUMNS) now.ws_col = MOST_COLUMNS;
  if (now.ws_row == LINES && now.ws_col == COLS) return 0;
  resize_term(now.ws_row, now.ws_col);
  clearok(curscr, TRUE);
  return 1;
}

void cn_ask_background(void) {
  static const char question[] = "\033]11;?\a";
  if (key_mouse) send(question, (ssize_t)sizeof question - 1);
}

void cn_take_interrupts(void) {
  struct termios now;
  if (tcgetattr(input_fd, &now) != 0) return;
  now.c_cc[VINTR] = _POSIX_VDISABLE;
  tcsetattr(input_fd, TCSANOW, &now);
  // So that it holds after ^Z, too.
  def_prog_mode();
}

// Drawing

int cn_colors(void) {
  int colors = tigetnum("colors");
  return colors > 0 ? colors : 0;
}

void cn_start_colors(void) {
  start_color();
  use_default_colors();
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

void cn_define_pair(int pair, int color) {
  init_extended_pair(pair, cn_colors() > 256 ? direct(color) : color, -1);
}

void cn_set_mouse(int on) {
  if (on == mouse_is_on) return;
  mouse_is_on = on;
  // A press is told at once; waiting for a click would delay it.
  mouseinterval(0);
  mousemask(on ? BUTTON1_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED : 0, NULL);
}

int cn_width(void) { return COLS; }

int cn_height(void) { return LINES; }

static attr_t attributes_of(int attributes) {
  attr_t all = A_NORMAL;
  if (attributes & CN_BOLD) all |= A_BOLD;
  if (attributes & CN_DIM) all |= A_DIM;
  if (attributes & CN_UNDERLINE) all |= A_UNDERLINE;
  if (attributes & CN_REVERSE) all |= A_REVERSE;
  return all;
}

/// Columns of a scalar; -1 if it cannot be shown.
static int width_of(uint32_t scalar) {
  return scalar >= 0x20 && scalar < 0x7F ? 1 : wcwidth((wchar_t)scalar);
}

void cn_put(int row, int column, const uint32_t *scalars, int count, int attributes, int pair) {
  attr_t attrs = attributes_of(attributes);
  cchar_t cells[64];
  const int most = sizeof cells / sizeof *cells;
  int used = 0;
  int next_column = column;
  int i = 0;
  while (i < count && next_column < COLS) {
    wchar_t grapheme[CCHARW_MAX + 1];
    int length = 0;
    int width = width_of(scalars[i]);
    grapheme[length++] = width > 0 ? (wchar_t)scalars[i] : L'\xFFFD';
    i++;
    for (; i < count && width_of(scalars[i]) == 0; i++)
      if (length < CCHARW_MAX) grapheme[length++] = (wchar_t)scalars[i];
    grapheme[length] = L'\0';
    setcchar(&cells[used++], grapheme, attrs, 0, &pair);
    next_column += width > 0 ? width : 1;
    if (used < most) continue;
    mvadd_wchnstr(row, column, cells, used);
    used = 0;
    column = next_column;
  }
  if (used > 0) mvadd_wchnstr(row, column, cells, used);
}

void cn_show(int column, int row) {
  begin_frame();
  if (column < 0) {
    curs_set(0);
  } else {
    move(row, column);
    curs_set(1);
  }
  wnoutrefresh(stdscr);
  doupdate();
  end_frame();
}

void cn_forget(void) {
  erase();
  clearok(curscr, TRUE);
}
