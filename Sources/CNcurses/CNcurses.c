#include "CNcurses.h"
int cn_start(void) { return 0; }
