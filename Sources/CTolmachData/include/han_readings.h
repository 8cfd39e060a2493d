// SPDX-License-Identifier: Apache-2.0
#ifndef TOLMACH_HAN_READINGS_H
#define TOLMACH_HAN_READINGS_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// unicode/han-readings.txt, as it stands. Its facts are Unicode CLDR's (Unicode License).
const uint8_t *tlm_han_readings(size_t *length);

#ifdef __cplusplus
}
#endif
#endif
