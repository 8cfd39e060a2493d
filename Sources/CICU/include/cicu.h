// SPDX-License-Identifier: Apache-2.0
// The one door to ICU. No ICU header is included here: the Swift toolchain carries an ICU of its own,
// and the two must not meet in one Clang module. Text goes in as UTF-8 or UTF-16 buffers; every `status`
// is an ICU error code (0 or below: fine).
#ifndef TOLMACH_CICU_H
#define TOLMACH_CICU_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// Versions
const char *tlm_icu_version(void);
const char *tlm_unicode_version(void);
const char *tlm_icu_error_name(int32_t status);

// Break iterators over UTF-16
typedef struct tlm_breaker tlm_breaker;
enum { TLM_BREAK_SENTENCE = 0, TLM_BREAK_WORD = 1, TLM_BREAK_GRAPHEME = 2 };
tlm_breaker *tlm_breaker_open(int32_t kind, const char *locale, int32_t *status);
void tlm_breaker_close(tlm_breaker *breaker);
void tlm_breaker_set_text(tlm_breaker *breaker, const uint16_t *text, int32_t length, int32_t *status);
/// Writes up to `capacity` boundaries after the current one (and, if `statuses` is not NULL, the rule status of
/// each); returns how many. 0 means the end was reached.
int32_t tlm_breaker_fill(tlm_breaker *breaker, int32_t *boundaries, int32_t *statuses, int32_t capacity);

// ICU's dictionaries of words, divided by as ICU does, several times faster; see CJKDictionary
typedef struct tlm_dictionary tlm_dictionary;
/// NULL when ICU's data have no such dictionary, or not in the form that is known here.
tlm_dictionary *tlm_dictionary_open(const char *name);
void tlm_dictionary_close(tlm_dictionary *dictionary);
/// Writes the ends of the words of a run of Han and kana of the BMP, at most `length`; returns how many.
int32_t tlm_dictionary_divide(tlm_dictionary *dictionary, const uint16_t *text, int32_t length, int32_t *boundaries);

// Transcoding. `destination` must hold `length` units.
int32_t tlm_utf8_to_utf16(const uint8_t *source, int32_t length, uint16_t *destination, int32_t capacity,
                          int32_t *status);

// Normalization of UTF-8 with an edit list
enum { TLM_NFC = 0, TLM_NFKC_CASEFOLD = 1, TLM_NFD = 2 };
typedef struct {
    uint8_t *text;    // owned: tlm_free
    int64_t length;
    int32_t *edits;   // owned: triples (source length, normalized length, changed 0 or 1)
    int64_t edit_count;
} tlm_normalized;
bool tlm_is_normalized(int32_t form, const uint8_t *text, int64_t length);
bool tlm_normalize(int32_t form, const uint8_t *text, int64_t length, bool want_edits, tlm_normalized *result,
                   int32_t *status);
void tlm_free(void *memory);

// Characters
int32_t tlm_script(uint32_t scalar);                  // UScriptCode
const char *tlm_script_short_name(int32_t script);    // "Latn"
uint32_t tlm_fold_simple(uint32_t scalar);            // simple case folding
int32_t tlm_general_category(uint32_t scalar);        // UCharCategory
int32_t tlm_word_break_property(uint32_t scalar);     // UWordBreakValues
int32_t tlm_sentence_break_property(uint32_t scalar); // USentenceBreak
int32_t tlm_line_break_property(uint32_t scalar);     // ULineBreak
bool tlm_is_extended_pictographic(uint32_t scalar);

// Character sets
typedef struct {
    char name[40];
    int32_t confidence;  // 0 to 100
} tlm_charset;
int32_t tlm_detect_charsets(const uint8_t *bytes, int32_t length, tlm_charset *found, int32_t capacity,
                            int32_t *status);
/// Decodes `bytes` into UTF-8 (owned: tlm_free). With `strict`, stops at the first malformed byte: returns false and
/// sets `bad_offset`.
bool tlm_decode(const char *charset, const uint8_t *bytes, int64_t length, bool strict, uint8_t **text,
                int64_t *text_length, int64_t *bad_offset, int32_t *status);
/// Encodes valid UTF-8 into `charset` (owned: tlm_free). False when `charset` has no place for one of its characters.
bool tlm_encode(const char *charset, const uint8_t *text, int64_t length, uint8_t **bytes, int64_t *bytes_length,
                int32_t *status);
bool tlm_charset_known(const char *charset);

// Transliteration
typedef struct tlm_transliterator tlm_transliterator;
tlm_transliterator *tlm_transliterator_open(const char *identifier, int32_t *status);
void tlm_transliterator_close(tlm_transliterator *transliterator);
/// Returns the length of the UTF-8 result (owned: tlm_free), or -1.
int64_t tlm_transliterate(const tlm_transliterator *transliterator, const uint8_t *text, int64_t length,
                          uint8_t **result, int32_t *status);

// Regular expressions over UTF-16
typedef struct tlm_regex tlm_regex;
/// Compiles an expression; NULL if it is bad, `error_offset` (in code points of the pattern) then says where.
tlm_regex *tlm_regex_open(const uint16_t *pattern, int32_t length, bool caseless, int32_t *error_offset,
                          int32_t *status);
void tlm_regex_close(tlm_regex *regex);
/// `text` must stay where it is until the next text. `steps`, in tens of thousands, is what all matches in it may take
/// together; a match that takes less than one is not counted. When they are spent, U_REGEX_STOPPED_BY_CALLER.
void tlm_regex_set_text(tlm_regex *regex, const uint16_t *text, int32_t length, int64_t steps, int32_t *status);
/// Whether the whole text is a match.
bool tlm_regex_matches_all(tlm_regex *regex, int32_t *status);
/// The first match that starts at `from` or later.
bool tlm_regex_find(tlm_regex *regex, int32_t from, int32_t *start, int32_t *end, int32_t *status);
/// Whether a match starts at `at`; it may use no unit from `limit` on, but look-around sees the whole text.
bool tlm_regex_matches_at(tlm_regex *regex, int32_t at, int32_t limit, int32_t *status);
/// Whether a match of an expression that ends in \z starts at `from` or later and ends at `at`.
bool tlm_regex_ends_at(tlm_regex *regex, int32_t from, int32_t at, int32_t *status);

// Languages
/// Canonical BCP 47 form of a tag in `canonical` (its length returned), or -1 if the tag is malformed.
int32_t tlm_language_canonical(const char *tag, char *canonical, int32_t capacity);
bool tlm_language_known(const char *language);
int32_t tlm_language_display_name(const char *tag, char *name, int32_t capacity);

#ifdef __cplusplus
}
#endif
#endif
