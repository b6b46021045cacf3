import { join } from 'node:path';
import { CampaignFolder } from '../../../src/registry/campaign-folder.ts';
import { replaceFile, writeNewFile } from '../../../src/registry/new-file.ts';

/**
 * Runs a campaign of small blocks, which takes some milliseconds: it goes on from what the folder `rounds` holds, writes what was found
 * into a new file and replaces a page.
 */
export function smallCampaign(path: string, blocks: number): void {
  const folder = new CampaignFolder(join(path, 'rounds'), { command: 'hunt', seed: 1 }, { blocks });
  const results = Array.from({ length: blocks }, (_, k): unknown => {
    const known = folder.get(String(k));
    if (known !== undefined) return known;
    const result = { root: Math.sqrt(k), all: 'x'.repeat((97 * k) % 700) };
    folder.put(String(k), result);
    return result;
  });
  folder.close();
  const text = JSON.stringify(results);
  writeNewFile(join(path, 'found.json'), text);
  replaceFile(join(path, 'page.html'), `<pre>${text}</pre>`);
}
