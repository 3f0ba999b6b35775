#include "vectors.h"

/// The loops are plain; the compiler writes them once with the instructions that every processor has and, where that is
/// another thing, once with those of 2013 (Haswell), which nearly all have.
#define ALWAYS static inline __attribute__((always_inline))

ALWAYS void distances_with_words(const uint64_t *rows, size_t count, size_t words, const uint64_t *query,
                                 uint16_t *distances) {
    for (size_t row = 0; row < count; row++) {
        const uint64_t *codes = rows + row * words;
        unsigned sum = 0;
        for (size_t word = 0; word < words; word++) sum += (unsigned)__builtin_popcountll(codes[word] ^ query[word]);
        distances[row] = (uint16_t)sum;
    }
}

ALWAYS void distances(const uint64_t *rows, size_t count, size_t words, const uint64_t *query, uint16_t *out) {
    // With a number that the compiler knows, the inner loop becomes a straight line.
    if (words == 6) distances_with_words(rows, count, 6, query, out);
    else distances_with_words(rows, count, words, query, out);
}

ALWAYS void dots_with_length(const int8_t *codes, const uint32_t *rows, size_t count, size_t length,
                             const int16_t *query, int32_t *dots) {
    for (size_t index = 0; index < count; index++) {
        const int8_t *row = codes + rows[index] * length;
        int32_t sum = 0;
        for (size_t place = 0; place < length; place++) sum += (int32_t)(int16_t)row[place] * query[place];
        dots[index] = sum;
    }
}

ALWAYS void dots_of(const int8_t *codes, const uint32_t *rows, size_t count, size_t length, const int16_t *query,
                    int32_t *dots) {
    if (length == 384) dots_with_length(codes, rows, count, 384, query, dots);
    else dots_with_length(codes, rows, count, length, query, dots);
}

ALWAYS void add_rows_of_length(const int8_t *rows, size_t length, const vectors_entry *entries, size_t count,
                               float *restrict sums) {
    // Rows lie anywhere in megabytes; so far ahead they are on their way when they are needed.
    const size_t ahead = 12;
    for (size_t index = 0; index < count; index++) {
        if (index + ahead < count) __builtin_prefetch(rows + (size_t)entries[index + ahead].row * length);
        const int8_t *row = rows + (size_t)entries[index].row * length;
        for (size_t place = 0; place < length; place++) sums[place] += entries[index].value * (float)row[place];
    }
}

ALWAYS void add_rows(const int8_t *rows, size_t length, const vectors_entry *entries, size_t count, float *sums) {
    switch (length) {
        case 2: return add_rows_of_length(rows, 2, entries, count, sums);
        case 3: return add_rows_of_length(rows, 3, entries, count, sums);
        case 4: return add_rows_of_length(rows, 4, entries, count, sums);
        case 5: return add_rows_of_length(rows, 5, entries, count, sums);
        case 6: return add_rows_of_length(rows, 6, entries, count, sums);
        case 8: return add_rows_of_length(rows, 8, entries, count, sums);
        default: return add_rows_of_length(rows, length, entries, count, sums);
    }
}

#if defined(__x86_64__)

__attribute__((target("avx2,popcnt"))) static void distances_haswell(const uint64_t *rows, size_t count, size_t words,
                                                                     const uint64_t *query, uint16_t *out) {
    distances(rows, count, words, query, out);
}

__attribute__((target("avx2,popcnt"))) static void dots_haswell(const int8_t *codes, const uint32_t *rows, size_t count,
                                                                size_t length, const int16_t *query, int32_t *dots) {
    dots_of(codes, rows, count, length, query, dots);
}

__attribute__((target("avx2,popcnt"))) static void add_rows_haswell(const int8_t *rows, size_t length,
                                                                    const vectors_entry *entries, size_t count,
                                                                    float *sums) {
    add_rows(rows, length, entries, count, sums);
}

static int is_haswell(void) { return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("popcnt"); }

void vectors_distances(const uint64_t *rows, size_t count, size_t words, const uint64_t *query, uint16_t *out) {
    if (is_haswell()) distances_haswell(rows, count, words, query, out);
    else distances(rows, count, words, query, out);
}

void vectors_dots(const int8_t *codes, const uint32_t *rows, size_t count, size_t length, const int16_t *query,
                  int32_t *dots) {
    if (is_haswell()) dots_haswell(codes, rows, count, length, query, dots);
    else dots_of(codes, rows, count, length, query, dots);
}

void vectors_add_rows(const int8_t *rows, size_t length, const vectors_entry *entries, size_t count, float *sums) {
    if (is_haswell()) add_rows_haswell(rows, length, entries, count, sums);
    else add_rows(rows, length, entries, count, sums);
}

#else

void vectors_distances(const uint64_t *rows, size_t count, size_t words, const uint64_t *query, uint16_t *out) {
    distances(rows, count, words, query, out);
}

void vectors_dots(const int8_t *codes, const uint32_t *rows, size_t count, size_t length, const int16_t *query,
                  int32_t *dots) {
    dots_of(codes, rows, count, length, query, dots);
}

void vectors_add_rows(const int8_t *rows, size_t length, const vectors_entry *entries, size_t count, float *sums) {
    add_rows(rows, length, entries, count, sums);
}

#endif
