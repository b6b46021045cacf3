import { describe, expect, test } from 'vitest';
import { html, markupOf, typographic, withSubscripts } from '../../../src/page/html.ts';
import { bibliography } from '../../../src/page/bibliography.ts';
import { pageOf } from '../../../src/page/document.ts';
import { pictureIn } from '../../../src/page/picture.ts';
import { typesetter } from '../../../src/page/typeset.ts';

describe('markup', () => {
  test('escapes every text and number, in lists and attributes too', () => {
    const wicked = `"><script>alert('&')</script>`;
    const markup = html`<p title="${wicked}">${[wicked, html`<b>${1 / 3}</b>`]}${undefined}</p>`.markup;
    expect(markup.match(/<(?:script|p|b)/g)).toEqual(['<p', '<b']);
    expect(markup).not.toContain("'");
    expect(markupOf(['<', html`<br />`, 2])).toBe('&#60;<br />2');
  });

  test('of a page allows nothing to be loaded', () => {
    const page = pageOf({ title: '<T>', description: 'd' }, html`<p>x</p>`);
    expect(page).toContain('<title>&#60;T&#62;</title>');
    expect(page).toContain("default-src 'none'");
  });

  test('of two pictures on a page has no identifier twice', () => {
    const svg = '<svg x="1"><clipPath id="part-0"/><g clip-path="url(#part-0)"/></svg>';
    const ids = ['a', 'b'].map((id) => pictureIn(svg, id).markup).join('');
    expect([...ids.matchAll(/id="([^"]*)"/g)].map(([, id]) => id)).toEqual(['a-part-0', 'b-part-0']);
    expect([...ids.matchAll(/url\(#([^)]*)\)/g)].map(([, id]) => id)).toEqual(['a-part-0', 'b-part-0']);
  });

  test('of a picture has its ticks, labels and title, and no caption twice', () => {
    const at = (x: number): string => `transform="translate(${x},154)"`;
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg"><title>T</title><desc>D</desc><g aria-label="x-axis tick">' +
      `<path d="M0,0L0,-5" ${at(81.65)} /><path d="M0,0L0,-5" ${at(90)} /></g><text ${at(7)} y="0.71em">1.25</text>` +
      '<path d="M1.26,-3.999L5,6" /></svg>';
    expect(pictureIn(svg, 'a').markup).toBe(
      '<div class="scroll"><svg class="figure"><title>T</title><g><path d="M81.7,154l0,-5M90,154l0,-5"/></g>' +
        '<text x="7" y="154" dy="0.71em">1.25</text><path d="M1.3,-4L5,6" /></svg></div>',
    );
  });
});

describe('formulas', () => {
  test('bring the fonts that they use and no other', async () => {
    const fontsOf = async (latex: string): Promise<readonly string[]> => {
      const { formula, styles } = await typesetter();
      formula(latex);
      return [...styles().matchAll(/@font-face\{[^}]*font-family:(\w+);font-style:(\w+);font-weight:(\w+)/g)].map((m) =>
        m.slice(1).join(' '),
      );
    };
    expect(await fontsOf('1')).toEqual(['KaTeX_Main normal 400']);
    expect(await fontsOf('x')).toEqual(['KaTeX_Main normal 400', 'KaTeX_Math italic 400']);
    expect(await fontsOf(String.raw`\mathcal{L}\mathbf{H}`)).toEqual([
      'KaTeX_Caligraphic normal 400',
      'KaTeX_Main normal 700',
      'KaTeX_Main normal 400',
    ]);
  });

  test('that cannot be set are shown as they are written', async () => {
    const { formula } = await typesetter();
    expect(formula(String.raw`\frac{1`).markup).toBe(String.raw`<code>\frac{1</code>`);
  });

  test('keep every class and style under a short name', async () => {
    const { formula, styles } = await typesetter();
    const { markup } = formula(String.raw`\sqrt{\frac{a}{b}}`);
    const rules = styles();
    const names = new Set(
      [...markup.matchAll(/class=(?:"([^"]*)"|(\w+))/g)].flatMap(([, list, one]) => (list ?? one).split(' ')),
    );
    expect(names.size).toBeGreaterThan(10);
    expect(markup).not.toMatch(/<span[^>]* style=/);
    for (const name of names) if (name.startsWith('s')) expect(rules).toContain(`.${name}.${name}`);
    expect(markup).toContain('<math');
  });
});

describe('the bibliography', () => {
  test('is read without LaTeX', () => {
    const text = String.raw`
@article{Key2006,
  author  = {D{\"u}r, W. and Alhambra, {\'A}lvaro M. and \.{Z}yczkowski, K.},
  title   = {Entropy of {L}indblad generators},
  year    = {2006},
  doi     = {10.1/2}
}
`;
    expect(bibliography(text).get('Key2006')).toEqual({
      key: 'Key2006',
      title: 'Entropy of Lindblad generators',
      authors: ['Dür', 'Alhambra', 'Życzkowski'],
      year: '2006',
      doi: '10.1/2',
    });
  });

  test('of the package has no LaTeX left in names and titles', () => {
    for (const { title, authors } of bibliography().values())
      expect(`${title} ${authors.join(' ')}`).not.toMatch(/[\\{}]/);
  });
});

describe('signs of typography', () => {
  test('are subscripts and powers of letters, and leave names alone', () => {
    expect(markupOf(withSubscripts('λ_min(ρ) ≥ 0, tr Hρ_0, tr_out C, D(ρ_{s,1}‖π), e^{tL} & n_h'))).toBe(
      'λ<sub>min</sub>(ρ) ≥ 0, tr Hρ<sub>0</sub>, tr<sub>out</sub> C, D(ρ<sub>s,1</sub>‖π), e<sup>tL</sup> &#38; n<sub>h</sub>',
    );
    expect(markupOf(withSubscripts('Σ_k γ_kL_kρL_k†, Q̇_α, ⟨H⟩_0, σ_xσ_y, ρ^{T_A}, H_S^2'))).toBe(
      'Σ<sub>k</sub> γ<sub>k</sub>L<sub>k</sub>ρL<sub>k</sub>†, Q̇<sub>α</sub>, ⟨H⟩<sub>0</sub>, σ<sub>x</sub>σ<sub>y</sub>, ρ<sup>T<sub>A</sub></sup>, H<sub>S</sub><sup>2</sup>',
    );
    expect(markupOf(withSubscripts('steady_state and file_2 of x2_y'))).toBe('steady_state and file_2 of x2_y');
  });

  test('are minus before numbers and in exponents, hyphens in names, and times between dimensions', () => {
    expect(typographic('-1.5 ± 3e-14 of claim-2, [-2, -1], system 2x2, 2x10x3-1, x2, 2xy')).toBe(
      '−1.5 ± 3e−14 of claim-2, [−2, −1], system 2×2, 2×10×3-1, x2, 2xy',
    );
  });
});
