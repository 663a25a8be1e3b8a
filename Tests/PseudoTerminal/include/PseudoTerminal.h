#ifndef PSEUDO_TERMINAL_H
#define PSEUDO_TERMINAL_H

/// What the C library's wcwidth says of a scalar in a UTF-8 locale; -1 for no printable character,
/// -2 if there is no such locale.
int pt_cell_width(unsigned int scalar);

#endif
