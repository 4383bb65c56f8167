"""A program whose clock is wrong: a library between it and the system's clock, compiled for the tests."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

SOURCE = """
#define _GNU_SOURCE
#include <dlfcn.h>
#include <sys/time.h>
#include <time.h>
int clock_gettime(clockid_t clock, struct timespec *now) {
    int (*real)(clockid_t, struct timespec *) = dlsym(RTLD_NEXT, "clock_gettime");
    int failed = real(clock, now);
    if (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE) now->tv_sec += SECONDS;
    return failed;
}
int gettimeofday(struct timeval *now, void *zone) {
    int (*real)(struct timeval *, void *) = dlsym(RTLD_NEXT, "gettimeofday");
    int failed = real(now, zone);
    now->tv_sec += SECONDS;
    return failed;
}
time_t time(time_t *now) {
    struct timespec precise;
    clock_gettime(CLOCK_REALTIME, &precise);
    if (now) *now = precise.tv_sec;
    return precise.tv_sec;
}
"""


def ahead(folder: Path, seconds: int) -> dict[str, str]:
    """The variables of a program whose clock is so far ahead; `folder` keeps the library."""
    compiler = shutil.which("cc") or pytest.skip("no C compiler here")
    library = folder / "askew.so"
    command = [compiler, "-shared", "-fPIC", f"-DSECONDS={seconds}", "-x", "c", "-o", library, "-", "-ldl"]
    subprocess.run(command, input=SOURCE.encode(), check=True)
    return {"LD_PRELOAD": str(library)}
