import { freshBundle } from '../scripts/fresh-bundle.ts';
import { freshModules } from '../scripts/fresh-modules.ts';

/** Tests of commands run what users get, which starts four times as fast; the others run modules that Node itself imports. */
export function setup(): void {
  freshBundle();
  freshModules();
}
