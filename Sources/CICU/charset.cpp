// SPDX-License-Identifier: Apache-2.0
#include "cicu.h"

#include <cstdlib>
#include <cstring>
#include <vector>

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucnv_err.h>
#include <unicode/ucsdet.h>
#include <unicode/ustring.h>

namespace {

constexpr int32_t chunk = 1 << 16;

/// Appends `units` as UTF-8; a lone surrogate becomes U+FFFD (only reached when not strict).
void append(std::vector<uint8_t> &text, const UChar *units, int32_t count) {
    size_t start = text.size();
    text.resize(start + static_cast<size_t>(count) * 3);
    int32_t written = 0;
    UErrorCode code = U_ZERO_ERROR;
    u_strToUTF8WithSub(reinterpret_cast<char *>(text.data() + start), count * 3, &written, units, count, 0xFFFD,
                       nullptr, &code);
    text.resize(start + static_cast<size_t>(written));
}

/// Writes U+FFFD for what cannot be decoded. ICU's own callback writes U+001A for a single byte in sets that have a substitute of their own.
void U_CALLCONV replace(const void *, UConverterToUnicodeArgs *arguments, const char *, int32_t,
                        UConverterCallbackReason reason, UErrorCode *code) {
    if (reason > UCNV_IRREGULAR) return;
    const UChar replacement = 0xFFFD;
    *code = U_ZERO_ERROR;
    ucnv_cbToUWriteUChars(arguments, &replacement, 1, 0, code);
}

/// Whether a set of the PC is as IBM has it for its own hosts: bytes 1A, 1C and 7F, which are those controls everywhere else, are U+001C,
/// U+007F and U+001A (Shift_JIS, IBM866, windows-949 and some thirty more of ICU's tables).
bool turns_controls(UConverter *converter) {
    const struct {
        char byte;
        UChar unit;
    } turned[] = {{0x1A, 0x1C}, {0x1C, 0x7F}, {0x7F, 0x1A}};
    for (const auto &pair : turned) {
        UChar units[4];
        UErrorCode code = U_ZERO_ERROR;
        const int32_t count = ucnv_toUChars(converter, units, 4, &pair.byte, 1, &code);
        if (U_FAILURE(code) || count != 1 || units[0] != pair.unit) return false;
    }
    return true;
}

/// The control that a byte means, of the one that such a set makes of it.
template <typename Unit> Unit turned_back(Unit unit) {
    switch (unit) {
    case 0x1C: return 0x1A;
    case 0x7F: return 0x1C;
    case 0x1A: return 0x7F;
    default: return unit;
    }
}

/// The control that such a set makes the right byte of.
char turned_on(char unit) { return turned_back(turned_back(unit)); }

}  // namespace

