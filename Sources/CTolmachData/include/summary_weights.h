// SPDX-License-Identifier: Apache-2.0
#ifndef TOLMACH_SUMMARY_WEIGHTS_H
#define TOLMACH_SUMMARY_WEIGHTS_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// cc-by-sa/summary-weights.txt, as it stands. Its licence is CC BY-SA 4.0.
const uint8_t *tlm_summary_weights(size_t *length);

#ifdef __cplusplus
}
#endif
#endif
