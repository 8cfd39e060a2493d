// SPDX-License-Identifier: Apache-2.0
// The languages with data of their own, sorted by code: two lines each, and a folder in languages/.
#define LANGUAGE am
#include "language.h"
#define LANGUAGE ar
#include "language.h"
#define LANGUAGE az
#include "language.h"
#define LANGUAGE be
#include "language.h"
#define LANGUAGE bg
#include "language.h"
#define LANGUAGE bn
#include "language.h"
#define LANGUAGE ca
#include "language.h"
#define LANGUAGE cs
#include "language.h"
#define LANGUAGE cy
#include "language.h"
#define LANGUAGE da
#include "language.h"
#define LANGUAGE de
#include "language.h"
#define LANGUAGE el
#include "language.h"
#define LANGUAGE en
#include "language.h"
#define LANGUAGE es
#include "language.h"
#define LANGUAGE et
#include "language.h"
#define LANGUAGE eu
#include "language.h"
#define LANGUAGE fa
#include "language.h"
#define LANGUAGE fi
#include "language.h"
#define LANGUAGE fr
#include "language.h"
#define LANGUAGE ga
#include "language.h"
#define LANGUAGE gl
#include "language.h"
#define LANGUAGE he
#include "language.h"
#define LANGUAGE hi
#include "language.h"
#define LANGUAGE hr
#include "language.h"
#define LANGUAGE hu
#include "language.h"
#define LANGUAGE hy
#include "language.h"
#define LANGUAGE id
#include "language.h"
#define LANGUAGE is
#include "language.h"
#define LANGUAGE it
#include "language.h"
#define LANGUAGE ja
#include "language.h"
#define LANGUAGE ka
#include "language.h"
#define LANGUAGE kk
#include "language.h"
#define LANGUAGE km
#include "language.h"
#define LANGUAGE ko
#include "language.h"
#define LANGUAGE lo
#include "language.h"
#define LANGUAGE lt
#include "language.h"
#define LANGUAGE lv
#include "language.h"
#define LANGUAGE mk
#include "language.h"
#define LANGUAGE ml
#include "language.h"
#define LANGUAGE mr
#include "language.h"
#define LANGUAGE my
#include "language.h"
#define LANGUAGE nb
#include "language.h"
#define LANGUAGE ne
#include "language.h"
#define LANGUAGE nl
#include "language.h"
#define LANGUAGE pa
#include "language.h"
#define LANGUAGE pl
#include "language.h"
#define LANGUAGE pt
#include "language.h"
#define LANGUAGE ro
#include "language.h"
#define LANGUAGE ru
#include "language.h"
#define LANGUAGE sk
#include "language.h"
#define LANGUAGE sl
#include "language.h"
#define LANGUAGE sq
#include "language.h"
#define LANGUAGE sr
#include "language.h"
#define LANGUAGE sv
#include "language.h"
#define LANGUAGE ta
#include "language.h"
#define LANGUAGE th
#include "language.h"
#define LANGUAGE tr
#include "language.h"
#define LANGUAGE uk
#include "language.h"
#define LANGUAGE und
#include "language.h"
#define LANGUAGE ur
#include "language.h"
#define LANGUAGE vi
#include "language.h"
#define LANGUAGE zh
#include "language.h"