extern "C" {

int32_t tlm_detect_charsets(const uint8_t *bytes, int32_t length, tlm_charset *found, int32_t capacity,
                            int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    UCharsetDetector *detector = ucsdet_open(&code);
    int32_t count = 0;
    if (U_SUCCESS(code)) {
        ucsdet_setText(detector, reinterpret_cast<const char *>(bytes), length, &code);
        int32_t matches = 0;
        const UCharsetMatch **all = ucsdet_detectAll(detector, &matches, &code);
        for (int32_t i = 0; U_SUCCESS(code) && i < matches && count < capacity; ++i) {
            UErrorCode inner = U_ZERO_ERROR;
            const char *name = ucsdet_getName(all[i], &inner);
            int32_t confidence = ucsdet_getConfidence(all[i], &inner);
            if (U_FAILURE(inner) || name == nullptr) continue;
            std::strncpy(found[count].name, name, sizeof(found[count].name) - 1);
            found[count].name[sizeof(found[count].name) - 1] = 0;
            found[count].confidence = confidence;
            count += 1;
        }
    }
    if (detector != nullptr) ucsdet_close(detector);
    *status = code;
    return count;
}

bool tlm_charset_known(const char *charset) {
    UErrorCode code = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(charset, &code);
    if (converter != nullptr) ucnv_close(converter);
    return U_SUCCESS(code);
}

bool tlm_decode(const char *charset, const uint8_t *bytes, int64_t length, bool strict, uint8_t **text,
                int64_t *text_length, int64_t *bad_offset, int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    *text = nullptr;
    *bad_offset = -1;
    UConverter *converter = ucnv_open(charset, &code);
    const bool turns = U_SUCCESS(code) && turns_controls(converter);
    if (U_SUCCESS(code)) {
        ucnv_setToUCallBack(converter, strict ? UCNV_TO_U_CALLBACK_STOP : replace, nullptr, nullptr, nullptr, &code);
    }
    std::vector<uint8_t> output;
    output.reserve(static_cast<size_t>(length) * 2);
    const int32_t room = length < chunk ? static_cast<int32_t>(length) + 16 : chunk;
    std::vector<UChar> units(static_cast<size_t>(room) + 1);
    const char *source = reinterpret_cast<const char *>(bytes);
    const char *limit = source + length;
    UChar held = 0;  // a lead surrogate at the end of a chunk waits for its trail
    bool more = U_SUCCESS(code);
    while (more) {
        int32_t kept = held != 0 ? 1 : 0;
        if (kept) units[0] = held;
        held = 0;
        UChar *target = units.data() + kept;
        code = U_ZERO_ERROR;
        ucnv_toUnicode(converter, &target, units.data() + room, &source, limit, nullptr, true, &code);
        more = code == U_BUFFER_OVERFLOW_ERROR;
        int32_t count = static_cast<int32_t>(target - units.data());
        if (more && count > 0 && U16_IS_LEAD(units[count - 1])) held = units[--count];
        if (turns) {
            // The kept surrogate is none of them.
            for (int32_t i = 0; i < count; ++i) units[i] = turned_back(units[i]);
        }
        append(output, units.data(), count);
        if (more) code = U_ZERO_ERROR;
    }
    if (U_FAILURE(code) && converter != nullptr) {
        char invalid[32];
        int8_t invalid_length = sizeof(invalid);
        UErrorCode inner = U_ZERO_ERROR;
        ucnv_getInvalidChars(converter, invalid, &invalid_length, &inner);
        *bad_offset = (source - reinterpret_cast<const char *>(bytes)) - invalid_length;
    }
    if (converter != nullptr) ucnv_close(converter);
    *status = code;
    if (U_FAILURE(code)) return false;
    *text = static_cast<uint8_t *>(std::malloc(output.size() + 1));
    if (*text == nullptr) return false;
    if (!output.empty()) std::memcpy(*text, output.data(), output.size());
    *text_length = static_cast<int64_t>(output.size());
    return true;
}

bool tlm_encode(const char *charset, const uint8_t *text, int64_t length, uint8_t **bytes, int64_t *bytes_length,
                int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    *bytes = nullptr;
    UConverter *from = ucnv_open("UTF-8", &code);
    UConverter *to = ucnv_open(charset, &code);
    if (U_SUCCESS(code)) {
        ucnv_setFromUCallBack(to, UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &code);
        ucnv_setFallback(to, false);
    }
    std::vector<char> turned;
    if (U_SUCCESS(code) && turns_controls(to)) {
        turned.assign(text, text + length);
        for (char &unit : turned) unit = turned_on(unit);
        text = reinterpret_cast<const uint8_t *>(turned.data());
    }
    std::vector<char> output;
    std::vector<char> part(chunk);
    std::vector<UChar> pivot(chunk);
    UChar *pivot_source = pivot.data();
    UChar *pivot_target = pivot.data();
    const char *source = reinterpret_cast<const char *>(text);
    const char *limit = source + length;
    bool more = U_SUCCESS(code);
    bool reset = true;
    while (more) {
        char *target = part.data();
        code = U_ZERO_ERROR;
        ucnv_convertEx(to, from, &target, part.data() + part.size(), &source, limit, pivot.data(), &pivot_source,
                       &pivot_target, pivot.data() + pivot.size(), reset, true, &code);
        reset = false;
        output.insert(output.end(), part.data(), target);
        more = code == U_BUFFER_OVERFLOW_ERROR;
    }
    if (from != nullptr) ucnv_close(from);
    if (to != nullptr) ucnv_close(to);
    *status = code;
    if (U_FAILURE(code)) return false;
    *bytes = static_cast<uint8_t *>(std::malloc(output.size() + 1));
    if (*bytes == nullptr) return false;
    if (!output.empty()) std::memcpy(*bytes, output.data(), output.size());
    *bytes_length = static_cast<int64_t>(output.size());
    return true;
}

}  // extern "C"
