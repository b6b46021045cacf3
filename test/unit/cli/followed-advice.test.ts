import { beforeAll, expect, test } from 'vitest';
import { run } from '../command.ts';
import { ADVISED_COMMANDS, writeFiles } from './advised-commands.ts';

/** Text without what a terminal breaks. */
const flowed = (text: string): string => text.replaceAll(/\s+/g, ' ');

beforeAll(() => writeFiles());

test.each(ADVISED_COMMANDS)('advice of commands helps: $advice $args', async ({ advice, printed, args, instead }) => {
  const refused = await run(...args);
  expect(flowed(refused.stderr)).toContain(printed ?? advice);
  expect(refused.code).toBe(2);
  for (const way of instead) {
    const { code, stderr } = await run(...way);
    expect(flowed(stderr)).not.toContain(printed ?? advice);
    expect([0, 1, 3], `${way.join(' ')}: ${stderr}`).toContain(code);
  }
});
