import { parentPort, workerData } from 'node:worker_threads';
import { reserveStdout } from '../registry/reserved-stdout.ts';
import { paint } from '../report/paint.ts';
import { runProgram } from './program.ts';
import type { ThreadData, ThreadMessage } from './run-in-thread.ts';

// What the modules print that a command imports goes to stderr.
reserveStdout();

const { args, colours, width } = workerData as ThreadData;
const send = (message: ThreadMessage): void => parentPort!.postMessage(message);

const exitCode = await runProgram(args, {
  paint: paint(colours),
  ...(width === undefined ? {} : { width }),
  result: (text) => send({ result: text }),
  note: (text) => send({ note: text }),
  progress: (...progress) => {
    send({ progress });
    return {
      update: (...update) => send({ update }),
      above: (print) => print(),
      stop: () => send({ stop: true }),
    };
  },
  limit: (seconds) => send({ limit: seconds }),
  exitCode: 0,
});
send({ exitCode });
