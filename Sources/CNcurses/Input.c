#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

#include "CNcurses.h"
#include "Guard.h"
#include "Screen.h"

// Signals that are news, not the end. A handler only notes the news and makes an event counter
// readable, so that a signal just before poll(2) is not slept through.

static volatile sig_atomic_t resized, stopped, continued, ended;
static int news_fd = -1;

static void note(int number) {
  int saved = errno;
  if (number == SIGWINCH) resized = 1;
  if (number == SIGTSTP) stopped = 1;
  if (number == SIGCONT) continued = 1;
  if (number == SIGHUP || number == SIGTERM) ended = 1;
  uint64_t one = 1;
  ssize_t ignored = write(news_fd, &one, sizeof one);
  (void)ignored;
  errno = saved;
}

static const int noted[] = {SIGWINCH, SIGTSTP, SIGCONT};
static struct sigaction before[sizeof noted / sizeof *noted];

void input_start(void) {
  news_fd = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  for (size_t i = 0; i < sizeof noted / sizeof *noted; i++) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = note;
    action.sa_flags = SA_RESTART;
    sigfillset(&action.sa_mask);
    sigaction(noted[i], &action, &before[i]);
    // A shell without job control starts us with ^Z ignored.
    if (noted[i] == SIGTSTP && before[i].sa_handler == SIG_IGN) signal(SIGTSTP, SIG_IGN);
  }
  guard_tell(note);
}

void input_stop(void) {
  if (news_fd < 0) return;
  guard_tell(NULL);
  for (size_t i = 0; i < sizeof noted / sizeof *noted; i++) sigaction(noted[i], &before[i], NULL);
  close(news_fd);
  news_fd = -1;
}

static int take_news(cn_event *event) {
  uint64_t count;
  ssize_t ignored = read(news_fd, &count, sizeof count);
  (void)ignored;
  if (ended) {
    event->kind = CN_GONE;
    return 1;
  }
  if (stopped) {
    stopped = 0;
    screen_suspend();
    // The signal that woke us, and a size that changed meanwhile, are part of this.
    continued = 0;
    resized = 1;
    event->kind = CN_RESUMED;
    return 1;
  }
  if (continued) {
    continued = 0;
    screen_resume();
    resized = 1;
    event->kind = CN_RESUMED;
    return 1;
  }
  if (resized) {
    resized = 0;
    if (screen_adopt_size()) {
      event->kind = CN_RESIZED;
      return 1;
    }
  }
  return 0;
}

/// A key with Ctrl or Alt has a name, such as kRIT5, but no number of its own in ncurses.
static uint32_t modified_key(int code) {
  static const struct { const char *start; uint32_t key; } keys[] = {
    {"kUP", CN_KEY_UP}, {"kDN", CN_KEY_DOWN}, {"kLFT", CN_KEY_LEFT}, {"kRIT", CN_KEY_RIGHT},
    {"kHOM", CN_KEY_HOME}, {"kEND", CN_KEY_END}, {"kPRV", CN_KEY_PAGE_UP},
    {"kNXT", CN_KEY_PAGE_DOWN}, {"kIC", CN_KEY_INSERT}, {"kDC", CN_KEY_DELETE},
  };
  const char *name = keyname(code);
  if (!name) return 0;
  for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
    if (strncmp(name, keys[i].start, strlen(keys[i].start)) == 0) return keys[i].key;
  return 0;
}

static uint32_t key_named(int code) {
  switch (code) {
    case KEY_UP: return CN_KEY_UP;
    case KEY_DOWN: return CN_KEY_DOWN;
    case KEY_LEFT: return CN_KEY_LEFT;
    case KEY_RIGHT: return CN_KEY_RIGHT;
    case KEY_HOME: case KEY_A1: return CN_KEY_HOME;
    case KEY_END: case KEY_C1: case KEY_LL: return CN_KEY_END;
    case KEY_PPAGE: case KEY_A3: return CN_KEY_PAGE_UP;
    case KEY_NPAGE: case KEY_C3: return CN_KEY_PAGE_DOWN;
    case KEY_IC: return CN_KEY_INSERT;
    case KEY_DC: return CN_KEY_DELETE;
    case KEY_BACKSPACE: return CN_KEY_BACKSPACE;
    case KEY_BTAB: return CN_KEY_BACK_TAB;
    case KEY_ENTER: return CN_KEY_ENTER;
    case KEY_SR: return CN_KEY_UP;
    case KEY_SF: return CN_KEY_DOWN;
    case KEY_SLEFT: return CN_KEY_LEFT;
    case KEY_SRIGHT: return CN_KEY_RIGHT;
    case KEY_SHOME: return CN_KEY_HOME;
    case KEY_SEND: return CN_KEY_END;
    case KEY_SPREVIOUS: return CN_KEY_PAGE_UP;
    case KEY_SNEXT: return CN_KEY_PAGE_DOWN;
    default: break;
  }
  if (code > KEY_MAX) return modified_key(code);
  if (code > KEY_F0 && code <= KEY_F(63)) return CN_KEY_F + (uint32_t)(code - KEY_F0);
  return 0;
}

static int read_mouse(cn_event *event) {
  MEVENT mouse;
  if (getmouse(&mouse) != OK) return 0;
  event->kind = CN_MOUSE;
  event->column = mouse.x;
  event->row = mouse.y;
  if (mouse.bstate & BUTTON1_PRESSED) event->value = CN_MOUSE_PRESS;
  else if (mouse.bstate & BUTTON4_PRESSED) event->value = CN_MOUSE_WHEEL_UP;
  else if (mouse.bstate & BUTTON5_PRESSED) event->value = CN_MOUSE_WHEEL_DOWN;
  else return 0;
  return 1;
}

