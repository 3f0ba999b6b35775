#ifndef CVECTORS_H
#define CVECTORS_H

#include <stddef.h>
#include <stdint.h>

/// Scans over vectors that lie side by side in memory. What the processor can do is found out when the program runs; all
/// results are whole numbers, and the same on every machine.

/// distances[i] = how many bits of row i differ from the query; a row is `words` words, at most 1,023.
void vectors_distances(const uint64_t *rows, size_t count, size_t words, const uint64_t *query, uint16_t *distances);

/// dots[i] = the product of the query and the row of number rows[i], each `length` numbers.
///
/// The sum over the query of |number| * 127 must be below 2^31.
void vectors_dots(const int8_t *codes, const uint32_t *rows, size_t count, size_t length, const int16_t *query,
                  int32_t *dots);

#endif
