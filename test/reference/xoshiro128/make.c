/* First outputs of xoshiro128** 1.1 (Blackman and Vigna) from the state 1, 2, 3, 4; compile with any C compiler and run. */
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>

static uint32_t rotl(uint32_t x, int k) { return (x << k) | (x >> (32 - k)); }

int main(void) {
  uint32_t s[4] = {1, 2, 3, 4};
  for (int i = 0; i < 12; i++) {
    const uint32_t result = rotl(s[1] * 5, 7) * 9;
    const uint32_t t = s[1] << 9;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= t;
    s[3] = rotl(s[3], 11);
    printf("%" PRIu32 ", ", result);
  }
  printf("\n");
  return 0;
}
