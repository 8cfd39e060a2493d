// SPDX-License-Identifier: Apache-2.0
#include "cxml.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlreader.h>

struct tlm_xml_reader {
    xmlTextReaderPtr reader;
    char *bytes;
    int64_t nodes_left;
    bool end_pending;     // <a/> has been told as a start, not yet as an end
    int32_t kind;
    xmlChar **values;     // attribute values that had to be put together
    size_t value_count;
    char error[512];
    int64_t error_line;
    int64_t error_column;
};

static pthread_once_t once = PTHREAD_ONCE_INIT;

/// Bytes that the declared encoding cannot hold are told on standard error, past the reader's own handler.
static void silence(void *context, const char *message, ...) {
    (void)context;
    (void)message;
}

static void initialize(void) {
    xmlInitParser();
    xmlThrDefSetGenericErrorFunc(NULL, silence);
}


/// Keeps the first error only: what follows is mostly its consequence.
static void fail(tlm_xml_reader *reader, const char *message, int64_t line, int64_t column) {
    if (reader->error[0] != 0) return;
    snprintf(reader->error, sizeof reader->error, "%s", message);
    size_t length = strlen(reader->error);
    while (length > 0 && (reader->error[length - 1] == '\n' || reader->error[length - 1] == ' ')) length -= 1;
    reader->error[length] = 0;
    reader->error_line = line;
    reader->error_column = column;
}

