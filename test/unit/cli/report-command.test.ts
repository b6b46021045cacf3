import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { claimText, temporaryFolder } from '../claim-folder.ts';
import { run } from '../command.ts';

const folder = temporaryFolder({
  'purity-at-most-one.ts': claimText('purity-at-most-one', 'theorem', 'return atMost(purity(rho), 1);').replace(
    "statement: 'none'",
    "statement: '<script>x</script> \\\\le 1', note: '<img src=x onerror=alert(1)>'",
  ),
  'nearly-pure.ts': claimText('nearly-pure', 'false', 'return atLeast(purity(rho), 1);'),
});

describe('clausius report', () => {
  const page = join(folder, 'page.html');
  let text: string;

  beforeAll(async () => {
    const { code, stdout, stderr } = await run('report', folder, '--out', page);
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(stdout).toMatch(/^written: .*page\.html \(0\.\d+ MB\)$/m);
    text = readFileSync(page, 'utf8');
  }, 60_000);

  test('writes the same bytes again, with the command that was given, but for the folder', async () => {
    const other = join(folder, 'another.html');
    await run('report', folder, '--out', other);
    expect(text).toContain(' --out page.html</code>');
    expect(text).not.toContain(page);
    expect(readFileSync(other, 'utf8')).toBe(text.replace(' --out page.html</code>', ' --out another.html</code>'));
  });

  test('loads nothing, and has no markup of a claim', () => {
    expect(text.match(/ (?:src|href)="(?!#|data:)[^"]*"/g)).toBeNull();
    expect(text.match(/@import|url\((?!data:|#)/g)).toBeNull();
    expect(text.match(/<script>/g)).toHaveLength(1);
    expect(text).not.toContain('<img');
    expect(text).toContain('&#60;img src=x onerror=alert(1)&#62;');
  });

  test('has every claim with its standing, its command and its picture without a script', () => {
    const body = text.replaceAll(/<script>.*?<\/script>/gs, '');
    for (const [id, standing] of [
      ['purity-at-most-one', 'consistent'],
      ['nearly-pure', 'refuted'],
    ]) {
      const start = body.indexOf(`data-text="${id} `);
      const section = body.slice(start, body.indexOf('</details>', start));
      expect(section).toContain(`>${standing}</span>`);
      expect(section).toMatch(new RegExp(`hunt \\S*${id}`));
      expect(section).toContain('<svg');
    }
    expect(body).not.toContain(' hidden>\n<section');
  });

  test('explains the standings that occur, and no other', () => {
    const reading = text.slice(text.indexOf('<h2 id="reading">'), text.indexOf('<footer>'));
    expect(reading).toContain('<p>Consistent means: no violation');
    expect(reading).toContain('>refuted</span></dt> <dd>certainly violated');
    expect(reading).not.toMatch(/\bopen\b/i);
    expect(reading).toContain('(theorem, false) may have.');
    expect(reading).toContain('<code>--effort 1</code>');
    expect(text.replace(/<script>.*?<\/script>/gs, '')).not.toContain('`');
    expect(text).toContain('counterexample not stored (<code>verify --write</code> stores it)');
  });

  test('says which margin is that of the picture, and which that of the whole search', () => {
    expect(text).toMatch(/<h4>Tightest instance of the picture<\/h4> <p> Of the first instances of the search/);
  });

  test('shows the counterexample as a matrix, with what is known of it', () => {
    expect(text).toContain('<h4>Counterexample</h4>');
    expect(text).toMatch(/<table>\s*<tr>\s*<td>/);
    expect(text).toMatch(/<code>rho<\/code> is (?:of full rank|pure|of rank \d)/);
  });

  test('replaces no folder', async () => {
    const { code, stderr } = await run('report', folder, '--out', folder);
    expect(code).toBe(2);
    expect(stderr).toMatch(/must name a file, but .* is a folder/);
  });
});

describe('clausius hunt --html', () => {
  test('shows both sides of the draws with the violation marked, and the counterexample', async () => {
    const file = join(folder, 'hunt.html');
    const { code, stderr } = await run('hunt', 'S(AB) >= S(A)', '--on', 'A=2,B=2', '--html', file);
    expect(code).toBe(1);
    expect(stderr).toContain(`Wrote ${file}.`);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('<title>S(AB) ≥ S(A)</title>');
    expect(text).toMatch(/<h1 class="statement" aria-label="S\(AB\) ≥ S\(A\)"><span[^>]*><span[^>]*><math>/);
    expect(text.match(/class="badge wrong">refuted<\/span> the conjecture is certainly violated/g)).toHaveLength(1);
    expect(text.split('<body>')[1].match(/certainly violated/g)).toHaveLength(1);
    expect(text.replaceAll(/<svg .*?<\/svg>/gs, '')).not.toMatch(/typed statement|s-ab-ge-s-a|not stored/);
    expect(text).toMatch(/>S\(AB\), left side</);
    expect(text.match(/<circle/g)!.length).toBeGreaterThan(200);
    expect(text.match(/<circle[^>]* r="6"/g)).toHaveLength(1);
    expect(text).toContain('<code>rho</code> is pure');
    expect(text).toMatch(/entangled across 2 × 2, with negativity ≈ 0\.5/);
  });

  test('shows of what is decided the grounds, and says proved', async () => {
    const file = join(folder, 'proved.html');
    const command = ['hunt', 'S(A) + S(B) >= S(AB)', '--effort', '0.01', '--html', file];
    expect(await run(...command)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('proved: it follows') as string,
    });
    const text = readFileSync(file, 'utf8');
    expect(text).toMatch(/class="badge good">proved<\/span> it follows from strong subadditivity/);
    expect(text).toContain('S(A) + S(B) - S(AB) = I(A:B)');
    expect(text).not.toMatch(/class="badge open"|no violation was found/);
    expect(JSON.parse((await run(...command, '--json')).stdout)).toMatchObject({ verdict: 'proved' });
  });
});
