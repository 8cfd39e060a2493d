// SPDX-License-Identifier: Apache-2.0
#include "summary_weights.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t summary_weights[] = {
#embed "cc-by-sa/summary-weights.txt"
};

const uint8_t *tlm_summary_weights(size_t *length) {
    *length = (size_t)sizeof(summary_weights);
    return summary_weights;
}
