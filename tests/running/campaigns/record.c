/* Between the program and the disk: notes what is written to the database files and when it is synced, or lets a sync
 * fail. Loaded by LD_PRELOAD; the program itself is the one people run.
 *
 * MAKKER_RECORD=FILE  notes go here, one after the other: 24 bytes of head, then the bytes themselves
 * MAKKER_UNDER=DIR    the folder that is watched
 * MAKKER_FAIL=N       the Nth sync in the folder fails with EIO, and so do all after it
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

struct head { uint32_t what, file; uint64_t at, length; };

enum { OPENED = 'O', WROTE = 'W', CUT = 'T', SYNCING = 'B', SYNCED = 'S', REMOVED = 'U', FOLDER_SYNCED = 'D' };

#define MOST 4096
static int file_of[MOST];               /* by descriptor: 0 none, -1 the folder, otherwise the file's number */
static char paths[64][4096];
static int files, notes = -1;
static long syncs, fail_at;
static const char *under;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static int (*real_open)(const char *, int, ...);
static int (*real_close)(int);
static ssize_t (*real_write)(int, const void *, size_t);
static ssize_t (*real_pwrite)(int, const void *, size_t, off_t);
static int (*real_truncate)(int, off_t);
static int (*real_fsync)(int), (*real_fdatasync)(int);
static int (*real_unlink)(const char *);

__attribute__((constructor)) static void begin(void) {
    real_open = dlsym(RTLD_NEXT, "open64");
    real_close = dlsym(RTLD_NEXT, "close");
    real_write = dlsym(RTLD_NEXT, "write");
    real_pwrite = dlsym(RTLD_NEXT, "pwrite64");
    real_truncate = dlsym(RTLD_NEXT, "ftruncate64");
    real_fsync = dlsym(RTLD_NEXT, "fsync");
    real_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
    real_unlink = dlsym(RTLD_NEXT, "unlink");
    under = getenv("MAKKER_UNDER");
    const char *to = getenv("MAKKER_RECORD"), *fail = getenv("MAKKER_FAIL");
    if (to) notes = real_open(to, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    fail_at = fail ? atol(fail) : 0;
}

static void note(int what, int file, uint64_t at, const void *bytes, uint64_t length) {
    if (notes < 0) return;
    struct head head = { (uint32_t)what, (uint32_t)file, at, length };
    struct iovec parts[2] = { { &head, sizeof head }, { (void *)bytes, bytes ? length : 0 } };
    if (writev(notes, parts, 2) < (ssize_t)(sizeof head)) abort();
}

static int opened(const char *path, int fd) {
    if (fd < 0 || fd >= MOST) return fd;
    file_of[fd] = 0;
    if (!under || strncmp(path, under, strlen(under)) != 0) return fd;
    if (strcmp(path, under) == 0) {
        file_of[fd] = -1;
    } else if (strstr(path, ".db") && !strstr(path, "-shm")) {
        pthread_mutex_lock(&lock);
        int number = 0;
        while (number < files && strcmp(paths[number], path) != 0) number++;
        if (number == files && files < 64) strcpy(paths[files++], path);
        note(OPENED, number + 1, 0, path, strlen(path));
        file_of[fd] = number + 1;
        pthread_mutex_unlock(&lock);
    }
    return fd;
}

#define OPEN(name, call)                                     \
    int name(const char *path, int flags, ...) {             \
        va_list more;                                        \
        va_start(more, flags);                               \
        int mode = va_arg(more, int);                        \
        va_end(more);                                        \
        return opened(path, call);                           \
    }
OPEN(open, real_open(path, flags, mode))
OPEN(open64, real_open(path, flags, mode))

int close(int fd) {
    if (fd >= 0 && fd < MOST) file_of[fd] = 0;
    return real_close(fd);
}

static int watched(int fd) { return fd >= 0 && fd < MOST ? file_of[fd] : 0; }

ssize_t write(int fd, const void *bytes, size_t length) {
    off_t at = watched(fd) > 0 ? lseek(fd, 0, SEEK_CUR) : 0;
    ssize_t wrote = real_write(fd, bytes, length);
    if (wrote > 0 && watched(fd) > 0) note(WROTE, file_of[fd], (uint64_t)at, bytes, (uint64_t)wrote);
    return wrote;
}

static ssize_t wrote_at(int fd, const void *bytes, size_t length, off_t at) {
    ssize_t wrote = real_pwrite(fd, bytes, length, at);
    if (wrote > 0 && watched(fd) > 0) note(WROTE, file_of[fd], (uint64_t)at, bytes, (uint64_t)wrote);
    return wrote;
}
ssize_t pwrite(int fd, const void *bytes, size_t length, off_t at) { return wrote_at(fd, bytes, length, at); }
ssize_t pwrite64(int fd, const void *bytes, size_t length, off_t at) { return wrote_at(fd, bytes, length, at); }

static int cut(int fd, off_t length) {
    int done = real_truncate(fd, length);
    if (done == 0 && watched(fd) > 0) note(CUT, file_of[fd], (uint64_t)length, NULL, 0);
    return done;
}
int ftruncate(int fd, off_t length) { return cut(fd, length); }
int ftruncate64(int fd, off_t length) { return cut(fd, length); }

static int synced(int fd, int (*real)(int)) {
    int file = watched(fd);
    if (file == 0) return real(fd);
    if (fail_at && __sync_add_and_fetch(&syncs, 1) >= fail_at) {
        errno = EIO;
        return -1;
    }
    if (file > 0) note(SYNCING, file, 0, NULL, 0);
    int done = real(fd);
    if (done == 0) note(file > 0 ? SYNCED : FOLDER_SYNCED, file > 0 ? file : 0, 0, NULL, 0);
    return done;
}
int fsync(int fd) { return synced(fd, real_fsync); }
int fdatasync(int fd) { return synced(fd, real_fdatasync); }

int unlink(const char *path) {
    int done = real_unlink(path);
    if (done == 0)
        for (int number = 0; number < files; number++)
            if (strcmp(paths[number], path) == 0) note(REMOVED, number + 1, 0, NULL, 0);
    return done;
}
