import { parentPort, workerData } from 'node:worker_threads';
import { reserveStdout } from '../registry/reserved-stdout.ts';
import { Threads } from '../registry/threads.ts';
import { paint } from '../report/paint.ts';
import { runProgram } from './program.ts';
import type { Ended, ServeThreadData } from './warm-runner.ts';
import { SILENT } from './progress-display.ts';

// What modules print goes to stderr.
reserveStdout();

const { workers } = workerData as ServeThreadData;
/** They stay, so that a hunt finds the library imported. */
const threads = new Threads(workers, 1);

parentPort!.on('message', (args: readonly string[]) => {
  const [results, notes]: [string[], string[]] = [[], []];
  void runProgram(args, {
    paint: paint(false),
    result: (text) => results.push(text),
    note: (text) => notes.push(text),
    progress: () => SILENT,
    threads,
    exitCode: 0,
  }).then((exitCode) => {
    const ended: Ended = { exitCode, result: results.join('\n'), notes: notes.join('\n') };
    parentPort!.postMessage(ended);
  });
});
