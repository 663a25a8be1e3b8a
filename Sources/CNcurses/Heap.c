#define _GNU_SOURCE
#include <malloc.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "CNcurses.h"

#ifndef MADV_POPULATE_WRITE
#define MADV_POPULATE_WRITE 23
#endif

void cn_warm_heap(void) {
  // What a very long article takes for a moment goes back at once, and does not keep its room in the heap.
  mallopt(M_MMAP_THRESHOLD, 256 * 1024);
  mallopt(M_TRIM_THRESHOLD, 4 * 1024 * 1024);
  // Another thread's heap of its own would be as many faults of pages once more.
  mallopt(M_ARENA_MAX, 1);
  // Blocks that malloc takes from the heap, not from a mapping of their own.
  enum { count = 8, size = 120 * 1024 };
  char *blocks[count];
  for (int i = 0; i < count; i++) blocks[i] = malloc(size);
  // What stays behind them keeps malloc from giving them back to the system.
  static void *volatile last;
  last = malloc(16);
  uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
  uintptr_t first = ((uintptr_t)blocks[0] + page - 1) & ~(page - 1);
  uintptr_t end = (uintptr_t)last & ~(page - 1);
  // An older system does not know the advice; then each page is a fault of its own, as ever.
  if (blocks[0] && end > first && end - first < 2 * count * size)
    madvise((void *)first, end - first, MADV_POPULATE_WRITE);
  for (int i = 0; i < count; i++) free(blocks[i]);
}
