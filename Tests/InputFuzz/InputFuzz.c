// Random bytes for the reading of keys, with libFuzzer; not part of any test run:
//
//     clang -g -O1 -fsanitize=fuzzer,address,undefined -ISources/CNcurses -ISources/CNcurses/include \
//       Tests/InputFuzz/InputFuzz.c -lncursesw -ltinfo -o input-fuzz && ./input-fuzz -max_total_time=60
//
// Stands in for ncurses: a byte is a byte, and 0xFF makes a key of the next one. What is read must be
// whole scalars and keys, at most one for each byte, and must come to an end.

#define _GNU_SOURCE
#include <curses.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "../../Sources/CNcurses/Input.c"

static const uint8_t *bytes;
static size_t count, place;
static int back = ERR;

int input_fd = 0;

int screen_get_key(int milliseconds) {
  (void)milliseconds;
  if (back != ERR) {
    int code = back;
    back = ERR;
    return code;
  }
  if (place >= count) return ERR;
  int byte = bytes[place++];
  return byte == 0xFF && place < count ? KEY_MIN + bytes[place++] : byte;
}

int ungetch(int code) {
  if (back != ERR) abort();
  back = code;
  return OK;
}

void screen_read_keys(void) {}
void screen_suspend(void) {}
void screen_resume(void) {}
int screen_adopt_size(void) { return 0; }

static int is_scalar(uint32_t value) {
  return value < 0xD800 || (value >= 0xE000 && value < 0x110000);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  bytes = data;
  count = size;
  place = 0;
  back = ERR;
  coming.missing = 0;
  size_t read = 0;
  while (place < count || coming.missing || back != ERR) {
    cn_event event = {.kind = CN_NOTHING};
    if (!read_key(&event, 0)) continue;
    if (++read > size) abort();
    if (event.kind == CN_SCALAR && !is_scalar(event.value)) abort();
  }
  return 0;
}
