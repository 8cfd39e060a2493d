// SPDX-License-Identifier: Apache-2.0
#include "ctext.h"

#include <cstdio>  // compact_lang_det.h needs it first
#include <cstring>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

extern "C" void tlm_detect_language(const uint8_t *text, int32_t length, tlm_language_guess *guess) {
    CLD2::Language languages[3];
    int percents[3];
    double scores[3];
    int text_bytes = 0;
    bool reliable = false;
    CLD2::CLDHints hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
    CLD2::Language best = CLD2::ExtDetectLanguageSummary(
        reinterpret_cast<const char *>(text), length, /* is_plain_text */ true, &hints, /* flags */ 0, languages,
        percents, scores, nullptr, &text_bytes, &reliable);
    std::memset(guess, 0, sizeof(*guess));
    if (best == CLD2::UNKNOWN_LANGUAGE) return;
    std::strncpy(guess->language, CLD2::LanguageCode(best), sizeof(guess->language) - 1);
    guess->percent = percents[0];
    guess->reliable = reliable;
}
