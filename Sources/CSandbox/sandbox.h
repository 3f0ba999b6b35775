#ifndef SANDBOX_PRIVATE_H
#define SANDBOX_PRIVATE_H

#include <stdbool.h>

#include "csandbox.h"

/// Leaves only the given paths readable; false where the kernel cannot or other threads would stay free.
bool sandbox_restrict_files(const struct sandbox_limits *limits);

/// Forbids the system calls that no reader needs; false where the kernel cannot.
bool sandbox_restrict_calls(void);

#endif
