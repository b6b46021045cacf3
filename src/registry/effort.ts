/**
 * Shares of the usual evaluations where little is left to learn: of what is proved, and of theorems of the literature. What a
 * search could find there is an error of this toolkit.
 */
export const EFFORT = { proved: 1 / 64, theorem: 1 / 8 } as const;
