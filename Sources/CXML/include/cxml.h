#ifndef TOLMACH_CXML_H
#define TOLMACH_CXML_H
#endif
