import { openHttpConnection, type HttpConnection } from '../load/http-connection';
import { getRequest } from '../load/http-request';
import { interruption } from '../interruption';
import type { PartOptions } from '../part';
import type { PartResult, Target } from '../report/part-result';
import { startDatabaseServer, type BenchDatabase } from '../stage/database-server';
import { serverVariables } from '../stage/own-settings';
import { makePrivateFolder } from '../stage/private-folder';
import { startRollcall } from '../stage/rollcall-server';
import { median } from '../statistics';
import { createOthers, createPastClass, fillUpTo } from './past-marks';
import { questionsAbout, type Question } from './questions';

/** Medians in milliseconds; `ratio`: the median of each request beside the SQL that ran right after it. */
type Line = { question: string; marks: number; answerMs: number; sqlMs: number; ratio: number };

/** Questions about one class while the marks of others grow, beside the SQL by hand. */
export async function measureGrowth({ sizes, profileFolder, say }: PartOptions): Promise<PartResult> {
  const { totals, students, sessions, requests } = sizes.growth;
  await using databases = await startDatabaseServer();
  await using school = await databases.createDatabase('growth');
  await using folder = await makePrivateFolder();
  await using server = await startRollcall(folder.path, serverVariables(school.connection), profileFolder);
  const connection = await openHttpConnection(server.port);
  const asked = await createPastClass(school, { students, sessions });
  await createOthers(school);
  const lines: Line[] = [];
  for (const marks of totals) {
    say(`growth: ${marks} marks`);
    interruption.throwIfAborted();
    await fillUpTo(school, { marks, teacherId: asked.teacher.id, students, sessions });
    for (const question of questionsAbout(asked)) {
      // Plans, caches and compiled code are there before anything counts.
      await ask(connection, school, question, Math.ceil(requests / 3));
      lines.push({ question: question.name, marks, ...(await ask(connection, school, question, requests)) });
    }
  }
  connection.close();
  return present(lines, `A class of ${students} students and ${sessions} sessions, asked while other classes grow`);
}

/** Request and SQL in turn, so that what disturbs one disturbs the other. */
async function ask(
  connection: HttpConnection,
  { database }: BenchDatabase,
  { name, path, asker, byHand }: Question,
  times: number,
): Promise<Pick<Line, 'answerMs' | 'sqlMs' | 'ratio'>> {
  const answers: number[] = [];
  const statements: number[] = [];
  const request = getRequest(path, asker.token);
  for (let turn = 0; turn < times; turn += 1) {
    const askedAt = performance.now();
    const { status, body } = await connection.send(request);
    const answeredAt = performance.now();
    if (status !== 200) throw new Error(`${path} answered ${status}: ${body}`);
    for (const [index, statement] of byHand.entries()) {
      await database.query({ name: `${name} ${index}`, ...statement });
    }
    answers.push(answeredAt - askedAt);
    statements.push(performance.now() - answeredAt);
  }
  const ratio = median(answers.map((answer, turn) => answer / (statements[turn] ?? Number.NaN)));
  return { answerMs: median(answers), sqlMs: median(statements), ratio };
}

function present(lines: Line[], what: string): PartResult {
  return {
    title: '(d) Growth',
    notes: [`${what}. Medians of requests one after the other, each followed by the SQL by hand for the same answer.`],
    tables: [
      {
        columns: ['question', 'marks in all', 'answer ms', 'SQL ms', 'ratio'],
        rows: lines.map(({ question, marks, answerMs, sqlMs, ratio }) => [question, marks, answerMs, sqlMs, ratio]),
      },
    ],
    targets: targets(lines.filter(({ question }) => question.startsWith('class report'))),
    data: lines,
  };
}

/** At the most marks beside the fewest, an answer may not take longer than noise explains. */
const FLAT = 1.5;

function targets(reports: Line[]): Target[] {
  const [first] = reports;
  const last = reports.findLast(({ question }) => question === first?.question);
  const beside = reports.map(({ question, marks, ratio }) => {
    const against = question.includes('beside') ? question : `${question}, beside SQL by hand`;
    const name = `${against}, ${marks.toLocaleString('en')} marks`;
    return { name, wanted: 'at most', limit: 1.5, measured: ratio, unit: ' times' } as const;
  });
  if (first === undefined || last === undefined) return beside;
  const name = `class report at ${last.marks.toLocaleString('en')} marks beside ${first.marks.toLocaleString('en')}`;
  const growth = last.answerMs / first.answerMs;
  return [...beside, { name, wanted: 'at most', limit: FLAT, measured: growth, unit: ' times' }];
}
