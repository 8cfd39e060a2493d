// SPDX-License-Identifier: Apache-2.0
#include "cicu.h"

#include <unicode/uregex.h>

struct tlm_regex {
    URegularExpression *expression;
    // What is left of the budget, in ICU's units of ten thousand steps.
    int64_t steps;
};

namespace {

// ICU calls this once every ten thousand steps of one match.
UBool U_CALLCONV goesOn(const void *context, int32_t) {
    auto *regex = static_cast<tlm_regex *>(const_cast<void *>(context));
    regex->steps -= 1;
    return regex->steps >= 0;
}

tlm_regex *wrap(URegularExpression *expression, UErrorCode &code) {
    if (U_FAILURE(code)) {
        uregex_close(expression);
        return nullptr;
    }
    auto *regex = new tlm_regex{expression, 0};
    uregex_setMatchCallback(expression, goesOn, regex, &code);
    uregex_setStackLimit(expression, 8 << 20, &code);
    uregex_useTransparentBounds(expression, true, &code);
    return regex;
}

// The place of a mistake in code points: ICU counts lines and, in each, code points.
int32_t offsetOf(const UParseError &error, const uint16_t *pattern, int32_t length) {
    int32_t points = 0;
    int32_t line = 1;
    for (int32_t unit = 0; line < error.line && unit < length; unit += 1) {
        if (pattern[unit] == '\n') line += 1;
        if ((pattern[unit] & 0xFC00) != 0xDC00) points += 1;
    }
    return points + (error.offset > 0 ? error.offset - 1 : 0);
}

}  // namespace

extern "C" {

tlm_regex *tlm_regex_open(const uint16_t *pattern, int32_t length, bool caseless, int32_t *error_offset,
                          int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    UParseError error = {};
    URegularExpression *expression =
        uregex_open(reinterpret_cast<const UChar *>(pattern), length, caseless ? UREGEX_CASE_INSENSITIVE : 0, &error,
                    &code);
    *error_offset = U_FAILURE(code) ? offsetOf(error, pattern, length) : 0;
    tlm_regex *regex = wrap(expression, code);
    *status = code;
    return regex;
}

void tlm_regex_close(tlm_regex *regex) {
    uregex_close(regex->expression);
    delete regex;
}

void tlm_regex_set_text(tlm_regex *regex, const uint16_t *text, int32_t length, int64_t steps, int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    regex->steps = steps;
    uregex_setText(regex->expression, reinterpret_cast<const UChar *>(text), length, &code);
    *status = code;
}

bool tlm_regex_matches_all(tlm_regex *regex, int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    UBool found = uregex_matches(regex->expression, 0, &code);
    *status = code;
    return U_SUCCESS(code) && found;
}

bool tlm_regex_find(tlm_regex *regex, int32_t from, int32_t *start, int32_t *end, int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    UBool found = uregex_find(regex->expression, from, &code);
    if (U_SUCCESS(code) && found) {
        *start = uregex_start(regex->expression, 0, &code);
        *end = uregex_end(regex->expression, 0, &code);
    }
    *status = code;
    return U_SUCCESS(code) && found;
}

bool tlm_regex_matches_at(tlm_regex *regex, int32_t at, int32_t limit, int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    uregex_useAnchoringBounds(regex->expression, false, &code);
    uregex_setRegion(regex->expression, at, limit, &code);
    UBool found = uregex_lookingAt(regex->expression, -1, &code);
    *status = code;
    return U_SUCCESS(code) && found;
}

bool tlm_regex_ends_at(tlm_regex *regex, int32_t from, int32_t at, int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    uregex_useAnchoringBounds(regex->expression, true, &code);
    uregex_setRegionAndStart(regex->expression, 0, at, from, &code);
    UBool found = uregex_findNext(regex->expression, &code);
    *status = code;
    return U_SUCCESS(code) && found;
}

}  // extern "C"
