#ifndef UNIONSITE_CBROTLI_SHIM_H
#define UNIONSITE_CBROTLI_SHIM_H
#include <brotli/encode.h>
#endif
