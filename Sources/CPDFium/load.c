#define _GNU_SOURCE
#include "cpdfium.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>

static pthread_mutex_t load_mutex = PTHREAD_MUTEX_INITIALIZER;
// Recursive: what closes itself takes the lock, and may be let go by a thread that holds it.
static pthread_mutex_t call_mutex = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;
static cpdfium_api api;
static int is_loaded = 0;

static int load(const char *path, char *message, size_t size) {
    // It exports the FreeType that it was built with, and relies on how that one works inside. Without RTLD_DEEPBIND its
    // calls would go to the machine's FreeType, which the program has already loaded to draw samples with.
    void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL | RTLD_DEEPBIND);
    if (library == NULL) {
        snprintf(message, size, "%s", dlerror());
        return 0;
    }
#define CPDFIUM_SYMBOL(result, name, arguments) \
    *(void **)&api.name = dlsym(library, #name); \
    if (api.name == NULL) { \
        snprintf(message, size, "the library has no function %s", #name); \
        dlclose(library); \
        return 0; \
    }
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wtautological-pointer-compare"
    CPDFIUM_FUNCTIONS(CPDFIUM_SYMBOL)
#pragma clang diagnostic pop
    api.FPDF_InitLibrary();
    return 1;
}

const cpdfium_api *cpdfium_load(const char *path, char *message, size_t size) {
    pthread_mutex_lock(&load_mutex);
    if (!is_loaded) is_loaded = load(path, message, size);
    const cpdfium_api *result = is_loaded ? &api : NULL;
    pthread_mutex_unlock(&load_mutex);
    return result;
}

void cpdfium_lock(void) { pthread_mutex_lock(&call_mutex); }

void cpdfium_unlock(void) { pthread_mutex_unlock(&call_mutex); }
