// SPDX-License-Identifier: Apache-2.0
#include "shipped_glossary.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t shipped_glossary[] = {
#embed "../../glossaries/eastern-europe.csv"
};

const uint8_t *tlm_shipped_glossary(size_t *length) {
    *length = (size_t)sizeof(shipped_glossary);
    return shipped_glossary;
}
