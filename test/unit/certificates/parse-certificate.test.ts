import { describe, expect, test } from 'vitest';
import { formatCertificate, type Certificate } from '../../../src/certificates/certificate.ts';
import { parseCertificate } from '../../../src/certificates/parse-certificate.ts';

const certificate: Certificate = {
  format: 'clausius-certificate',
  version: 1,
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
  left: ['-0.125', '-0.124'],
  right: ['0', '0'],
  margin: ['-0.125', '-0.124'],
  bits: 64,
};

/** Text of the certificate with one field changed. */
function changed(change: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ ...certificate, ...change });
}

describe('parseCertificate', () => {
  test('reads what formatCertificate writes', () => {
    expect(parseCertificate(formatCertificate(certificate), 'file')).toEqual(certificate);
    expect(formatCertificate(certificate)).toContain('  "left": ["-0.125", "-0.124"],\n');
  });

  test.each([
    [
      'a text that ends early',
      formatCertificate(certificate).slice(0, -20),
      /must hold JSON, .*Is the file complete\?/,
    ],
    ['a list', '[]', /must hold a JSON object, but it holds \[\]/],
    [
      'another format',
      changed({ format: 'clausius-counterexample' }),
      /`format` "clausius-certificate", but it is "clausius-c/,
    ],
    ['another version', changed({ version: 2 }), /`version` 1, but it is 2\. Another version of the toolkit wrote it/],
    ['a missing field', changed({ objects: undefined }), /`objects` .*, but the field is missing/],
    ['a field of its own', changed({ comment: 'x' }), /only the fields of a certificate, but it has `comment`/],
    ['a rounded entry', changed({ objects: { rho: { re: [['0.5']] } } }), /`objects` exact objects/],
    [
      'rows of different lengths',
      changed({ objects: { rho: { re: [['1', '0'], ['0']] } } }),
      /`objects` exact objects/,
    ],
    ['a zero denominator', changed({ objects: { p: '1/0' } }), /`objects` exact objects/],
    ['ends in the wrong order', changed({ left: ['1', '0'] }), /`left` two decimal texts in ascending order/],
    ['a margin that reaches zero', changed({ margin: ['-1', '0'] }), /`margin` two negative decimal texts/],
    ['integers that are no integers', changed({ integers: { rho: [0.5] } }), /`integers` lists of integers/],
    ['a claim that is no id', changed({ claim: 'Some claim' }), /`claim` a claim id/],
    ['a relation that is none', changed({ relation: '<' }), /`relation` one of/],
  ])('rejects %s and says why', (_, text, message) => {
    expect(() => parseCertificate(text, 'file')).toThrow(message);
  });
});
