#include "copenvino.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>

static pthread_mutex_t load_mutex = PTHREAD_MUTEX_INITIALIZER;
static copenvino_api api;
static int is_loaded = 0;

static int load(const char *path, char *message, size_t size) {
    void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    if (library == NULL) {
        snprintf(message, size, "%s", dlerror());
        return 0;
    }
#define COPENVINO_SYMBOL(result, name, arguments) \
    *(void **)&api.name = dlsym(library, #name); \
    if (*(void **)&api.name == NULL) { \
        snprintf(message, size, "the library has no function %s; it must be OpenVINO 2026.4 or later", #name); \
        dlclose(library); \
        return 0; \
    }
    COPENVINO_FUNCTIONS(COPENVINO_SYMBOL)
    return 1;
}

const copenvino_api *copenvino_load(const char *path, char *message, size_t size) {
    pthread_mutex_lock(&load_mutex);
    if (!is_loaded) is_loaded = load(path, message, size);
    const copenvino_api *result = is_loaded ? &api : NULL;
    pthread_mutex_unlock(&load_mutex);
    return result;
}
