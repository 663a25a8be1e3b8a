#include <malloc.h>

#include "CNcurses.h"

void cn_set_heap(void) {
  enum { largest = 256 * 1024 };
  // What a very long article takes for a moment goes back at once, and does not keep its room in the heap.
  mallopt(M_MMAP_THRESHOLD, largest);
  mallopt(M_TRIM_THRESHOLD, 4 * 1024 * 1024);
  mallopt(M_TOP_PAD, largest);
  // One more for other threads: waiting for each other's takes longer than the pages of another.
  mallopt(M_ARENA_MAX, 2);
}
