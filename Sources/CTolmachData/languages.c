// SPDX-License-Identifier: Apache-2.0
#include "ctolmachdata.h"

#include <string.h>

// #embed and __has_embed are C23; clang says so of each.
#pragma clang diagnostic ignored "-Wc23-extensions"

#define QUOTED_TOKENS(tokens) #tokens
#define QUOTED(tokens) QUOTED_TOKENS(tokens)
#define JOINED_TOKENS(first, second) first##second
#define JOINED(first, second) JOINED_TOKENS(first, second)

#define EMBED_FILES
#include "languages.h"
#undef EMBED_FILES

static const struct {
    const char *code;
    const uint8_t *segmentation;
    size_t segmentation_length;
} languages[] = {
#include "languages.h"
};

static const size_t count = sizeof languages / sizeof languages[0];

size_t tlm_language_count(void) { return count; }

const char *tlm_language_code(size_t index) { return index < count ? languages[index].code : NULL; }

const uint8_t *tlm_language_segmentation(const char *language, size_t *length) {
    for (size_t index = 0; index < count; ++index) {
        if (strcmp(languages[index].code, language) != 0) continue;
        *length = languages[index].segmentation_length;
        return languages[index].segmentation;
    }
    *length = 0;
    return NULL;
}
