// SPDX-License-Identifier: Apache-2.0 AND Unicode-DFS-2016
// What katakana costs and how a run is divided are those of ICU's CjkBreakEngine (dictbe.cpp), which this must agree with:
// Copyright (C) 2016 and later: Unicode, Inc. and others; Copyright (C) 2006-2016, International Business Machines
// Corporation and others. The licence is in LICENSE.ICU.
#include "cicu.h"

#include <cstring>
#include <vector>

#include <unicode/ucharstrie.h>
#include <unicode/udata.h>
#include <unicode/utypes.h>

namespace {

// ICU's CjkBreakEngine: a character of no word costs 255; a run of katakana of some length this.
constexpr uint32_t most = UINT32_MAX;
constexpr int32_t least_likely = 255;
constexpr int32_t longest_word = 20;
constexpr int32_t longest_katakana = 20;
constexpr uint32_t katakana_costs[] = {8192, 984, 408, 240, 204, 252, 300, 372, 480};

uint32_t katakana_cost(int32_t length) { return length > 8 ? 8192 : katakana_costs[length]; }

bool is_katakana(char16_t unit) { return (unit >= 0x30A1 && unit <= 0x30FE && unit != 0x30FB); }

/// Where a walk of the trie stands.
struct Node {
    icu::UCharsTrie::State state;
    int32_t value = 0;
    UStringTrieResult result = USTRINGTRIE_NO_MATCH;
};

}  // namespace

struct tlm_dictionary {
    UDataMemory *data = nullptr;
    icu::UCharsTrie *trie = nullptr;
    /// After a first character: the root has thousands of children, which ICU searches by halves. -1: not yet walked.
    std::vector<int32_t> first = std::vector<int32_t>(0x10000, -1);
    std::vector<Node> nodes;
    /// After two characters, a slot for some pairs each; the pair met last stays.
    struct Pair {
        uint32_t key = 0;
        Node node;
    };
    std::vector<Pair> pairs = std::vector<Pair>(1 << 12);
    std::vector<uint32_t> best;
    std::vector<int32_t> previous;

    Node here(UStringTrieResult result) {
        Node node;
        node.result = result;
        if (USTRINGTRIE_HAS_VALUE(result)) node.value = trie->getValue();
        if (USTRINGTRIE_HAS_NEXT(result)) trie->saveState(node.state);
        return node;
    }

    const Node &afterFirst(char16_t unit) {
        int32_t &number = first[unit];
        if (number < 0) {
            number = static_cast<int32_t>(nodes.size());
            nodes.push_back(here(trie->first(unit)));
        }
        return nodes[static_cast<size_t>(number)];
    }

    const Node &afterSecond(const Node &node, char16_t before, char16_t unit) {
        // No key is 0: neither character is NUL.
        uint32_t key = static_cast<uint32_t>(before) << 16 | unit;
        Pair &pair = pairs[(key * 0x9E3779B1U) >> 20];
        if (pair.key != key) {
            trie->resetToState(node.state);
            pair = Pair{key, here(trie->next(unit))};
        }
        return pair.node;
    }
};

extern "C" {

tlm_dictionary *tlm_dictionary_open(const char *name) {
    UErrorCode code = U_ZERO_ERROR;
    UDataMemory *data = udata_open(U_ICUDATA_NAME U_TREE_SEPARATOR_STRING "brkitr", "dict", name, &code);
    if (U_FAILURE(code)) return nullptr;
    // Indexes of 32 bits: where the trie begins, …, at 4 its type (1: UTF-16 units) and how its characters are written.
    const auto *bytes = static_cast<const uint8_t *>(udata_getMemory(data));
    int32_t indexes[8];
    std::memcpy(indexes, bytes, sizeof(indexes));
    if ((indexes[4] & 7) != 1 || indexes[0] < static_cast<int32_t>(sizeof(indexes))) {
        udata_close(data);
        return nullptr;
    }
    auto *dictionary = new tlm_dictionary;
    dictionary->data = data;
    dictionary->trie = new icu::UCharsTrie(reinterpret_cast<const char16_t *>(bytes + indexes[0]));
    return dictionary;
}

void tlm_dictionary_close(tlm_dictionary *dictionary) {
    delete dictionary->trie;
    udata_close(dictionary->data);
    delete dictionary;
}

int32_t tlm_dictionary_divide(tlm_dictionary *dictionary, const uint16_t *text, int32_t length, int32_t *boundaries) {
    std::vector<uint32_t> &best = dictionary->best;
    std::vector<int32_t> &previous = dictionary->previous;
    best.assign(static_cast<size_t>(length) + 1, most);
    previous.assign(static_cast<size_t>(length) + 1, -1);
    best[0] = 0;
    bool after_katakana = false;
    for (int32_t start = 0; start < length; ++start) {
        const uint32_t cost = best[start];
        // As ICU does: what is passed over is not looked at, nor does it change what the character before was.
        if (cost == most) continue;
        auto reach = [&](int32_t end, uint32_t value) {
            if (cost + value < best[end]) {
                best[end] = cost + value;
                previous[end] = start;
            }
        };
        const char16_t unit = text[start];
        const Node *node = &dictionary->afterFirst(unit);
        const bool is_word = USTRINGTRIE_HAS_VALUE(node->result);
        // The order matters where costs are equal: words by their length, then the character alone.
        if (is_word) reach(start + 1, static_cast<uint32_t>(node->value));
        if (USTRINGTRIE_HAS_NEXT(node->result) && start + 1 < length) {
            node = &dictionary->afterSecond(*node, unit, text[start + 1]);
            if (USTRINGTRIE_HAS_VALUE(node->result)) reach(start + 2, static_cast<uint32_t>(node->value));
            if (USTRINGTRIE_HAS_NEXT(node->result) && start + 2 < length) {
                icu::UCharsTrie &trie = *dictionary->trie;
                trie.resetToState(node->state);
                for (int32_t end = start + 2; end < length && end < start + longest_word; ++end) {
                    UStringTrieResult result = trie.next(text[end]);
                    if (USTRINGTRIE_HAS_VALUE(result)) reach(end + 1, static_cast<uint32_t>(trie.getValue()));
                    if (!USTRINGTRIE_HAS_NEXT(result)) break;
                }
            }
        }
        if (!is_word) reach(start + 1, least_likely);
        const bool katakana = is_katakana(unit);
        if (katakana && !after_katakana) {
            int32_t run = 1;
            while (start + run < length && run < longest_katakana && is_katakana(text[start + run])) run += 1;
            if (run < longest_katakana) reach(start + run, katakana_cost(run));
        }
        after_katakana = katakana;
    }
    int32_t count = 0;
    for (int32_t end = length; end > 0; end = previous[end]) boundaries[count++] = end;
    for (int32_t low = 0, high = count - 1; low < high; ++low, --high) {
        int32_t held = boundaries[low];
        boundaries[low] = boundaries[high];
        boundaries[high] = held;
    }
    return count;
}

}  // extern "C"
