// SPDX-License-Identifier: Apache-2.0
#ifndef TOLMACH_NAME_EDITS_H
#define TOLMACH_NAME_EDITS_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// cc-by/name-edits-<script>.txt (ISO 15924), as it stands; NULL if there is none. Its licence is CC BY 4.0.
const uint8_t *tlm_name_edits(const char *script, size_t *length);

/// unicode/han-readings.txt, as it stands. Its facts are Unicode CLDR's (Unicode License).
const uint8_t *tlm_han_readings(size_t *length);

#ifdef __cplusplus
}
#endif
#endif
