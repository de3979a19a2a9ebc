import { platform } from 'node:os';
import { parseArgs } from 'node:util';
import { endOnSignal } from './interruption';
import { measureBell } from './live/measure-bell';
import { measureFanOut } from './live/measure-fan-out';
import { measureMarks } from './marks/measure-marks';
import { measureStart } from './start/measure-start';
import { measureGrowth } from './growth/measure-growth';
import type { Part } from './part';
import { short } from './report/numbers';
import type { PartResult } from './report/part-result';
import { renderPart } from './report/render';
import { writeResults } from './report/write-results';
import { fullSizes, smokeSizes } from './sizes';
import { describeMachine, machineCpuMs } from './stage/machine';

// `npm run bench`: everything. `npm run bench -- marks bell`: these parts. `--smoke`: tiny, nothing is written.
// `--profile=folder`: the server leaves a CPU profile there. `--note=…`: a line for the results, on what else was going on.

const parts: Record<string, Part> = {
  marks: measureMarks,
  bell: measureBell,
  'fan-out': measureFanOut,
  growth: measureGrowth,
  start: measureStart,
};

const say = (line: string) => void process.stdout.write(`${line}\n`);

async function bench(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { smoke: { type: 'boolean', default: false }, profile: { type: 'string' }, note: { type: 'string' } },
  });
  if (platform() !== 'linux') throw new Error('The bench reads CPU and memory from /proc, so it needs Linux.');
  const unknown = positionals.filter((name) => !(name in parts));
  if (unknown.length > 0) throw new Error(`No part ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}.`);
  const chosen = positionals.length > 0 ? positionals : Object.keys(parts);
  const options = { sizes: values.smoke ? smokeSizes : fullSizes, profileFolder: values.profile, say };

  const { load, ...machine } = describeMachine();
  const startedAt = performance.now();
  const usedBefore = machineCpuMs();
  const results: PartResult[] = [];
  for (const name of chosen) {
    const part = parts[name];
    if (part !== undefined) results.push(await part(options));
  }
  const seconds = (performance.now() - startedAt) / 1000;
  const busy = (machineCpuMs() - usedBefore) / 1000 / seconds / machine.cores;
  const head = [
    `# Bench of ${new Date().toISOString().slice(0, 10)}`,
    `${machine.cores} cores (${machine.cpu}), ${machine.memoryGb} GB, Node ${machine.node}; clients, servers and PostgreSQL share them. Load when it began: ${short(load)}; cores busy meanwhile: ${Math.round(busy * 100)} %; ${Math.round(seconds)} s in all. Compare figures within this run only.`,
    ...(values.note === undefined ? [] : [values.note]),
  ];
  const markdown = [...head, ...results.map(renderPart)].join('\n\n');
  say(`\n${markdown}`);
  if (values.smoke) return;
  const name = [new Date().toISOString().slice(0, 10), ...positionals].join('-');
  say(`Written to ${await writeResults(name, { markdown, data: { machine, load, busy, seconds, results } })}`);
}

endOnSignal();
bench().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
