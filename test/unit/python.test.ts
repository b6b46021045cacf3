import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ALL, LONG } from '../sample.ts';
import { ROOT } from './source-files.ts';

const FOLDER = join(ROOT, 'python');
const env = {
  ...process.env,
  PYTHONPATH: FOLDER,
  PYTHONDONTWRITEBYTECODE: '1',
  CLAUSIUS: `'${process.execPath}' '${join(ROOT, 'dist/cli/main.js')}'`,
};

function python(
  program: string,
  ...args: readonly string[]
): { readonly status: number | null; readonly text: string } {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: FOLDER, encoding: 'utf8', env });
  return { status, text: `${stdout ?? ''}${stderr ?? ''}` };
}

/** The Python that has these modules: that of the system, with the packages of Debian, or the first on the path. */
function pythonWith(modules: string): string | undefined {
  return ['/usr/bin/python3', 'python3'].find((program) => python(program, '-c', `import ${modules}`).status === 0);
}

/** Each call of the command starts a process: some of its tests, and those of other classes. */
const SAMPLE = ['drift', 'qutip', 'ToModel', 'Command', 'Written', 'ReportOfData', 'refused_is_raised'].flatMap(
  (name) => ['-k', name],
);

const best = ALL ? (pythonWith('numpy, qutip') ?? pythonWith('numpy')) : undefined;
const withPytest = ALL ? pythonWith('numpy, pytest') : undefined;
if (ALL && best === undefined) {
  process.stderr.write(
    'python.test.ts is skipped: python3 with NumPy is not installed (apt-get install python3-numpy).\n',
  );
}

test.skipIf(best === undefined)(
  'the Python package guards simulations and writes models, as its own tests say',
  () => {
    const { status, text } = python(best!, '-m', 'unittest', 'discover', '-s', 'tests', ...(LONG ? [] : SAMPLE));
    expect(text).toMatch(LONG ? /^Ran (?:1[5-9]|[2-9]\d) tests/m : /^Ran 1\d tests/m);
    expect(text).not.toContain('the command clausius is not installed');
    expect(status, text).toBe(0);
  },
  600_000,
);

test.skipIf(withPytest === undefined)(
  'its fixture fails a test where physics is violated',
  () => {
    const { status, text } = python(
      withPytest!,
      '-m',
      'unittest',
      'tests.test_guard.Guard.test_the_fixture_fails_a_test',
    );
    expect(status, text).toBe(0);
    expect(text).not.toContain('skipped');
  },
  120_000,
);
