#include "cpdfium.h"

#include <stdlib.h>
#include <string.h>

// FPDF_FILEWRITE is a version and a function that takes the bytes; what follows is ours.
typedef struct file_output {
    int version;
    int (*take)(struct file_output *output, const void *data, unsigned long size);
    uint8_t *_Nullable bytes;
    size_t count, capacity, maximum;
} file_output;

static int take(file_output *output, const void *data, unsigned long size) {
    if (size > output->maximum - output->count) return 0;
    size_t needed = output->count + size;
    if (needed > output->capacity) {
        size_t capacity = needed > output->capacity * 2 ? needed : output->capacity * 2;
        uint8_t *bytes = realloc(output->bytes, capacity);
        if (bytes == NULL) return 0;
        output->bytes = bytes;
        output->capacity = capacity;
    }
    memcpy(output->bytes + output->count, data, size);
    output->count = needed;
    return 1;
}

uint8_t *cpdfium_save(const cpdfium_api *api, FPDF_DOCUMENT document, size_t maximum, size_t *count) {
    file_output output = {.version = 1, .take = take, .maximum = maximum};
    if (!api->FPDF_SaveAsCopy(document, &output, CPDFIUM_SAVE_ANEW)) {
        free(output.bytes);
        return NULL;
    }
    *count = output.count;
    return output.bytes;
}
