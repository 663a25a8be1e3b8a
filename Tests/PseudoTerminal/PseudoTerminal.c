#define _GNU_SOURCE
#include "PseudoTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <wchar.h>

int pt_cell_width(unsigned int scalar) {
  static locale_t utf8;
  if (!utf8) utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
  if (!utf8) return -2;
  locale_t before = uselocale(utf8);
  int width = wcwidth((wchar_t)scalar);
  uselocale(before);
  return width;
}

// The leader. It runs in a copy of a process with threads: no call here may need a lock.

static pid_t program;
static volatile sig_atomic_t has_ended;

static void bring_to_foreground(int number) {
  (void)number;
  tcsetpgrp(0, program);
  kill(-program, SIGCONT);
}

static void end(int number) {
  (void)number;
  // An ended program's number may belong to another process by now.
  if (!has_ended) kill(program, SIGKILL);
  _exit(0);
}

static void be_default(void) {
  for (int number = 1; number < 32; number++) signal(number, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
}

static void tell(int fd, int value) {
  ssize_t ignored = write(fd, &value, sizeof value);
  (void)ignored;
}

static void lead(
  int slave, int states, const char *path, char *const *arguments, char *const *environment,
  int ignores_hangup) {
  setsid();
  ioctl(slave, TIOCSCTTY, 0);
  for (int fd = 0; fd < 3; fd++) dup2(slave, fd);
  be_default();
  signal(SIGTTOU, SIG_IGN);
  signal(SIGHUP, SIG_IGN);
  dup2(states, 3);
  close_range(4, ~0U, 0);
  program = fork();
  if (program == 0) {
    close(3);
    setpgid(0, 0);
    tcsetpgrp(0, getpid());
    be_default();
    if (ignores_hangup) signal(SIGHUP, SIG_IGN);
    execve(path, arguments, environment);
    _exit(127);
  }
  fcntl(3, F_SETFD, FD_CLOEXEC);
  setpgid(program, program);
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = bring_to_foreground;
  action.sa_flags = SA_RESTART;
  sigaction(SIGUSR1, &action, NULL);
  action.sa_handler = end;
  sigaction(SIGTERM, &action, NULL);
  tell(3, program);
  int state;
  while (!has_ended && waitpid(program, &state, WUNTRACED) > 0) {
    has_ended = !WIFSTOPPED(state);
    tcsetpgrp(0, getpgrp());
    tell(3, state);
  }
  // With the leader would go the terminal, and nobody could look at it.
  for (;;) pause();
}

int pt_start(
  pt_session *session, const char *path, char *const *arguments, char *const *environment,
  int columns, int rows, int ignores_hangup) {
  int ends[2];
  int master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (master < 0 || grantpt(master) != 0 || unlockpt(master) != 0) return -1;
  char name[64];
  if (ptsname_r(master, name, sizeof name) != 0) return -1;
  int slave = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (slave < 0 || pipe2(ends, O_CLOEXEC) != 0) return -1;
  session->master = master;
  session->slave = slave;
  pt_resize(session, columns, rows);
  memset(&session->before, 0, sizeof session->before);
  tcgetattr(slave, &session->before);
  session->leader = fork();
  if (session->leader < 0) return -1;
  if (session->leader == 0) lead(slave, ends[1], path, arguments, environment, ignores_hangup);
  close(ends[1]);
  session->states = ends[0];
  int started = 0;
  if (read(ends[0], &started, sizeof started) != sizeof started) return -1;
  session->program = started;
  return 0;
}

void pt_foreground(const pt_session *session) { kill(session->leader, SIGUSR1); }

void pt_resize(const pt_session *session, int columns, int rows) {
  struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
  ioctl(session->master, TIOCSWINSZ, &size);
}

void pt_hang_up(pt_session *session) {
  close(session->slave);
  close(session->master);
  session->slave = session->master = -1;
}

void pt_end(pt_session *session) {
  kill(session->leader, SIGTERM);
  waitpid(session->leader, NULL, 0);
  if (session->master >= 0) pt_hang_up(session);
  close(session->states);
}

long pt_ticks(const pt_session *session) {
  char path[64], line[1024];
  snprintf(path, sizeof path, "/proc/%d/stat", (int)session->program);
  FILE *file = fopen(path, "r");
  if (!file) return -1;
  size_t got = fread(line, 1, sizeof line - 1, file);
  fclose(file);
  line[got] = 0;
  unsigned long user = 0, system = 0;
  const char *after_name = strrchr(line, ')');
  if (!after_name) return -1;
  sscanf(after_name + 2, "%*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %lu %lu", &user, &system);
  return (long)(user + system);
}

int pt_is_stopped(int state) { return WIFSTOPPED(state); }

int pt_exit_code(int state) { return WIFEXITED(state) ? WEXITSTATUS(state) : -1; }

int pt_ending_signal(int state) { return WIFSIGNALED(state) ? WTERMSIG(state) : 0; }
