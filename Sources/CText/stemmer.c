// SPDX-License-Identifier: Apache-2.0
#include "ctext.h"

#include <libstemmer.h>
#include <stddef.h>

tlm_stemmer *tlm_stemmer_open(const char *language) {
    return (tlm_stemmer *)sb_stemmer_new(language, "UTF_8");
}

void tlm_stemmer_close(tlm_stemmer *stemmer) { sb_stemmer_delete((struct sb_stemmer *)stemmer); }

const uint8_t *tlm_stem(tlm_stemmer *stemmer, const uint8_t *word, int32_t length, int32_t *stem_length) {
    const sb_symbol *stem = sb_stemmer_stem((struct sb_stemmer *)stemmer, word, length);
    *stem_length = stem == NULL ? 0 : sb_stemmer_length((struct sb_stemmer *)stemmer);
    return stem;
}
