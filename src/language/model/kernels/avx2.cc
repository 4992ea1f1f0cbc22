#define SET kernels_avx2
#define NAME "avx2"
#include "language/model/kernels/kernels.inc"
