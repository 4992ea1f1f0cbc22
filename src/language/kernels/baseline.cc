#define SET kernels_baseline
#define NAME "baseline"
#include "language/kernels/kernels.inc"
