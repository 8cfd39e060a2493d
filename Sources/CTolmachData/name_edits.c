// SPDX-License-Identifier: Apache-2.0
#include "name_edits.h"

#include <string.h>

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t arab[] = {
#embed "cc-by/name-edits-Arab.txt"
};
static const uint8_t armn[] = {
#embed "cc-by/name-edits-Armn.txt"
};
static const uint8_t cyrl[] = {
#embed "cc-by/name-edits-Cyrl.txt"
};
static const uint8_t geor[] = {
#embed "cc-by/name-edits-Geor.txt"
};
static const uint8_t grek[] = {
#embed "cc-by/name-edits-Grek.txt"
};
static const uint8_t hang[] = {
#embed "cc-by/name-edits-Hang.txt"
};
static const uint8_t hani[] = {
#embed "cc-by/name-edits-Hani.txt"
};
static const uint8_t hebr[] = {
#embed "cc-by/name-edits-Hebr.txt"
};
static const uint8_t kana[] = {
#embed "cc-by/name-edits-Kana.txt"
};
static const uint8_t latn[] = {
#embed "cc-by/name-edits-Latn.txt"
};
static const uint8_t zyyy[] = {
#embed "cc-by/name-edits-Zyyy.txt"
};

static const struct {
    const char *script;
    const uint8_t *bytes;
    size_t length;
} tables[] = {
    {"Arab", arab, sizeof arab}, {"Armn", armn, sizeof armn}, {"Cyrl", cyrl, sizeof cyrl}, {"Geor", geor, sizeof geor},
    {"Grek", grek, sizeof grek}, {"Hang", hang, sizeof hang}, {"Hani", hani, sizeof hani}, {"Hebr", hebr, sizeof hebr},
    {"Kana", kana, sizeof kana}, {"Latn", latn, sizeof latn}, {"Zyyy", zyyy, sizeof zyyy},
};

const uint8_t *tlm_name_edits(const char *script, size_t *length) {
    for (size_t index = 0; index < sizeof tables / sizeof tables[0]; ++index) {
        if (strcmp(tables[index].script, script) != 0) continue;
        *length = tables[index].length;
        return tables[index].bytes;
    }
    *length = 0;
    return NULL;
}
