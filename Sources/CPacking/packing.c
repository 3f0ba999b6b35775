#include "packing.h"

#include <string.h>

typedef uint32_t lanes __attribute__((vector_size(16)));
/// As lanes, where they begin at any byte.
typedef uint32_t loose_lanes __attribute__((vector_size(16), aligned(1), may_alias));

/// With a width that the compiler knows, all of this becomes straight shifts and masks.
static inline __attribute__((always_inline)) void unpack(const uint8_t *in, uint32_t *numbers, const unsigned width) {
    const loose_lanes *words = (const loose_lanes *)in;
    loose_lanes *out = (loose_lanes *)numbers;
    const uint32_t mask = width == 32 ? UINT32_MAX : (1u << width) - 1;
#pragma clang loop unroll(full)
    for (unsigned row = 0; row < 32; row++) {
        const unsigned word = row * width / 32, shift = row * width % 32;
        lanes value = words[word] >> shift;
        if (shift + width > 32) value |= words[word + 1] << (32 - shift);
        out[row] = value & mask;
    }
}

void packing_unpack(const uint8_t *in, uint32_t *numbers, unsigned width) {
#define CASE(n) case n: unpack(in, numbers, n); break;
#define CASES(n) CASE(n) CASE(n + 1) CASE(n + 2) CASE(n + 3) CASE(n + 4) CASE(n + 5) CASE(n + 6) CASE(n + 7)
    switch (width) {
    case 0: memset(numbers, 0, 128 * sizeof *numbers); break;
    CASES(1) CASES(9) CASES(17) CASES(25)
    }
#undef CASES
#undef CASE
}

void packing_unpack_ascending(const uint8_t *in, uint32_t *numbers, unsigned width, uint32_t previous) {
    packing_unpack(in, numbers, width);
    loose_lanes *rows = (loose_lanes *)numbers;
    const lanes zero = {0, 0, 0, 0};
    lanes carry = {previous, previous, previous, previous};
    for (unsigned row = 0; row < 32; row++) {
        lanes sums = rows[row] + 1;
        sums += __builtin_shufflevector(zero, sums, 0, 4, 5, 6);
        sums += __builtin_shufflevector(zero, sums, 0, 1, 4, 5);
        sums += carry;
        rows[row] = sums;
        carry = __builtin_shufflevector(sums, sums, 3, 3, 3, 3);
    }
}

void packing_sums(uint32_t *numbers) {
    loose_lanes *rows = (loose_lanes *)numbers;
    const lanes zero = {0, 0, 0, 0};
    lanes carry = zero;
    for (unsigned row = 0; row < 32; row++) {
        lanes sums = rows[row];
        sums += __builtin_shufflevector(zero, sums, 0, 4, 5, 6);
        sums += __builtin_shufflevector(zero, sums, 0, 1, 4, 5);
        rows[row] = __builtin_shufflevector(zero, sums, 0, 4, 5, 6) + carry;
        carry += __builtin_shufflevector(sums, sums, 3, 3, 3, 3);
    }
}

void packing_pack(const uint32_t *numbers, uint8_t *out, unsigned width) {
    memset(out, 0, 16 * width);
    for (unsigned index = 0; index < 128; index++) {
        const unsigned bit = index / 4 * width, shift = bit % 32;
        uint8_t *word = out + 16 * (bit / 32) + 4 * (index % 4);
        const uint64_t shifted = (uint64_t)numbers[index] << shift;
        uint32_t part;
        if (width == 0) continue;
        memcpy(&part, word, 4);
        part |= (uint32_t)shifted;
        memcpy(word, &part, 4);
        if (shift + width <= 32) continue;
        part = (uint32_t)(shifted >> 32);
        memcpy(word + 16, &part, 4);
    }
}

unsigned packing_places(const int32_t *points, unsigned count, int32_t least, uint16_t *places) {
    unsigned found = 0;
    for (unsigned start = 0; start < count; start += 16) {
        int32_t any = 0;
        for (unsigned place = start; place < start + 16; place++) any |= points[place] >= least;
        if (!any) continue;
        for (unsigned place = start; place < start + 16; place++) {
            places[found] = (uint16_t)place;
            found += points[place] >= least;
        }
    }
    return found;
}
