// SPDX-License-Identifier: Apache-2.0
// The data that tolmach ships with, embedded in the program.
#ifndef TOLMACH_CTOLMACHDATA_H
#define TOLMACH_CTOLMACHDATA_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// The bytes of languages/<language>/segmentation.txt; NULL if there is no such file.
const uint8_t *tlm_language_segmentation(const char *language, size_t *length);

/// The languages registered in languages.h, sorted by code.
size_t tlm_language_count(void);
/// NULL past the end.
const char *tlm_language_code(size_t index);

/// The learned endings of a language: cc-by-sa/endings/<language>.bin, as it stands; NULL if there is none. CC BY-SA 4.0.
const uint8_t *tlm_endings(const char *language, size_t *length);

/// The languages that have learned endings, sorted by code.
size_t tlm_endings_count(void);
/// NULL past the end.
const char *tlm_endings_language(size_t index);

#ifdef __cplusplus
}
#endif
#endif
