// The arguments as the system handed them over. Swift's own list is read from /proc, which takes a
// file descriptor: where none is left, it is empty.

#include "CNcurses.h"

static int count;
static char **arguments;

__attribute__((constructor)) static void keep_arguments(int argc, char **argv) {
  count = argc;
  arguments = argv;
}

int cn_argument_count(void) { return count; }

const char *cn_argument(int place) {
  return place >= 0 && place < count ? arguments[place] : 0;
}
