// SPDX-License-Identifier: Apache-2.0
#include "cicu.h"

#include <cstring>

#include <unicode/localebuilder.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/uloc.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/utypes.h>
#include <unicode/uversion.h>

extern "C" {

const char *tlm_icu_version(void) { return U_ICU_VERSION; }
const char *tlm_unicode_version(void) { return U_UNICODE_VERSION; }
const char *tlm_icu_error_name(int32_t status) { return u_errorName(static_cast<UErrorCode>(status)); }

int32_t tlm_script(uint32_t scalar) {
    UErrorCode code = U_ZERO_ERROR;
    return uscript_getScript(static_cast<UChar32>(scalar), &code);
}

const char *tlm_script_short_name(int32_t script) {
    const char *name = uscript_getShortName(static_cast<UScriptCode>(script));
    return name == nullptr ? "Zzzz" : name;
}

uint32_t tlm_fold_simple(uint32_t scalar) {
    return static_cast<uint32_t>(u_foldCase(static_cast<UChar32>(scalar), U_FOLD_CASE_DEFAULT));
}

int32_t tlm_general_category(uint32_t scalar) { return u_charType(static_cast<UChar32>(scalar)); }

int32_t tlm_word_break_property(uint32_t scalar) {
    return u_getIntPropertyValue(static_cast<UChar32>(scalar), UCHAR_WORD_BREAK);
}

int32_t tlm_sentence_break_property(uint32_t scalar) {
    return u_getIntPropertyValue(static_cast<UChar32>(scalar), UCHAR_SENTENCE_BREAK);
}

int32_t tlm_line_break_property(uint32_t scalar) {
    return u_getIntPropertyValue(static_cast<UChar32>(scalar), UCHAR_LINE_BREAK);
}

bool tlm_is_extended_pictographic(uint32_t scalar) {
    return u_hasBinaryProperty(static_cast<UChar32>(scalar), UCHAR_EXTENDED_PICTOGRAPHIC);
}

int32_t tlm_language_canonical(const char *tag, char *canonical, int32_t capacity) {
    UErrorCode code = U_ZERO_ERROR;
    icu::LocaleBuilder builder;
    builder.setLanguageTag(tag);
    icu::Locale locale = builder.build(code);
    if (U_FAILURE(code) || locale.isBogus()) return -1;
    return uloc_toLanguageTag(locale.getName(), canonical, capacity, false, &code);
}

bool tlm_language_known(const char *language) {
    // ICU's list of languages: those with an ISO 639 code of two or three letters.
    for (const char *const *entry = uloc_getISOLanguages(); *entry != nullptr; ++entry) {
        if (std::strcmp(*entry, language) == 0) return true;
    }
    return false;
}

int32_t tlm_language_display_name(const char *tag, char *name, int32_t capacity) {
    icu::UnicodeString shown;
    icu::Locale(tag).getDisplayName(icu::Locale::getEnglish(), shown);
    return shown.extract(0, shown.length(), name, static_cast<uint32_t>(capacity), "UTF-8");
}

}  // extern "C"
