// SPDX-License-Identifier: Apache-2.0
#ifndef TOLMACH_SHIPPED_GLOSSARY_H
#define TOLMACH_SHIPPED_GLOSSARY_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// glossaries/eastern-europe.csv, as it stands.
const uint8_t *tlm_shipped_glossary(size_t *length);

#ifdef __cplusplus
}
#endif
#endif
