// SPDX-License-Identifier: Apache-2.0
// One language, LANGUAGE. languages.c includes this twice a language: to embed its files, then for its rows in the table.
// A file that is not there is left out. (After adding it, touch languages.c.)

#ifdef EMBED_FILES
#if __has_embed(QUOTED(languages/LANGUAGE/segmentation.txt))
static const uint8_t JOINED(segmentation_, LANGUAGE)[] = {
#embed QUOTED(languages/LANGUAGE/segmentation.txt)
};
#endif
#else
{
    QUOTED(LANGUAGE),
#if __has_embed(QUOTED(languages/LANGUAGE/segmentation.txt))
    JOINED(segmentation_, LANGUAGE), sizeof JOINED(segmentation_, LANGUAGE),
#else
    NULL, 0,
#endif
},
#endif
#undef LANGUAGE
