#ifndef CVECTORS_H
#define CVECTORS_H

#include <stddef.h>
#include <stdint.h>

/// Scans over vectors that lie side by side in memory. What the processor can do is found out when the program runs; all
/// results are the same on every machine: whole numbers, or sums that are added in one order without a wider product.

/// distances[i] = how many bits of row i differ from the query; a row is `words` words, at most 1,023.
void vectors_distances(const uint64_t *rows, size_t count, size_t words, const uint64_t *query, uint16_t *distances);

/// dots[i] = the product of the query and the row of number rows[i], each `length` numbers.
///
/// The sum over the query of |number| * 127 must be below 2^31.
void vectors_dots(const int8_t *codes, const uint32_t *rows, size_t count, size_t length, const int16_t *query,
                  int32_t *dots);

/// A number of a row, and what the row counts.
typedef struct {
    int32_t row;
    float value;
} vectors_entry;

/// sums[i] += value * number i of the row, entry after entry; a row is `length` numbers.
void vectors_add_rows(const int8_t *rows, size_t length, const vectors_entry *entries, size_t count, float *sums);

#endif
