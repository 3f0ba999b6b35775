#ifndef CSANDBOX_H
#define CSANDBOX_H

#include <stddef.h>
#include <stdint.h>

/// What a process gives up before it looks at a stranger's file. Linux only; every measure may be missing on an older
/// kernel or in a container that forbids it, so each is reported.
enum sandbox_measure {
    /// No writing of files, no core dumps, bounded memory and bounded descriptors (setrlimit).
    SANDBOX_RESOURCE_LIMITS = 1,
    /// Killed when the parent's thread that started it ends (PR_SET_PDEATHSIG).
    SANDBOX_PARENT_DEATH = 2,
    /// No new privileges by set-user-id programs (PR_SET_NO_NEW_PRIVS).
    SANDBOX_NO_NEW_PRIVILEGES = 4,
    /// The file system is gone but for a list of paths, to be read only (Landlock).
    SANDBOX_FILE_SYSTEM = 8,
    /// No sockets, no programs, no writing, no tampering with other processes (seccomp).
    SANDBOX_SYSTEM_CALLS = 16,
};

struct sandbox_limits {
    /// The most address space, in bytes; 0 leaves it unlimited.
    uint64_t memory_bytes;
    /// The most open file descriptors; 0 leaves the limit as it is.
    uint64_t open_files;
    /// Files and folders (with all below) that stay readable; those that do not exist are passed over.
    const char *const *readable_paths;
    size_t readable_count;
};

/// Puts the calling process in the sandbox for good and returns the sum of the measures that are now in force.
///
/// Landlock binds the calling thread and the threads it starts later, so SANDBOX_FILE_SYSTEM is only reported when no
/// other thread runs.
uint32_t sandbox_enter(const struct sandbox_limits *limits);

/// Lets the process use that many more seconds of processor time before SIGXCPU ends it; 0 on success, else errno.
int sandbox_allow_processor_seconds(uint64_t seconds);

/// The exit code of a process that died because its memory limit was reached.
enum { SANDBOX_EXIT_MEMORY = 75 };

/// From now on a crash for want of memory ends the process with SANDBOX_EXIT_MEMORY rather than with its signal.
///
/// To tell is a heuristic: the last system error of the crashing thread was ENOMEM, or no further block of
/// 1/16 of the address space limit (at most 64 MiB) can be had.
void sandbox_tell_exhaustion(void);

/// Moves standard input and output to new descriptors and puts /dev/null in their place, so that a library that prints
/// cannot spoil what this process says; 0 on success, else errno.
int sandbox_claim_streams(int *input, int *output);

#endif
