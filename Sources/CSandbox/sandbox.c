#define _GNU_SOURCE
#include "sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

static bool set_limit(int resource, rlim_t value) {
    struct rlimit limit;
    if (getrlimit(resource, &limit) != 0) return false;
    if (limit.rlim_max != RLIM_INFINITY && value > limit.rlim_max) value = limit.rlim_max;
    limit.rlim_cur = value;
    limit.rlim_max = value;
    return setrlimit(resource, &limit) == 0;
}

static bool limit_resources(const struct sandbox_limits *limits) {
    // A library that complains on a standard error that is a file gets EFBIG, not death.
    signal(SIGXFSZ, SIG_IGN);
    bool done = set_limit(RLIMIT_CORE, 0) && set_limit(RLIMIT_FSIZE, 0);
    if (limits->open_files > 0) done = set_limit(RLIMIT_NOFILE, limits->open_files) && done;
    if (limits->memory_bytes > 0) done = set_limit(RLIMIT_AS, limits->memory_bytes) && done;
    return done;
}

uint32_t sandbox_enter(const struct sandbox_limits *limits) {
    uint32_t done = 0;
    if (prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) == 0) done |= SANDBOX_PARENT_DEATH;
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0) done |= SANDBOX_NO_NEW_PRIVILEGES;
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);  // Another process of the same user cannot look into this one.
    if (sandbox_restrict_files(limits)) done |= SANDBOX_FILE_SYSTEM;
    if (limit_resources(limits)) done |= SANDBOX_RESOURCE_LIMITS;
    if (sandbox_restrict_calls()) done |= SANDBOX_SYSTEM_CALLS;
    return done;
}

int sandbox_allow_processor_seconds(uint64_t seconds) {
    struct rusage usage;
    struct rlimit limit;
    if (getrusage(RUSAGE_SELF, &usage) != 0 || getrlimit(RLIMIT_CPU, &limit) != 0) return errno;
    // The limit counts whole seconds of the process's life: round what is used up, or the budget shrinks by one.
    limit.rlim_cur = (rlim_t)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + 1 + seconds;
    if (limit.rlim_max != RLIM_INFINITY && limit.rlim_cur > limit.rlim_max) limit.rlim_cur = limit.rlim_max;
    return setrlimit(RLIMIT_CPU, &limit) == 0 ? 0 : errno;
}

int sandbox_claim_streams(int *input, int *output) {
    int null = open("/dev/null", O_RDWR | O_CLOEXEC);
    if (null < 0) return errno;
    *input = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3);
    *output = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
    bool done = *input >= 0 && *output >= 0 && dup2(null, STDIN_FILENO) >= 0 && dup2(null, STDOUT_FILENO) >= 0;
    int problem = done ? 0 : errno;
    if (null > STDERR_FILENO) close(null);
    return problem;
}
