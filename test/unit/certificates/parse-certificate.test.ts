import { describe, expect, test } from 'vitest';
import { formatCertificate, type Certificate } from '../../../src/certificates/certificate.ts';
import { parseCertificate } from '../../../src/certificates/parse-certificate.ts';

const certificate: Certificate = {
  format: 'clausius-certificate',
  version: 2,
  toolkit: '0.1.0',
  claim: 'some-claim',
  source: 'Nobody2024',
  statement: String.raw`\rho, "quoted"`,
  relation: '≥',
  system: [2, 2],
  unit: 1,
  integers: { rho: [1, 0, -2] },
  objects: {
    rho: {
      re: [
        ['1/3', '0'],
        ['0', '2/3'],
      ],
      im: [
        ['0', '-1/7'],
        ['1/7', '0'],
      ],
    },
    process: { dims: [2, 2], list: [{ operator: { re: [['1']] }, rate: 1 }], x: '-3/4' },
  },
  proved: [{ object: 'rho', is: 'density matrix' }],
  program: {
    operations: [
      { op: 'object', path: 'rho' },
      { op: 'entropy', of: [0] },
      { op: 'minus', of: [1, 1] },
    ],
    left: 1,
    right: 1,
    margin: 2,
    premises: [{ left: 1, relation: '≥', right: 1 }],
    conditions: [
      { of: 1, sign: 1 },
      { of: 1, value: 0.5, bound: 0 },
    ],
    made: [{ object: 'process.x', of: 1 }],
  },
  left: ['-0.125', '-0.124'],
  right: ['0', '0'],
  margin: ['-0.125', '-0.124'],
  bits: 64,
};

/** Text of the certificate with one field changed. */
function changed(change: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ ...certificate, ...change });
}

function withProgram(change: Readonly<Record<string, unknown>>): string {
  return changed({ program: { ...certificate.program, ...change } });
}

describe('parseCertificate', () => {
  test('reads what formatCertificate writes', () => {
    expect(parseCertificate(formatCertificate(certificate), 'file')).toEqual(certificate);
    expect(formatCertificate(certificate)).toContain('  "left": ["-0.125", "-0.124"],\n');
  });

  test.each([
    ['a text that ends early', formatCertificate(certificate).slice(0, -20), /must be JSON, but at line 49, column 24/],
    ['a list', '[]', /must hold a certificate, but it holds \[\]/],
    [
      'another format',
      changed({ format: 'clausius-counterexample' }),
      /`format` "clausius-certificate", but it is "clausius-c/,
    ],
    [
      'another version',
      changed({ version: 1 }),
      /`version` 2, but it is 1\. Another version of the toolkit wrote it: write it anew/,
    ],
    [
      'an operation on a later one',
      withProgram({ operations: [{ op: 'entropy', of: [0] }] }),
      /`program\.operations\[0\]\.of\[0\]` the place of one of the first 0 operations, but it is 0/,
    ],
    [
      'a side that is no operation',
      withProgram({ left: 3 }),
      /`program\.left` the place of one of the first 3 operations, but it is 3/,
    ],
    [
      'a premise on nothing',
      withProgram({ premises: [{ left: 1, relation: '≥', right: -1 }] }),
      /`program\.premises\[0\]\.right` the place of an operation, but it is -1/,
    ],
    [
      'a condition on nothing',
      withProgram({ conditions: [{ of: [0, 7], supports: 'inside' }] }),
      /`program\.conditions\[0\]\.of\[1\]` the place of one of the first 3 operations, but it is 7/,
    ],
    [
      'a condition of no kind',
      withProgram({ conditions: [{ of: 1, is: 'positive' }] }),
      /`program\.conditions\[0\]` a condition with a `sign`, a `value` or `supports`, but it is \{"of":1/,
    ],
    [
      'a sign that is none',
      withProgram({ conditions: [{ of: 1, sign: 2 }] }),
      /`program\.conditions\[0\]\.sign` -1, 0 or 1, but it is 2/,
    ],
    ['a name twice', changed({}).replace('"bits":64', '"bits":64,"bits":65'), /must be JSON, .*"bits" occurs twice/],
    ['nothing in a list', changed({ proved: [null] }), /`proved\[0\]` a fact, but it is null/],
    [
      'an object made of nothing',
      withProgram({ made: [{ object: 'rho', of: 1.5 }] }),
      /`program\.made\[0\]\.of` the place of an operation, but it is 1\.5/,
    ],
    [
      'a program with another field',
      withProgram({ result: 1 }),
      /`program` a program \(operations, left, .*\), but it has `result`/,
    ],
    ['a missing field', changed({ objects: undefined }), /`objects` .*, but the field is missing/],
    [
      'a field of its own',
      changed({ comment: 'x' }),
      /only the fields of a certificate \(format, .*\), but it has `comment`/,
    ],
    [
      'a rounded entry',
      changed({ objects: { rho: { re: [['0.5']] } } }),
      /`objects\.rho\.re\[0\]\[0\]` a rational number, a text p or p\/q, but it is "0\.5"/,
    ],
    [
      'rows of different lengths',
      changed({ objects: { rho: { re: [['1', '0'], ['0']] } } }),
      /`objects\.rho\.re\[1\]` a row of 2, but it has 1/,
    ],
    [
      'an imaginary part of another shape',
      changed({ objects: { rho: { re: [['1', '0']], im: [['0']] } } }),
      /`objects\.rho\.im\[0\]` a row of 2, but it has 1/,
    ],
    ['a zero denominator', changed({ objects: { p: '1/0' } }), /`objects\.p` an exact object.* but it is "1\/0"/],
    ['ends in the wrong order', changed({ left: ['1', '0'] }), /`left` two decimal texts in ascending order/],
    ['a margin that reaches zero', changed({ margin: ['-1', '0'] }), /`margin` two negative decimal texts/],
    [
      'integers that are no integers',
      changed({ integers: { rho: [0.5] } }),
      /`integers\.rho\[0\]` an integer of absolute value/,
    ],
    ['a claim that is no id', changed({ claim: 'Some claim' }), /`claim` a claim id/],
    ['a relation that is none', changed({ relation: '<' }), /`relation` one of/],
  ])('rejects %s and says why', (_, text, message) => {
    expect(() => parseCertificate(text, 'file')).toThrow(message);
  });
});
