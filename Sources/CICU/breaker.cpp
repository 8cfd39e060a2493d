// SPDX-License-Identifier: Apache-2.0
#include "cicu.h"

#include <unicode/ubrk.h>

static UBreakIterator *unwrap(tlm_breaker *breaker) { return reinterpret_cast<UBreakIterator *>(breaker); }

extern "C" {

tlm_breaker *tlm_breaker_open(int32_t kind, const char *locale, int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    UBreakIteratorType type = kind == TLM_BREAK_SENTENCE ? UBRK_SENTENCE
                              : kind == TLM_BREAK_WORD   ? UBRK_WORD
                                                         : UBRK_CHARACTER;
    UBreakIterator *iterator = ubrk_open(type, locale, nullptr, 0, &code);
    *status = code;
    if (U_FAILURE(code)) return nullptr;
    return reinterpret_cast<tlm_breaker *>(iterator);
}

void tlm_breaker_close(tlm_breaker *breaker) { ubrk_close(unwrap(breaker)); }

void tlm_breaker_set_text(tlm_breaker *breaker, const uint16_t *text, int32_t length, int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    ubrk_setText(unwrap(breaker), reinterpret_cast<const UChar *>(text), length, &code);
    *status = code;
}

int32_t tlm_breaker_fill(tlm_breaker *breaker, int32_t *boundaries, int32_t *statuses, int32_t capacity) {
    UBreakIterator *iterator = unwrap(breaker);
    int32_t count = 0;
    while (count < capacity) {
        int32_t boundary = ubrk_next(iterator);
        if (boundary == UBRK_DONE) break;
        boundaries[count] = boundary;
        if (statuses != nullptr) statuses[count] = ubrk_getRuleStatus(iterator);
        count += 1;
    }
    return count;
}

}  // extern "C"
