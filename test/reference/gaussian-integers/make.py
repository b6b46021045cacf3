#!/usr/bin/env python3
"""Cumulative table of the magnitude |n| of a normal deviate of standard deviation 16 rounded to an integer.

Entry k is round(2^31 * P(|n| <= k)); mpmath, 40 digits. Prints the body of the TypeScript constant.
"""
from mpmath import mp, mpf, erf, sqrt, nint

mp.dps = 40
sigma = mpf(16)
table = []
k = 0
while True:
    c = int(nint(2**31 * erf((k + mpf(1) / 2) / (sigma * sqrt(2)))))
    table.append(c)
    if c == 2**31:
        break
    k += 1
print(", ".join(map(str, table)) + ",")
