// SPDX-License-Identifier: Apache-2.0
#include "ctolmachdata.h"

#include <string.h>

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t endings_be[] = {
#embed "cc-by-sa/endings/be.bin"
};
static const uint8_t endings_bg[] = {
#embed "cc-by-sa/endings/bg.bin"
};
static const uint8_t endings_cs[] = {
#embed "cc-by-sa/endings/cs.bin"
};
static const uint8_t endings_de[] = {
#embed "cc-by-sa/endings/de.bin"
};
static const uint8_t endings_el[] = {
#embed "cc-by-sa/endings/el.bin"
};
static const uint8_t endings_et[] = {
#embed "cc-by-sa/endings/et.bin"
};
static const uint8_t endings_fi[] = {
#embed "cc-by-sa/endings/fi.bin"
};
static const uint8_t endings_he[] = {
#embed "cc-by-sa/endings/he.bin"
};
static const uint8_t endings_hr[] = {
#embed "cc-by-sa/endings/hr.bin"
};
static const uint8_t endings_hy[] = {
#embed "cc-by-sa/endings/hy.bin"
};
static const uint8_t endings_ka[] = {
#embed "cc-by-sa/endings/ka.bin"
};
static const uint8_t endings_lt[] = {
#embed "cc-by-sa/endings/lt.bin"
};
static const uint8_t endings_pl[] = {
#embed "cc-by-sa/endings/pl.bin"
};
static const uint8_t endings_ro[] = {
#embed "cc-by-sa/endings/ro.bin"
};
static const uint8_t endings_ru[] = {
#embed "cc-by-sa/endings/ru.bin"
};
static const uint8_t endings_sk[] = {
#embed "cc-by-sa/endings/sk.bin"
};
static const uint8_t endings_sl[] = {
#embed "cc-by-sa/endings/sl.bin"
};
static const uint8_t endings_sr[] = {
#embed "cc-by-sa/endings/sr.bin"
};
static const uint8_t endings_tr[] = {
#embed "cc-by-sa/endings/tr.bin"
};
static const uint8_t endings_uk[] = {
#embed "cc-by-sa/endings/uk.bin"
};

static const struct {
    const char *language;
    const uint8_t *bytes;
    size_t length;
} tables[] = {
    {"be", endings_be, sizeof endings_be},
    {"bg", endings_bg, sizeof endings_bg},
    {"cs", endings_cs, sizeof endings_cs},
    {"de", endings_de, sizeof endings_de},
    {"el", endings_el, sizeof endings_el},
    {"et", endings_et, sizeof endings_et},
    {"fi", endings_fi, sizeof endings_fi},
    {"he", endings_he, sizeof endings_he},
    {"hr", endings_hr, sizeof endings_hr},
    {"hy", endings_hy, sizeof endings_hy},
    {"ka", endings_ka, sizeof endings_ka},
    {"lt", endings_lt, sizeof endings_lt},
    {"pl", endings_pl, sizeof endings_pl},
    {"ro", endings_ro, sizeof endings_ro},
    {"ru", endings_ru, sizeof endings_ru},
    {"sk", endings_sk, sizeof endings_sk},
    {"sl", endings_sl, sizeof endings_sl},
    {"sr", endings_sr, sizeof endings_sr},
    {"tr", endings_tr, sizeof endings_tr},
    {"uk", endings_uk, sizeof endings_uk},
};

static const size_t count = sizeof tables / sizeof tables[0];

size_t tlm_endings_count(void) { return count; }

const char *tlm_endings_language(size_t index) { return index < count ? tables[index].language : NULL; }

const uint8_t *tlm_endings(const char *language, size_t *length) {
    for (size_t index = 0; index < count; ++index) {
        if (strcmp(tables[index].language, language) != 0) continue;
        *length = tables[index].length;
        return tables[index].bytes;
    }
    *length = 0;
    return NULL;
}
