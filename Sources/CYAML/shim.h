#ifndef UNIONSITE_CYAML_SHIM_H
#define UNIONSITE_CYAML_SHIM_H
#include <yaml.h>
#endif
