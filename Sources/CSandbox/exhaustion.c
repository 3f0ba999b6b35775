#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

#include "csandbox.h"

enum { PROBE_BYTES = 64 << 20, HANDLER_STACK_BYTES = 64 << 10 };

static size_t probe_size(void) {
    struct rlimit limit;
    if (getrlimit(RLIMIT_AS, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY) return PROBE_BYTES;
    return limit.rlim_cur / 16 < PROBE_BYTES ? limit.rlim_cur / 16 : PROBE_BYTES;
}

// Calls only what POSIX allows in a signal handler, and mmap, which is a bare system call on Linux.
static void handle_crash(int number) {
    int last_error = errno;
    void *probe = mmap(NULL, probe_size(), PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (last_error == ENOMEM || probe == MAP_FAILED) _exit(SANDBOX_EXIT_MEMORY);
    // SA_RESETHAND has restored the default: dying of the signal itself tells the parent which it was.
    raise(number);
}

void sandbox_tell_exhaustion(void) {
    // Its own stack, since a stack that cannot grow is one of the reasons to be here. Kept until the process ends.
    static char handler_stack[HANDLER_STACK_BYTES];
    stack_t stack = {.ss_sp = handler_stack, .ss_size = sizeof handler_stack};
    sigaltstack(&stack, NULL);
    struct sigaction action = {.sa_handler = handle_crash, .sa_flags = SA_RESETHAND | SA_ONSTACK | SA_NODEFER};
    sigemptyset(&action.sa_mask);
    const int signals[] = {SIGABRT, SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE};
    for (size_t index = 0; index < sizeof signals / sizeof signals[0]; index += 1) {
        sigaction(signals[index], &action, NULL);
    }
}
