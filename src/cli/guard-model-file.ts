import { statSync } from 'node:fs';
import { readTextFile } from '../formats/read-file.ts';
import { guardModel } from '../guard/models/guard-model.ts';
import { reportOfFindings } from '../guard/models/report.ts';
import { loadModel } from '../registry/load-model.ts';
import type { GuardedFile } from '../report/guard-text.ts';

/** Largest JSON file that may be a model. */
const LARGEST = 4_000_000;

/** Is the file a model: a program, or JSON with a Hamiltonian and jumps as a model has them? */
export function isModelFile(path: string): boolean {
  if (/\.[cm]?[jt]s$/.test(path)) return true;
  if (!path.endsWith('.json')) return false;
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile() || stat.size > LARGEST) return false;
  const text = readTextFile(path);
  return ['"parameters"', '"hamiltonian"', '"jumps"'].every((name) => text.includes(name));
}

/** Options of the command for models. */
interface GuardModelFileOptions {
  /** Relative error of rates; 0 when omitted. */
  readonly within?: number;
  readonly truncation?: number;
  readonly worst: number;
}

/** A model, audited. */
export async function guardModelFile(
  file: string,
  { within = 0, truncation, worst }: GuardModelFileOptions,
): Promise<GuardedFile> {
  const model = await loadModel(file);
  const findings = guardModel(model, { within, ...(truncation === undefined ? {} : { truncation }) });
  return { file, report: reportOfFindings(model.name, findings, within, worst), findings };
}
