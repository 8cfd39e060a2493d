// SPDX-License-Identifier: Apache-2.0
#include "ctext.h"

#include <cstdio>  // compact_lang_det.h needs it first
#include <cstring>
#include <string>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

extern "C" void tlm_detect_language(const uint8_t *text, int32_t length, tlm_language_guess *guess) {
    std::memset(guess, 0, sizeof(*guess));
    // CLD2 looks at the byte after the text (GetOneScriptSpan does), takes it for the start of a character and can leave
    // its tables with it: a NUL must stand there, which the text of a caller does not have.
    const std::string terminated(reinterpret_cast<const char *>(text), static_cast<size_t>(length));
    CLD2::Language languages[3];
    int percents[3];
    double scores[3];
    int text_bytes = 0;
    bool reliable = false;
    CLD2::CLDHints hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
    CLD2::Language best = CLD2::ExtDetectLanguageSummary(
        terminated.c_str(), length, /* is_plain_text */ true, &hints, /* flags */ 0, languages,
        percents, scores, nullptr, &text_bytes, &reliable);
    if (best == CLD2::UNKNOWN_LANGUAGE) return;
    std::strncpy(guess->language, CLD2::LanguageCode(best), sizeof(guess->language) - 1);
    guess->percent = percents[0];
    guess->reliable = reliable;
}
