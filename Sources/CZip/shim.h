#ifndef UNIONSITE_CZIP_SHIM_H
#define UNIONSITE_CZIP_SHIM_H
#include <zip.h>
#endif
