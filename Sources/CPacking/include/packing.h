#ifndef CPACKING_H
#define CPACKING_H

#include <stdint.h>
#include <string.h>

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

/// Puts the sum of the numbers before it in the place of each of 128 numbers.
void packing_sums(uint32_t *numbers);

/// One number of a block.
static inline uint32_t packing_number(const uint8_t *in, unsigned index, unsigned width) {
    if (width == 0) return 0;
    const unsigned bit = index / 4 * width, shift = bit % 32;
    const uint8_t *word = in + 16 * (bit / 32) + 4 * (index % 4);
    uint32_t low, high = 0;
    memcpy(&low, word, 4);
    if (shift + width > 32) memcpy(&high, word + 16, 4);
    const uint64_t both = (uint64_t)high << 32 | low;
    return (uint32_t)(both >> shift & ((UINT64_C(1) << width) - 1));
}

/// The first index of 128 ascending numbers whose number is not below `value`; 128 when there is none.
///
/// Three halvings without a branch to be guessed wrong leave 16 numbers, which are compared four at a time.
static inline unsigned packing_lower_bound(const uint32_t *numbers, uint32_t value) {
    typedef uint32_t four __attribute__((vector_size(16), aligned(4), may_alias));
    const uint32_t *low = numbers;
    for (unsigned half = 64; half >= 16; half /= 2) low = low[half - 1] < value ? low + half : low;
    const four *rest = (const four *)low, all = {value, value, value, value};
    const four below = (four)(rest[0] < all) + (four)(rest[1] < all) + (four)(rest[2] < all) + (four)(rest[3] < all);
    return (unsigned)(low - numbers) - below[0] - below[1] - below[2] - below[3];
}

/// Writes the places at which points[place] >= least, ascending, and returns how many; count is a multiple of 16.
unsigned packing_places(const int32_t *points, unsigned count, int32_t least, uint16_t *places);

#endif
