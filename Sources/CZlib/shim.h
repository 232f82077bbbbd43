#ifndef UNIONSITE_CZLIB_SHIM_H
#define UNIONSITE_CZLIB_SHIM_H
#include <zlib.h>
#endif