// Bytes become scalars here, not in ncurses: that would take what follows a byte of no UTF-8 for its
// rest, sixteen keys of it, and drop it.

/// A scalar whose bytes are still coming: what is known of it, how many are missing, and what the next
/// one may be.
static struct {
  uint32_t value;
  int missing;
  unsigned char least, most;
} coming;

enum { replacement = 0xFFFD };

/// Takes the first byte of a scalar; whether it is whole.
static int start_scalar(unsigned char byte, uint32_t *scalar) {
  coming.missing = 0;
  coming.least = 0x80;
  coming.most = 0xBF;
  *scalar = byte;
  // A control of eight bits stands for itself.
  if (byte < 0xA0) return 1;
  *scalar = replacement;
  if (byte < 0xC2 || byte > 0xF4) return 1;
  coming.missing = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3;
  coming.value = byte & (0x3F >> coming.missing);
  // No scalar is written longer than it must be, none is a surrogate or beyond the last.
  if (byte == 0xE0) coming.least = 0xA0;
  if (byte == 0xED) coming.most = 0x9F;
  if (byte == 0xF0) coming.least = 0x90;
  if (byte == 0xF4) coming.most = 0x8F;
  return 0;
}

/// Takes one more byte; whether it was one of the scalar that is coming.
static int go_on_with_scalar(unsigned char byte) {
  if (byte < coming.least || byte > coming.most) return 0;
  coming.value = coming.value << 6 | (byte & 0x3F);
  coming.missing--;
  coming.least = 0x80;
  coming.most = 0xBF;
  return 1;
}

/// Reads a key that is there: one that ncurses has taken already, or one that the terminal has.
/// Keys that mean nothing here are passed over.
static int read_key(cn_event *event, int terminal_has_input) {
  for (;;) {
    // Bytes of one character may come in two packets; none may be lost between them.
    int code = screen_get_key(terminal_has_input || coming.missing ? 25 : 0);
    event->kind = CN_SCALAR;
    if (coming.missing && code != ERR) {
      if (code < 0x100 && go_on_with_scalar((unsigned char)code)) {
        if (coming.missing) continue;
        event->value = coming.value;
        return 1;
      }
      // What came is no part of it, and is read next.
      coming.missing = 0;
      ungetch(code);
      event->value = replacement;
      return 1;
    }
    if (code == ERR) {
      // Half a scalar of which no more came: its terminal has no UTF-8.
      if (!coming.missing) return 0;
      coming.missing = 0;
      event->value = replacement;
      return 1;
    }
    if (code < 0x100) {
      if (start_scalar((unsigned char)code, &event->value)) return 1;
      continue;
    }
    if (code == KEY_MOUSE) {
      if (read_mouse(event)) return 1;
    } else {
      event->kind = CN_KEY;
      event->value = key_named(code);
      if (event->value) return 1;
    }
    terminal_has_input = 0;
  }
}

int cn_has_input(void) {
  struct pollfd both[2] = {{.fd = input_fd, .events = POLLIN}, {.fd = news_fd, .events = POLLIN}};
  return poll(both, 2, 0) > 0;
}

static int waiting_bytes(void) {
  int bytes = 0;
  return ioctl(input_fd, FIONREAD, &bytes) == 0 ? bytes : 0;
}

int64_t cn_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

int cn_escape_delay(void) {
  const char *given = getenv("ESCDELAY");
  int delay = given ? atoi(given) : 0;
  if (delay > 0) return delay < 2000 ? delay : 2000;
  return getenv("SSH_CONNECTION") || getenv("SSH_TTY") ? 50 : 25;
}

/// As poll(2) takes it: -1 to wait for ever.
static int milliseconds_left(int64_t until) {
  if (until < 0) return -1;
  int64_t left = until - cn_now();
  return left <= 0 ? 0 : left > 60000 ? 60000 : (int)left;
}

enum { most_watched = 14 };

cn_event cn_next(int64_t until, const int *watched, int count) {
  screen_read_keys();
  cn_event event = {.kind = CN_NOTHING};
  struct pollfd all[2 + most_watched];
  if (count > most_watched) count = most_watched;
  // A terminal that went away without a word stays readable for ever and gives nothing. One that
  // belongs to another process group does too.
  int fruitless = 0;
  int bytes = 0;
  for (;;) {
    if (take_news(&event)) return event;
    if (read_key(&event, bytes > 0)) return event;
    all[0] = (struct pollfd){.fd = input_fd, .events = POLLIN};
    all[1] = (struct pollfd){.fd = news_fd, .events = POLLIN};
    for (int i = 0; i < count; i++) all[2 + i] = (struct pollfd){.fd = watched[i], .events = POLLIN};
    int ready = poll(all, (nfds_t)(2 + count), milliseconds_left(until));
    if (ready == 0) {
      if (until > cn_now()) continue;
      event.kind = until > 0 ? CN_TICK : CN_NOTHING;
      return event;
    }
    if (ready < 0 && errno == EINTR) continue;
    event.kind = CN_GONE;
    if (ready < 0 || all[0].revents & (POLLHUP | POLLERR | POLLNVAL)) return event;
    event.kind = CN_NOTHING;
    if (!all[0].revents && !all[1].revents) {
      for (int i = 0; i < count; i++) {
        if (!all[2 + i].revents) continue;
        event.kind = CN_READY;
        event.value = (uint32_t)watched[i];
        return event;
      }
    }
    int now = all[0].revents & POLLIN ? waiting_bytes() : -1;
    if (now < 0 || now < bytes || (now > 0 && bytes == 0)) fruitless = 0;
    else if (++fruitless > 10) {
      event.kind = CN_GONE;
      return event;
    }
    bytes = now;
  }
}
