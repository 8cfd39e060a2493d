// SPDX-License-Identifier: Apache-2.0
#include "name_edits.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t readings[] = {
#embed "unicode/han-readings.txt"
};

const uint8_t *tlm_han_readings(size_t *length) {
    *length = sizeof readings;
    return readings;
}