// Its second parameter is const since libxml2 2.12.
#if LIBXML_VERSION >= 21200
static void on_error(void *context, const xmlError *error) {
#else
static void on_error(void *context, xmlErrorPtr error) {
#endif
    if (error == NULL || error->level < XML_ERR_ERROR) return;
    fail(context, error->message == NULL ? "malformed XML" : error->message, error->line, error->int2);
}

tlm_xml_reader *tlm_xml_reader_open(const uint8_t *bytes, int64_t length, int64_t node_limit) {
    pthread_once(&once, initialize);
    xmlSetGenericErrorFunc(NULL, silence);  // of this thread, if it was there before
    if (length < 0 || length > INT32_MAX) return NULL;
    tlm_xml_reader *reader = calloc(1, sizeof *reader);
    if (reader == NULL) return NULL;
    reader->nodes_left = node_limit;
    reader->bytes = malloc((size_t)length + 1);
    if (reader->bytes != NULL) {
        if (length > 0) memcpy(reader->bytes, bytes, (size_t)length);
        reader->bytes[length] = 0;
        reader->reader = xmlReaderForMemory(reader->bytes, (int)length, NULL, NULL,
                                            XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_BIG_LINES);
    }
    if (reader->reader == NULL) {
        tlm_xml_reader_close(reader);
        return NULL;
    }
    xmlTextReaderSetStructuredErrorHandler(reader->reader, (xmlStructuredErrorFunc)on_error, reader);
    return reader;
}

static void drop_values(tlm_xml_reader *reader) {
    for (size_t index = 0; index < reader->value_count; index += 1) xmlFree(reader->values[index]);
    free(reader->values);
    reader->values = NULL;
    reader->value_count = 0;
}

void tlm_xml_reader_close(tlm_xml_reader *reader) {
    if (reader == NULL) return;
    drop_values(reader);
    if (reader->reader != NULL) xmlFreeTextReader(reader->reader);
    free(reader->bytes);
    free(reader);
}

static int32_t failed(tlm_xml_reader *reader, const char *message) {
    fail(reader, message, tlm_xml_reader_line(reader), 0);
    reader->kind = TLM_XML_FAILED;
    return reader->kind;
}

/// The kind of the node that libxml2 has reached; -2: to be passed over.
static int32_t classify(tlm_xml_reader *reader) {
    switch (xmlTextReaderNodeType(reader->reader)) {
        case XML_READER_TYPE_ELEMENT:
            reader->end_pending = xmlTextReaderIsEmptyElement(reader->reader) == 1;
            return TLM_XML_START;
        case XML_READER_TYPE_END_ELEMENT:
            return TLM_XML_END;
        case XML_READER_TYPE_TEXT:
        case XML_READER_TYPE_CDATA:
        case XML_READER_TYPE_WHITESPACE:
        case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
            return TLM_XML_TEXT;
        case XML_READER_TYPE_DOCUMENT_TYPE: {
            // A document type that only names its DTD is fine (old TBX and TMX have one); entities are not.
            xmlDtdPtr dtd = (xmlDtdPtr)xmlTextReaderCurrentNode(reader->reader);
            if (dtd != NULL && (dtd->entities != NULL || dtd->pentities != NULL))
                return failed(reader, "the document declares entities, which are not read");
            return -2;
        }
        case XML_READER_TYPE_ENTITY_REFERENCE:
        case XML_READER_TYPE_ENTITY:
            return failed(reader, "the document uses an entity, which is not read");
        default:
            return -2;
    }
}

int32_t tlm_xml_reader_next(tlm_xml_reader *reader) {
    if (reader->kind == TLM_XML_FAILED) return TLM_XML_FAILED;
    if (reader->end_pending) {
        reader->end_pending = false;
        reader->kind = TLM_XML_END;
        return reader->kind;
    }
    drop_values(reader);
    while (true) {
        int read = xmlTextReaderRead(reader->reader);
        if (read < 0) return failed(reader, "malformed XML");
        // An error from which libxml2 goes on (an undeclared prefix) is still one.
        if (reader->error[0] != 0) {
            reader->kind = TLM_XML_FAILED;
            return reader->kind;
        }
        if (read == 0) {
            reader->kind = TLM_XML_FINISHED;
            return reader->kind;
        }
        int32_t kind = classify(reader);
        if (kind == -2) continue;
        if (kind != TLM_XML_FAILED && kind != TLM_XML_END) {
            if (reader->nodes_left == 0) return failed(reader, "the document has too many elements");
            reader->nodes_left -= 1;
        }
        reader->kind = kind;
        return kind;
    }
}

static const char *or_empty(const xmlChar *text) { return text == NULL ? "" : (const char *)text; }

const char *tlm_xml_reader_name(tlm_xml_reader *reader) {
    if (reader->kind == TLM_XML_TEXT) return "";
    return or_empty(xmlTextReaderConstLocalName(reader->reader));
}

const char *tlm_xml_reader_namespace(tlm_xml_reader *reader) {
    return or_empty(xmlTextReaderConstNamespaceUri(reader->reader));
}

const char *tlm_xml_reader_text(tlm_xml_reader *reader) {
    if (reader->kind != TLM_XML_TEXT) return "";
    return or_empty(xmlTextReaderConstValue(reader->reader));
}

int64_t tlm_xml_reader_line(tlm_xml_reader *reader) {
    xmlNodePtr node = xmlTextReaderCurrentNode(reader->reader);
    long line = node == NULL ? -1 : xmlGetLineNo(node);
    return line > 0 ? line : xmlTextReaderGetParserLineNumber(reader->reader);
}

static const char *value_of(tlm_xml_reader *reader, xmlNodePtr node, xmlAttrPtr attribute) {
    xmlNodePtr child = attribute->children;
    if (child == NULL) return "";
    if (child->next == NULL && child->type == XML_TEXT_NODE) return or_empty(child->content);
    xmlChar *joined = xmlNodeListGetString(node->doc, child, 1);
    if (joined == NULL) return "";
    xmlChar **values = realloc(reader->values, (reader->value_count + 1) * sizeof *values);
    if (values == NULL) {
        xmlFree(joined);
        return "";
    }
    reader->values = values;
    reader->values[reader->value_count++] = joined;
    return (const char *)joined;
}

static xmlAttrPtr first_attribute(tlm_xml_reader *reader, xmlNodePtr *node) {
    if (reader->kind != TLM_XML_START) return NULL;
    *node = xmlTextReaderCurrentNode(reader->reader);
    return *node == NULL ? NULL : (*node)->properties;
}

static const char *namespace_of(xmlAttrPtr attribute) {
    return attribute->ns == NULL ? "" : or_empty(attribute->ns->href);
}

const char *tlm_xml_reader_attribute(tlm_xml_reader *reader, const char *name, const char *namespace_uri) {
    xmlNodePtr node = NULL;
    for (xmlAttrPtr attribute = first_attribute(reader, &node); attribute != NULL; attribute = attribute->next) {
        if (strcmp(or_empty(attribute->name), name) == 0 && strcmp(namespace_of(attribute), namespace_uri) == 0)
            return value_of(reader, node, attribute);
    }
    return NULL;
}

bool tlm_xml_reader_attribute_at(tlm_xml_reader *reader, int32_t index, const char **name,
                                 const char **namespace_uri, const char **value) {
    xmlNodePtr node = NULL;
    xmlAttrPtr attribute = first_attribute(reader, &node);
    for (; attribute != NULL && index > 0; index -= 1) attribute = attribute->next;
    if (attribute == NULL) return false;
    *name = or_empty(attribute->name);
    *namespace_uri = namespace_of(attribute);
    *value = value_of(reader, node, attribute);
    return true;
}

const char *tlm_xml_reader_error(tlm_xml_reader *reader, int64_t *line, int64_t *column) {
    *line = reader->error_line;
    *column = reader->error_column;
    return reader->error[0] == 0 ? "malformed XML" : reader->error;
}
