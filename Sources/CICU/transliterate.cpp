// SPDX-License-Identifier: Apache-2.0
#include "cicu.h"

#include <cstdlib>
#include <cstring>
#include <string>

#include <unicode/translit.h>
#include <unicode/unistr.h>

extern "C" {

tlm_transliterator *tlm_transliterator_open(const char *identifier, int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    icu::Transliterator *instance = icu::Transliterator::createInstance(
        icu::UnicodeString::fromUTF8(identifier), UTRANS_FORWARD, code);
    *status = code;
    if (U_FAILURE(code)) {
        delete instance;
        return nullptr;
    }
    return reinterpret_cast<tlm_transliterator *>(instance);
}

void tlm_transliterator_close(tlm_transliterator *transliterator) {
    delete reinterpret_cast<icu::Transliterator *>(transliterator);
}

int64_t tlm_transliterate(const tlm_transliterator *transliterator, const uint8_t *text, int64_t length,
                          uint8_t **result, int32_t *status) {
    icu::UnicodeString buffer = icu::UnicodeString::fromUTF8(
        icu::StringPiece(reinterpret_cast<const char *>(text), static_cast<int32_t>(length)));
    reinterpret_cast<const icu::Transliterator *>(transliterator)->transliterate(buffer);
    std::string output;
    buffer.toUTF8String(output);
    *result = static_cast<uint8_t *>(std::malloc(output.size() + 1));
    *status = *result == nullptr ? U_MEMORY_ALLOCATION_ERROR : U_ZERO_ERROR;
    if (*result == nullptr) return -1;
    std::memcpy(*result, output.data(), output.size());
    return static_cast<int64_t>(output.size());
}

}  // extern "C"
