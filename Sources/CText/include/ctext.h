// SPDX-License-Identifier: Apache-2.0
// The one door to libstemmer (Snowball) and CLD2.
#ifndef TOLMACH_CTEXT_H
#define TOLMACH_CTEXT_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// Snowball stemming, UTF-8. A stemmer is not thread-safe.
typedef struct tlm_stemmer tlm_stemmer;
/// NULL if there is no algorithm for this ISO 639 code.
tlm_stemmer *tlm_stemmer_open(const char *language);
void tlm_stemmer_close(tlm_stemmer *stemmer);
/// The stem of `word`, valid until the next call; its length in `stem_length`. NULL when out of memory.
const uint8_t *tlm_stem(tlm_stemmer *stemmer, const uint8_t *word, int32_t length, int32_t *stem_length);

// Language detection of valid UTF-8
typedef struct {
    char language[16];  // "" when unknown
    int32_t percent;    // share of the text, 0 to 100
    bool reliable;
} tlm_language_guess;
void tlm_detect_language(const uint8_t *text, int32_t length, tlm_language_guess *guess);

#ifdef __cplusplus
}
#endif
#endif
