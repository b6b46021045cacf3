/** Text of an interval such as `(0, 1]`, in parts: bracket, lower end, upper end, bracket. What the ends are, who reads it decides. */
export const INTERVAL_TEXT = /^\s*([[(])\s*([^,\s]+)\s*,\s*([^,\s]+)\s*([\])])\s*$/;
