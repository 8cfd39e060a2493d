// SPDX-License-Identifier: Apache-2.0
#include "csystem.h"

#include <stdint.h>
#include <stdlib.h>

#ifdef __linux__
#include <features.h>
#include <sys/mman.h>
#include <unistd.h>
#endif
#ifdef __GLIBC__
#include <malloc.h>
#endif

// What a story with the shipped glossary takes, roughly.
#define HEAP_STEP (8 << 20)
#define HUGE_PAGE ((uintptr_t)2 << 20)

void tlm_prepare_heap(void) {
#ifdef __GLIBC__
    mallopt(M_TOP_PAD, HEAP_STEP);
    mallopt(M_TRIM_THRESHOLD, 64 << 20);
    // The first growth of the heap, in large pages where the kernel gives them: 4 page faults and not 2,000.
    void *first = malloc(64 << 10);
    uintptr_t end = (uintptr_t)sbrk(0) & ~(HUGE_PAGE - 1);
    uintptr_t start = (end - HEAP_STEP + HUGE_PAGE - 1) & ~(HUGE_PAGE - 1);
    (void)first;
    free(first);
    if (start < end) madvise((void *)start, end - start, MADV_HUGEPAGE);
#endif
}
