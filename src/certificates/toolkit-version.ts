import { readFileSync } from 'node:fs';

/** Version of this toolkit, from its package.json. */
export function toolkitVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}
