#define SET kernels_baseline
#define NAME "baseline"
#include "language/model/kernels/kernels.inc"
