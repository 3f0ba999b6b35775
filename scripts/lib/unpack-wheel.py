#!/usr/bin/env python3
"""Copies files out of a wheel: scripts/lib/unpack-wheel.py WHEEL FOLDER PATTERN…

Each file of the wheel that matches a pattern (as a shell would) goes into FOLDER under its own name, without the wheel's
folders. A pattern that matches nothing is an error: the wheel is not what was expected.
"""
import fnmatch
import os
import shutil
import sys
import zipfile


def main():
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    wheel, folder, *patterns = sys.argv[1:]
    os.makedirs(folder, exist_ok=True)
    with zipfile.ZipFile(wheel) as archive:
        names = [name for name in archive.namelist() if not name.endswith("/")]
        for pattern in patterns:
            found = fnmatch.filter(names, pattern)
            if not found:
                sys.exit(f"{os.path.basename(wheel)} has no {pattern}.")
            for name in found:
                with archive.open(name) as source, open(os.path.join(folder, os.path.basename(name)), "wb") as target:
                    shutil.copyfileobj(source, target, 1 << 20)


if __name__ == "__main__":
    main()
