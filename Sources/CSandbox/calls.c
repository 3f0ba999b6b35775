#define _GNU_SOURCE
#include "sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/types.h>
#include <unistd.h>

// A list of what is forbidden, not of what is allowed: readers are five large C++ libraries whose system calls change
// with each of their versions. What harms others is on it: network, programs, other processes, writing, kernel doors.
static const char *const forbidden[] = {
    // Network and other channels.
    "socket", "socketpair", "connect", "bind", "listen", "accept", "accept4", "sendto", "sendmsg", "sendmmsg",
    "mq_open", "msgget", "semget", "shmget", "shmat",
    // Programs and processes.
    "execve", "execveat", "fork", "vfork", "ptrace", "process_vm_readv", "process_vm_writev", "kill", "tkill",
    "rt_sigqueueinfo", "rt_tgsigqueueinfo", "pidfd_open", "pidfd_getfd", "pidfd_send_signal", "process_madvise",
    "setpriority", "sched_setscheduler", "sched_setparam", "sched_setattr", "setsid", "setpgid", "kcmp",
    // Files: changing them, and what Landlock does not know (owners, modes, times, attributes).
    "creat", "truncate", "unlink", "unlinkat", "rename", "renameat", "renameat2", "link", "linkat", "symlink",
    "symlinkat", "mkdir", "mkdirat", "rmdir", "mknod", "mknodat", "chmod", "fchmod", "fchmodat", "chown", "fchown",
    "lchown", "fchownat", "utime", "utimes", "utimensat", "futimesat", "setxattr", "lsetxattr", "fsetxattr",
    "removexattr", "lremovexattr", "fremovexattr", "name_to_handle_at", "open_by_handle_at", "fanotify_init",
    "inotify_init", "inotify_init1", "quotactl", "swapon", "swapoff", "acct",
    // The system.
    "mount", "umount2", "pivot_root", "chroot", "setns", "unshare", "open_tree", "move_mount", "fsopen", "fsconfig",
    "fsmount", "fspick", "mount_setattr", "kexec_load", "kexec_file_load", "init_module", "finit_module",
    "delete_module", "bpf", "perf_event_open", "keyctl", "add_key", "request_key", "userfaultfd", "io_uring_setup",
    "io_uring_enter", "io_uring_register", "personality", "reboot", "sethostname", "setdomainname", "settimeofday",
    "clock_settime", "adjtimex", "clock_adjtime", "iopl", "ioperm", "syslog", "vhangup", "setuid", "setgid",
    "setreuid", "setregid", "setresuid", "setresgid", "setgroups", "setfsuid", "setfsgid", "capset",
};

static bool deny(scmp_filter_ctx filter, const char *name) {
    int number = seccomp_syscall_resolve_name(name);
    if (number == __NR_SCMP_ERROR) return true;  // A library older than the call; Landlock and the others stand.
    return seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), number, 0) == 0;
}

static bool deny_opening_for(scmp_filter_ctx filter, uint64_t mask, uint64_t value) {
    return seccomp_rule_add(
               filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(open), 1, SCMP_A1(SCMP_CMP_MASKED_EQ, mask, value)) == 0
        && seccomp_rule_add(
               filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(openat), 1, SCMP_A2(SCMP_CMP_MASKED_EQ, mask, value)) == 0;
}

static bool deny_by_argument(scmp_filter_ctx filter) {
    uint64_t self = (uint64_t)getpid();
    return deny_opening_for(filter, O_ACCMODE, O_WRONLY) && deny_opening_for(filter, O_ACCMODE, O_RDWR)
        && deny_opening_for(filter, O_CREAT, O_CREAT) && deny_opening_for(filter, O_TRUNC, O_TRUNC)
        // Calls whose arguments lie in memory cannot be judged; "not implemented" makes libraries take the older one.
        && seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(openat2), 0) == 0
        && seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0) == 0
        // Threads may be started, processes may not.
        && seccomp_rule_add(
               filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(clone), 1, SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, 0)) == 0
        // abort() signals itself; nobody else may be signalled, nor have limits set.
        && seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(tgkill), 1, SCMP_A0(SCMP_CMP_NE, self)) == 0
        && seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(prlimit64), 1, SCMP_A0(SCMP_CMP_NE, 0)) == 0;
}

bool sandbox_restrict_calls(void) {
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
    if (filter == NULL) return false;
    // All threads, also those that run already.
    bool done = seccomp_attr_set(filter, SCMP_FLTATR_CTL_TSYNC, 1) == 0;
    for (size_t index = 0; index < sizeof forbidden / sizeof forbidden[0]; index += 1) {
        done = deny(filter, forbidden[index]) && done;
    }
    done = deny_by_argument(filter) && done;
    done = seccomp_load(filter) == 0 && done;
    seccomp_release(filter);
    return done;
}
