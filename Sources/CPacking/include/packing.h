#ifndef CPACKING_H
#define CPACKING_H

#include <stdint.h>

/// Blocks of 128 numbers of one width in bits, four lanes side by side: number i is in lane i % 4, so that four of them
/// are read at a time. A block takes 16 bytes a bit of width.
///
/// Source: Lemire and Boytsov, "Decoding billions of integers per second through vectorization", Software: Practice and
/// Experience 45 (2015), section 4.3 (SIMD-BP128).

/// Writes 128 numbers below 2^width; width is 0 to 32, and out has 16 * width bytes.
void packing_pack(const uint32_t *numbers, uint8_t *out, unsigned width);

/// Reads what packing_pack wrote.
void packing_unpack(const uint8_t *in, uint32_t *numbers, unsigned width);

/// Reads 128 gaps of an ascending list and adds them up: numbers[i] = numbers[i - 1] + gap[i] + 1, where the number
/// before the first is `previous`; UINT32_MAX stands for "before 0".
void packing_unpack_ascending(const uint8_t *in, uint32_t *numbers, unsigned width, uint32_t previous);

/// One number of a block.
uint32_t packing_number(const uint8_t *in, unsigned index, unsigned width);

/// Writes the places at which points[place] >= least, ascending, and returns how many; count is a multiple of 16.
unsigned packing_places(const int32_t *points, unsigned count, int32_t least, uint16_t *places);

#endif
