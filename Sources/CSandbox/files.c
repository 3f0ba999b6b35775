#define _GNU_SOURCE
#include "sandbox.h"

#include <dirent.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

// All rights of the fifth Landlock version (Linux 6.10); the header of Debian 12 stops at the second.
enum {
    RIGHT_EXECUTE = 1 << 0,
    RIGHT_READ_FILE = 1 << 2,
    RIGHT_READ_DIR = 1 << 3,
    RIGHTS_1 = (1 << 13) - 1,
    RIGHTS_2 = (1 << 14) - 1,
    RIGHTS_3 = (1 << 15) - 1,
    RIGHTS_5 = (1 << 16) - 1,
};

static uint64_t rights_of_version(long version) {
    if (version >= 5) return RIGHTS_5;
    if (version >= 3) return RIGHTS_3;
    return version == 2 ? RIGHTS_2 : RIGHTS_1;
}

static bool is_only_thread(void) {
    DIR *folder = opendir("/proc/self/task");
    if (folder == NULL) return false;
    int count = 0;
    for (struct dirent *entry = readdir(folder); entry != NULL; entry = readdir(folder)) {
        if (entry->d_name[0] != '.') count += 1;
    }
    closedir(folder);
    return count == 1;
}

static bool allow_reading(int rules, const char *path) {
    int descriptor = open(path, O_PATH | O_CLOEXEC);
    if (descriptor < 0) return true;  // What is not there need not be allowed.
    struct stat status;
    bool done = fstat(descriptor, &status) == 0;
    if (done) {
        // EXECUTE is what mapping a library's code needs. READ_DIR on anything but a folder is refused with EINVAL.
        struct landlock_path_beneath_attr rule = {
            .allowed_access = RIGHT_EXECUTE | RIGHT_READ_FILE | (S_ISDIR(status.st_mode) ? RIGHT_READ_DIR : 0),
            .parent_fd = descriptor,
        };
        done = syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) == 0;
    }
    close(descriptor);
    return done;
}

bool sandbox_restrict_files(const struct sandbox_limits *limits) {
    bool is_alone = is_only_thread();
    long version = syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (version < 1) return false;
    struct landlock_ruleset_attr attributes = {.handled_access_fs = rights_of_version(version)};
    int rules = (int)syscall(SYS_landlock_create_ruleset, &attributes, sizeof attributes.handled_access_fs, 0);
    if (rules < 0) return false;
    bool done = true;
    for (size_t index = 0; index < limits->readable_count; index += 1) {
        done = allow_reading(rules, limits->readable_paths[index]) && done;
    }
    done = syscall(SYS_landlock_restrict_self, rules, 0) == 0 && done;
    close(rules);
    return done && is_alone;
}
