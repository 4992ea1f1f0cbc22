#define SET kernels_avx512
#define NAME "avx512"
#include "language/model/kernels/kernels.inc"
