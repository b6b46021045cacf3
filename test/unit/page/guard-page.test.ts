import { jobSummary, junitXml } from '../../../src/report/guard-ci.ts';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { guardFile } from '../../../src/cli/guard-file.ts';
import { guardModelFile } from '../../../src/cli/guard-model-file.ts';
import { GuardPicture } from '../../../src/cli/guard-picture.ts';
import { guardPage, type ShownFile } from '../../../src/page/guard-page.ts';
import { paint } from '../../../src/report/paint.ts';
import { guardLines } from '../../../src/report/guard-text.ts';
import { ROOT } from '../source-files.ts';

const at = (name: string): string => join(ROOT, 'examples', name);

async function shown(name: string, within: number): Promise<ShownFile> {
  const picture = new GuardPicture();
  const file = await guardFile(at(`guard/data/${name}.npz`), { within, worst: 3, onMoment: picture.add.bind(picture) });
  return { ...file, figures: picture.figures(file.file) };
}

describe('the page of a guard', () => {
  test('has every law with its counts, the worst places, and where margins are beyond the error', async () => {
    const file = await shown('trace-drift', 2 ** -20);
    const page = guardPage([file], 'npx clausius guard x.npz', '1');
    expect(guardPage([file], 'npx clausius guard x.npz', '1')).toBe(page);
    for (const { invariant } of file.report.invariants) expect(page).toContain(`<td>${invariant}</td>`);
    const [row] = page.match(/<tr> ?<td><span class="badge wrong">violated<\/span><\/td><td>trace<\/td>.*?<\/tr>/)!;
    expect(row).toContain('data-label="violated">40</td>');
    expect(row).toContain('step 40, t\u00A0=\u00A040: 52.4 × the error');
    expect(page).toContain('The worst places');
    expect(page).toContain('above the dashed line it is violated');
    // 40 violated steps of the trace
    expect(page.match(/<g [^>]*fill="#d55e00"[^>]*>(.*?)<\/g>/)![1].match(/<circle/g)).toHaveLength(40);
    expect(page.match(/ (?:src|href)="(?!#|data:)[^"]*"/g)).toBeNull();
    const [, margins] = file.figures;
    const [panel] = margins.data.panels;
    expect(panel.y.label).toBe('trace');
    const violated = panel.marks.find((mark) => mark.kind === 'points' && mark.colour === 'vermillion');
    const sizes = violated?.kind === 'points' ? violated.y.values : [];
    expect(Math.max(...sizes)).toBeCloseTo(file.report.worst[0].size!, 12);
    expect(sizes.every((size) => size > 1)).toBe(true);
  });

  test('calls nothing kept that has no value anywhere', async () => {
    const file = await shown('wrong-sign', 2 ** -20);
    const page = guardPage([file], 'none', '1');
    expect(page).toContain('<span class="badge open">no value</span></td><td>contraction-relative-entropy</td>');
    expect(page).toContain('<span class="badge good">holds</span></td><td>contraction-trace-distance</td>');
    const [row] = guardLines(file, paint(false)).filter((line) => line.includes('contraction-relative-entropy'));
    expect(row).toMatch(/^ {2}· {2}contraction-relative-entropy .* no value at 40$/);
    const summary = file.report.invariants.find(({ invariant }) => invariant === 'contraction-relative-entropy');
    expect(summary).toMatchObject({ withoutValue: 40 });
    expect(summary).not.toHaveProperty('standing');
    expect(junitXml([file])).toContain(
      'name="contraction-relative-entropy">\n      <skipped message="no value at 40 places"/>',
    );
    expect(jobSummary([file])).toContain('| contraction-relative-entropy | no value at 40 places |');
  });

  test('and nothing that has not been met, as steps of one state', async () => {
    const file = await guardFile(at('states/thermal-qubits.json'), { within: 0, worst: 3, homogeneous: true });
    expect(junitXml([file])).toContain('"contraction-of-steps">\n      <skipped message="nothing to compare"/>');
    expect(guardPage([{ ...file, figures: [] }], 'none', '1')).toContain(
      '<span class="badge open">not met</span></td><td>contraction-of-steps</td>',
    );
  });

  test('calls nothing violated that a larger error explains', async () => {
    const file = await shown('trace-drift', 1 / 1024);
    const page = guardPage([file], 'none', '1');
    expect(page).not.toContain('badge wrong');
    expect(page).toContain('explained by the stated error');
    expect(page).not.toContain('<circle fill="#d55e00"');
  });

  test('has the findings of a model with exact points, and escapes what a file says', async () => {
    const model = await guardModelFile(at('models/collective-bath.json'), { worst: 3 });
    const page = guardPage([{ ...model, file: '<img src=x>', figures: [] }], 'none', '1');
    expect(page).not.toContain('<img');
    for (const { says } of model.findings!) {
      // the part before markup, with the letters of parameters
      const [start] = says.replaceAll('beta', 'β').split(/[<>&"'*-]/);
      expect(page).toContain(start);
    }
  });
});
