#define _GNU_SOURCE
#include "Guard.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

// SIGKILL and SIGSTOP cannot be caught; the rest of what ends a process by default is here, and the
// real-time signals with it (guard_install). Whoever had one of the first ignored meant it.
static const int asked[] = {SIGHUP,  SIGINT,  SIGQUIT,   SIGUSR1, SIGUSR2, SIGALRM,   SIGXCPU,
                            SIGPROF, SIGVTALRM, SIGIO, SIGPWR,  SIGSTKFLT};
static const int demanded[] = {SIGTERM, SIGPIPE};
static const int faults[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGSYS};

static volatile sig_atomic_t armed;
static int terminal_fd = -1;
static struct termios modes;
static char reset_bytes[512];
static volatile size_t reset_length;
/// Who is told that the end is near, and the signal that said so.
static void (*told)(int);
static volatile sig_atomic_t farewell;
/// Seconds in which what is unfinished may be kept.
enum { farewell_seconds = 1 };
static int held_errors = -1;
static int real_errors = -1;

static void write_all(int fd, const char *bytes, size_t length) {
  int is_patient = 1;
  while (length > 0) {
    // A terminal that nobody reads any more must not keep the process alive. What it has not taken
    // yet is thrown away, once, so that there is room for what gives it back.
    struct pollfd ready = {.fd = fd, .events = POLLOUT};
    if (poll(&ready, 1, 200) <= 0) {
      if (!is_patient || tcflush(fd, TCOFLUSH) != 0) return;
      is_patient = 0;
    }
    ssize_t written = write(fd, bytes, length);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    length -= (size_t)written;
  }
}

static void show_held_errors(void) {
  char buffer[1024];
  off_t at = 0;
  ssize_t got;
  while ((got = pread(held_errors, buffer, sizeof buffer, at)) > 0) {
    write_all(real_errors, buffer, (size_t)got);
    at += got;
  }
}

static void give_back(void) {
  if (armed) {
    armed = 0;
    // A change of modes by a process in the background would stop it.
    signal(SIGTTOU, SIG_IGN);
    write_all(terminal_fd, reset_bytes, reset_length);
    tcsetattr(terminal_fd, TCSANOW, &modes);
  }
  if (held_errors >= 0) show_held_errors();
}

static void end_by(int number) {
  // Whoever is hung up on, or asked to end, may keep what is unfinished, once and shortly.
  if ((number == SIGHUP || number == SIGTERM) && told && !farewell) {
    farewell = number;
    told(number);
    alarm(farewell_seconds);
    return;
  }
  if (number == SIGALRM && farewell) number = farewell;
  give_back();
  signal(number, SIG_DFL);
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, number);
  raise(number);
  sigprocmask(SIG_UNBLOCK, &only, NULL);
}

static void catch(int number, int may_be_ignored) {
  struct sigaction action;
  // Whoever started us with nohup, or in the background of a plain shell, meant it.
  if (may_be_ignored && sigaction(number, NULL, &action) == 0 && action.sa_handler == SIG_IGN)
    return;
  memset(&action, 0, sizeof action);
  action.sa_handler = end_by;
  action.sa_flags = SA_ONSTACK;
  sigfillset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

// Where a standard file is closed, the next file that is opened takes its place: the terminal would
// be held as standard error, and never given back. Each gap is filled with a file of the wrong
// direction, so that using it still fails.
static void fill_standard_files(void) {
  static const int directions[] = {O_WRONLY, O_RDONLY, O_RDONLY};
  for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
    if (fcntl(fd, F_GETFD) < 0 && open("/dev/null", directions[fd]) != fd) return;
}

void guard_install(void) {
  fill_standard_files();
  // A fault may come from a stack that has no room left.
  static char stack[64 * 1024];
  stack_t other = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&other, NULL);
  for (size_t i = 0; i < sizeof asked / sizeof *asked; i++) catch(asked[i], 1);
  for (int number = SIGRTMIN; number <= SIGRTMAX; number++) catch(number, 1);
  for (size_t i = 0; i < sizeof demanded / sizeof *demanded; i++) catch(demanded[i], 0);
  for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) catch(faults[i], 0);
  // A file that may not grow is told as an error where it is written.
  signal(SIGXFSZ, SIG_IGN);
}

void guard_prepare(int terminal) {
  terminal_fd = terminal;
  tcgetattr(terminal, &modes);
}

void guard_arm(const char *reset, size_t length) {
  // A signal between the two finds all of the bytes or none.
  reset_length = 0;
  if (length > sizeof reset_bytes) length = sizeof reset_bytes;
  if (length > 0) memcpy(reset_bytes, reset, length);
  reset_length = length;
  armed = 1;
}

void guard_disarm(void) {
  if (!armed) return;
  armed = 0;
  tcsetattr(terminal_fd, TCSADRAIN, &modes);
}

void guard_tell(void (*listener)(int)) { told = listener; }

void guard_take_leave(void) {
  if (farewell) end_by(farewell);
}

void guard_hold_errors(void) {
  if (held_errors >= 0 || !isatty(STDERR_FILENO)) return;
  int held = memfd_create("errors", MFD_CLOEXEC);
  if (held < 0) return;
  real_errors = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  dup2(held, STDERR_FILENO);
  held_errors = held;
}

void guard_release_errors(void) {
  if (held_errors < 0) return;
  dup2(real_errors, STDERR_FILENO);
  show_held_errors();
  close(held_errors);
  close(real_errors);
  held_errors = -1;
}
