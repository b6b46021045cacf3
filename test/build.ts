import { freshBundle } from '../scripts/fresh-bundle.ts';

/** Tests of commands run what users get, which starts four times as fast. */
export const setup = freshBundle;
