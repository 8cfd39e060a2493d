// SPDX-License-Identifier: Apache-2.0
#ifndef TOLMACH_CSYSTEM_H
#define TOLMACH_CSYSTEM_H

#ifdef __cplusplus
extern "C" {
#endif

/// Lets the heap of the main thread grow in steps of megabytes and keep what it has. Does nothing where libc is not glibc.
void tlm_prepare_heap(void);

#ifdef __cplusplus
}
#endif
#endif
