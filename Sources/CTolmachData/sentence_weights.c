// SPDX-License-Identifier: Apache-2.0
#include "sentence_weights.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t sentence_weights[] = {
#embed "cc-by-sa/sentence-weights.txt"
};

const uint8_t *tlm_sentence_weights(size_t *length) {
    *length = (size_t)sizeof(sentence_weights);
    return sentence_weights;
}
