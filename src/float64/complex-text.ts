/** a + bi from the texts of a and b: `0`, `2i`, `1/2 - i`. */
export function complexText(re: string, im: string): string {
  if (im === '0') return re;
  const unit = im === '1' ? 'i' : im === '-1' ? '-i' : `${im}i`;
  if (re === '0') return unit;
  return unit.startsWith('-') ? `${re} - ${unit.slice(1)}` : `${re} + ${unit}`;
}
