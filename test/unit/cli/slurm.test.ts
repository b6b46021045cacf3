import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ALL } from '../../sample.ts';
import { claimText, temporaryFolder } from '../claim-folder.ts';
import { run } from '../command.ts';
import { ROOT } from '../source-files.ts';

const hasSlurm = ['slurmctld', 'slurmd', 'sbatch', 'munged'].every(
  (name) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0,
);

// Three milliseconds an instance on a node, which cost nothing, so that a shard lasts for seconds and can be lost, however fast the machine is.
const SLOW =
  'if ("SLURM_JOB_ID" in process.env) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3); return atMost(purity(rho), 1.5);';
const home = temporaryFolder({ 'slow.ts': claimText('slow', 'theorem', SLOW) });
const at = (name: string): string => join(home, name);

describe('the script of a campaign', () => {
  test('hunts one claim, or verifies several', async () => {
    const { stdout } = await run('slurm', 'spohn-inequality', '--shards', '200', '--time', '1h');
    expect(stdout).toContain('hunt spohn-inequality --for 3420s --workers "${SLURM_CPUS_PER_TASK:-1}" --shard auto');
    expect(stdout).toContain('--array="${1:-1-200}" --time=60 ');
    const several = await run(
      'slurm',
      'spohn-inequality',
      at('slow.ts'),
      '--shards',
      '3',
      '--time',
      '90s',
      '--out',
      "it's",
    );
    expect(several.stdout).toContain(`verify spohn-inequality ${at('slow.ts')} --workers`);
    expect(several.stdout).toContain(String.raw`parts='it'\''s'`);
    writeFileSync(at('checked.sh'), several.stdout);
    expect(spawnSync('bash', ['-n', at('checked.sh')]).status).toBe(0);
  });

  test.each([
    [['spohn-inequality', '--time', '1h'], "option '--shards <number>' not specified"],
    [['spohn-inequality', '--shards', '2', '--time', '20s'], 'must be longer than 30s, but is 20s'],
    [['spohn-inequality', 'klein-inequality', '--shards', '2', '--time', '1h', '--rounds', '4'], 'with one claim'],
  ])('is refused for %j', async (words, message) => {
    const { code, stderr } = await run('slurm', ...words);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});

/** A cluster of two nodes on this machine, on ports of its own. */
class Cluster {
  readonly #daemons = new Map<string, ChildProcess>();
  readonly #configuration = at('slurm.conf');

  async start(): Promise<void> {
    const [controller, first, second] = await Promise.all([freePort(), freePort(), freePort()]);
    for (const name of ['spool', 'spool/n1', 'spool/n2', 'state']) mkdirSync(at(name), { recursive: true });
    writeFileSync(at('munge.key'), Buffer.alloc(128, 'key of a test '), { mode: 0o400 });
    const lines = [
      'ClusterName=test',
      `SlurmctldHost=${hostname()}(127.0.0.1)`,
      `SlurmUser=${userInfo().username}`,
      `SlurmdUser=${userInfo().username}`,
      `AuthInfo=socket=${at('munge.socket')},cred_expire=5`,
      `SlurmctldPort=${controller}`,
      `StateSaveLocation=${at('state')}`,
      `SlurmdSpoolDir=${at('spool/%n')}`,
      `SlurmctldPidFile=${at('slurmctld.pid')}`,
      `SlurmdPidFile=${at('slurmd-%n.pid')}`,
      'SlurmdTimeout=5',
      'ReturnToService=2',
      'MinJobAge=3600',
      'ProctrackType=proctrack/linuxproc',
      'TaskPlugin=task/none',
      'JobAcctGatherType=jobacct_gather/none',
      'CommunicationParameters=NoInAddrAny,NoCtldInAddrAny',
      'SelectType=select/cons_tres',
      'SelectTypeParameters=CR_CPU',
      'SchedulerParameters=batch_sched_delay=0,sched_interval=1,requeue_setup_env_fail',
      nodeLine('n1', first),
      nodeLine('n2', second),
      'PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP',
    ];
    writeFileSync(this.#configuration, `${lines.join('\n')}\n`);
    const munge = ['key', 'socket', 'pid', 'log', 'seed'].map((kind) => {
      return `--${kind}${kind === 'socket' ? '' : '-file'}=${at(`munge.${kind}`)}`;
    });
    this.#daemon('munged', 'munged', ['--foreground', '--force', ...munge]);
    await sleep(500);
    this.#daemon('slurmctld', 'slurmctld', ['-D', '-f', this.#configuration, '-L', at('slurmctld.log')]);
    this.startNode('n1');
    this.startNode('n2');
    await until(async () => (await this.run('sinfo', '-h', '-o', '%D %t')).includes('2 idle'));
  }

  startNode(name: string): void {
    this.#daemon(name, 'slurmd', ['-D', '-N', name, '-f', this.#configuration, '-L', at(`${name}.log`)]);
  }

  /** Ends a node and all that runs on it, as when its power fails. */
  crash(name: string): void {
    this.#daemons.get(name)!.kill('SIGKILL');
    // What a node has started carries its name in the environment. Who watches over it ends first, so that nobody reports its end.
    const tasks = readdirSync('/proc').filter(
      (pid) => has(`/proc/${pid}/environ`, `SLURMD_NODENAME=${name}\0`) && has(`/proc/${pid}/environ`, home),
    );
    const watchers = tasks
      .map((pid) => /^PPid:\s*(\d+)/m.exec(textOf(`/proc/${pid}/status`))?.[1] ?? '')
      .filter((pid) => has(`/proc/${pid}/cmdline`, 'slurmstepd'));
    for (const pid of new Set([...watchers, ...tasks])) spawnSync('kill', ['-KILL', pid]);
  }

  /** Text that a client prints. */
  async run(client: string, ...words: readonly string[]): Promise<string> {
    const { stdout } = await promisify(execFile)(client, words, { cwd: home, env: this.#environment() });
    return stdout;
  }

  stop(): void {
    for (const name of ['n1', 'n2']) this.crash(name);
    for (const daemon of this.#daemons.values()) daemon.kill('SIGKILL');
  }

  #environment(): NodeJS.ProcessEnv {
    const CLAUSIUS = `${process.execPath} ${join(ROOT, 'dist/cli/main.js')}`;
    return { ...process.env, SLURM_CONF: this.#configuration, CLAUSIUS, CLAUSIUS_CACHE: '' };
  }

  #daemon(name: string, program: string, words: readonly string[]): void {
    this.#daemons.set(name, spawn(program, words, { cwd: home, env: this.#environment(), stdio: 'ignore' }));
  }
}

function nodeLine(name: string, port: number): string {
  return `NodeName=${name} NodeHostname=${hostname()} NodeAddr=127.0.0.1 Port=${port} CPUs=2`;
}

/** Does a file of the kernel hold a text? */
function has(file: string, text: string): boolean {
  return textOf(file).includes(text);
}

/** Text of a file of the kernel; empty once its process has ended. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { readonly port: number }).port));
  });
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds().catch(() => false))) await sleep(250);
}

describe.skipIf(!hasSlurm || !ALL)('a campaign on Slurm', () => {
  const cluster = new Cluster();
  beforeAll(() => cluster.start());
  afterAll(() => cluster.stop());

  test('survives a killed task, a node that crashes and a second submission, and merges to the bytes of one process', async () => {
    const command = [at('slow.ts'), '--rounds', '36', '--effort', '0.005'];
    const script = await run('slurm', ...command, '--shards', '6', '--time', '5m', '--out', 'parts');
    writeFileSync(at('campaign.sh'), script.stdout);
    const states = async (): Promise<string> => cluster.run('squeue', '-h', '-r', '-o', '%a%K %T %N');
    const submitted = await cluster.run('bash', at('campaign.sh'));
    const [, array] = /array (\d+)/.exec(submitted)!;
    const hasBegun = (): boolean => readdirSync(at('parts')).some((name) => name.startsWith('shard-1-'));
    // At once, and without another look at the queue: a shard takes a few seconds.
    await until(async () => hasBegun() && / RUNNING n2/.test(await states()));
    await cluster.run('scancel', '--signal=KILL', '--full', `${array}_1`);
    cluster.crash('n2');
    await until(async () => (await cluster.run('sinfo', '-h', '-n', 'n2', '-o', '%t')).includes('down'));
    cluster.startNode('n2');
    await until(async () => (await states()).trim() === '');
    // The shard that was killed is missing, and the merge says so; those of the crashed node have run again.
    const log = readFileSync(at('parts/log/merge.txt'), 'utf8');
    expect(log).toMatch(/are missing, of shards? 1 of 6|is missing, of shard 1 of 6/);
    expect(readdirSync(at('parts'))).not.toContain('ledger.json');
    // Again the missing one, and one that is there.
    await cluster.run('bash', at('campaign.sh'), '1,4');
    await until(async () => (await states()).trim() === '');
    const whole = await run('hunt', ...command, '--json');
    expect(readFileSync(at('parts/ledger.json'), 'utf8')).toBe(whole.stdout);
  }, 120_000);
});
