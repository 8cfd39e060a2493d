// SPDX-License-Identifier: Apache-2.0
#include "cicu.h"

#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/ustring.h>

static const icu::Normalizer2 *normalizer(int32_t form, UErrorCode &code) {
    switch (form) {
    case TLM_NFKC_CASEFOLD: return icu::Normalizer2::getNFKCCasefoldInstance(code);
    case TLM_NFD: return icu::Normalizer2::getNFDInstance(code);
    default: return icu::Normalizer2::getNFCInstance(code);
    }
}

template <typename T> static T *copied(const T *values, size_t count) {
    T *memory = static_cast<T *>(std::malloc(count * sizeof(T) + 1));
    if (memory != nullptr && count > 0) std::memcpy(memory, values, count * sizeof(T));
    return memory;
}

extern "C" {

void tlm_free(void *memory) { std::free(memory); }

bool tlm_is_normalized(int32_t form, const uint8_t *text, int64_t length) {
    UErrorCode code = U_ZERO_ERROR;
    const icu::Normalizer2 *instance = normalizer(form, code);
    if (U_FAILURE(code) || length > INT32_MAX) return false;
    icu::StringPiece piece(reinterpret_cast<const char *>(text), static_cast<int32_t>(length));
    return instance->isNormalizedUTF8(piece, code) && U_SUCCESS(code);
}

bool tlm_normalize(int32_t form, const uint8_t *text, int64_t length, bool want_edits, tlm_normalized *result,
                   int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    *result = tlm_normalized{};
    const icu::Normalizer2 *instance = normalizer(form, code);
    if (length > INT32_MAX) code = U_ILLEGAL_ARGUMENT_ERROR;
    std::string output;
    icu::Edits edits;
    if (U_SUCCESS(code)) {
        icu::StringByteSink<std::string> sink(&output, static_cast<int32_t>(length));
        icu::StringPiece piece(reinterpret_cast<const char *>(text), static_cast<int32_t>(length));
        instance->normalizeUTF8(0, piece, sink, want_edits ? &edits : nullptr, code);
    }
    std::vector<int32_t> triples;
    if (U_SUCCESS(code) && want_edits) {
        icu::Edits::Iterator iterator = edits.getFineIterator();
        while (iterator.next(code)) {
            triples.push_back(iterator.oldLength());
            triples.push_back(iterator.newLength());
            triples.push_back(iterator.hasChange() ? 1 : 0);
        }
    }
    *status = code;
    if (U_FAILURE(code)) return false;
    result->text = copied(reinterpret_cast<const uint8_t *>(output.data()), output.size());
    result->length = static_cast<int64_t>(output.size());
    result->edits = copied(triples.data(), triples.size());
    result->edit_count = static_cast<int64_t>(triples.size() / 3);
    return result->text != nullptr && result->edits != nullptr;
}

int32_t tlm_utf8_to_utf16(const uint8_t *source, int32_t length, uint16_t *destination, int32_t capacity,
                          int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    int32_t written = 0;
    u_strFromUTF8(reinterpret_cast<UChar *>(destination), capacity, &written,
                  reinterpret_cast<const char *>(source), length, &code);
    *status = code == U_STRING_NOT_TERMINATED_WARNING ? U_ZERO_ERROR : code;
    return written;
}

}  // extern "C"
