#include "ctolmachdata.h"
