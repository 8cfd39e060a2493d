// SPDX-License-Identifier: Apache-2.0
// The one door to libxml2. No libxml2 header is included here: they include ICU's, which the Swift toolchain's own ICU
// must not meet. Only reading goes through libxml2; XML is written by TolmachFormats/Markup/XMLWriter.swift, which says why.
#ifndef TOLMACH_CXML_H
#define TOLMACH_CXML_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A pull reader over bytes in memory. Opens nothing else: no network, no external DTD, and a document that declares
/// or uses an entity of its own is an error. A reader belongs to one thread at a time.
typedef struct tlm_xml_reader tlm_xml_reader;

enum {
    TLM_XML_FAILED = -1,   // see tlm_xml_reader_error
    TLM_XML_FINISHED = 0,
    TLM_XML_START = 1,     // an element starts
    TLM_XML_END = 2,       // an element ends; comes for <a/> too
    TLM_XML_TEXT = 3,      // text, white space or CDATA
};

/// Copies the bytes (less than 2 GiB). NULL when out of memory or too long. A document of more than `node_limit`
/// elements and texts is an error.
tlm_xml_reader *tlm_xml_reader_open(const uint8_t *bytes, int64_t length, int64_t node_limit);
void tlm_xml_reader_close(tlm_xml_reader *reader);

/// The kind of the next node; comments, instructions and the document type are passed over.
int32_t tlm_xml_reader_next(tlm_xml_reader *reader);

// What follows is about the node that `next` has reached; every text is valid until the next `next`.
const char *tlm_xml_reader_name(tlm_xml_reader *reader);       // local name, "" for text
const char *tlm_xml_reader_namespace(tlm_xml_reader *reader);  // URI, "" for none
const char *tlm_xml_reader_text(tlm_xml_reader *reader);       // UTF-8, "" for an element
int64_t tlm_xml_reader_line(tlm_xml_reader *reader);           // from 1
/// An attribute's value by local name and namespace ("" for none); NULL if it is not there.
const char *tlm_xml_reader_attribute(tlm_xml_reader *reader, const char *name, const char *namespace_uri);
/// The attribute at an index from 0, without namespace declarations; false after the last one.
bool tlm_xml_reader_attribute_at(tlm_xml_reader *reader, int32_t index, const char **name,
                                 const char **namespace_uri, const char **value);
/// What was wrong, in one line; its place in `line` and `column`, from 1, or 0 where it is not known.
const char *tlm_xml_reader_error(tlm_xml_reader *reader, int64_t *line, int64_t *column);

#ifdef __cplusplus
}
#endif
#endif
