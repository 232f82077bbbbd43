// The calls of Linux that the C library declares only under _GNU_SOURCE, which Swift's module for it
// is built without. Prototypes alone: the functions are those of the C library.
#pragma once

#include <linux/openat2.h>
#include <linux/stat.h>
#include <malloc.h>
#include <stddef.h>
#include <sys/eventfd.h>
#include <sys/statfs.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/xattr.h>
#include <unistd.h>

// renameat2(2). The names of the flags are ours, so that they meet no macro of another header.
enum { RenameNoReplace = 1, RenameExchange = 2 };
int renameat2(int old_folder, const char *old_path, int new_folder, const char *new_path,
              unsigned int flags);

// statx(2): tells the root of a mount (Linux 5.8).
int statx(int folder, const char *path, int flags, unsigned int mask, struct statx *result);

// syncfs(2)
int syncfs(int file);

// getdents64(2): 8 bytes inode, 8 bytes offset, 2 bytes record length, 1 byte kind, the name and NUL.
ssize_t getdents64(int folder, void *buffer, size_t length);

// copy_file_range(2)
ssize_t copy_file_range(int from, long long *from_offset, int to, long long *to_offset,
                        size_t length, unsigned int flags);

// openat2(2), Linux 5.6, which the C library has no function for: opens a path that does not leave a
// folder, neither by `..` nor by a link; `links` tells whether links are followed at all.
static inline int open_beneath(int folder, const char *path, int flags, int links) {
  struct open_how how = {.flags = (unsigned)flags,
                         .resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS |
                                    (links ? 0 : RESOLVE_NO_SYMLINKS)};
  return (int)syscall(SYS_openat2, folder, path, &how, sizeof how);
}
