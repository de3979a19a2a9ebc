import { expect, test } from 'vitest';
import { z } from 'zod';
import { createCore, type Core } from '../../src/core';
import { registerClass } from '../../src/reports/register-class';
import { reportClass } from '../../src/reports/report-class';
import { createPastSessions, mornings } from '../past-sessions';
import { createSchoolClass } from '../school';
import { createTestSystem, NINE } from '../test-core';

type Statement = { name: string; text: string; values: unknown[] };

/** The same core, which notes every statement and has no other way to the database. */
function noteStatements(core: Core): { core: Core; statements: Statement[] } {
  const statements: Statement[] = [];
  const database: Core['database'] = {
    ...core.database,
    get prisma(): never {
      throw new Error('A query that nobody counts');
    },
    query: (statement) => {
      statements.push(statement);
      return core.database.query(statement);
    },
  };
  return { core: createCore({ ...core, database }), statements };
}

/** A class with so many of each, everyone present. */
async function createFullClass(core: Core, size: { students: number; sessions: number }) {
  const schoolClass = await createSchoolClass(core, { students: size.students });
  const { classId } = schoolClass;
  await createPastSessions(core, {
    classId,
    studentIds: [],
    starts: mornings(NINE, size.sessions),
    statusOf: () => null,
  });
  await core.database.prisma.$executeRaw`
    INSERT INTO attendance (session_id, student_id, status, marked_at)
    SELECT s.id, e.student_id, 'present', s.start_time
    FROM sessions s JOIN enrollments e USING (class_id) WHERE s.class_id = ${classId}::uuid`;
  return schoolClass;
}

test('a report takes two queries, however large the class', async () => {
  await using system = await createTestSystem();
  for (const size of [
    { students: 1, sessions: 1 },
    { students: 40, sessions: 30 },
  ]) {
    const { classId, teacherId } = await createFullClass(system.core, size);
    const { core, statements } = noteStatements(system.core);
    const { statistics } = await reportClass(core, teacherId, { classId });
    expect(statistics.present).toBe(size.students * size.sessions);
    expect(statements.map(({ name }) => name)).toEqual(['reported-class', 'class-report']);
  }
});

test('so does the sheet of marks', async () => {
  await using system = await createTestSystem();
  const { classId, teacherId } = await createFullClass(system.core, { students: 40, sessions: 30 });
  const { core, statements } = noteStatements(system.core);
  const { students } = await registerClass(core, teacherId, { classId });
  expect(students.flatMap(({ marks }) => marks)).toHaveLength(1_200);
  expect(statements.map(({ name }) => name)).toEqual(['reported-class', 'class-register']);
});

const planNode = z.object({
  'Node Type': z.string(),
  'Relation Name': z.string().optional(),
  'Actual Rows': z.number(),
  'Actual Loops': z.number(),
  'Rows Removed by Filter': z.number().default(0),
  get Plans() {
    return z.array(planNode).default([]);
  },
});
type PlanNode = z.output<typeof planNode>;
const explained = z.array(z.object({ 'QUERY PLAN': z.array(z.object({ Plan: planNode })) }));

test('a report reads the class’s own rows by index and touches no other class’s', async () => {
  await using system = await createTestSystem();
  const { database } = system.core;
  const own = await createFullClass(system.core, { students: 10, sessions: 5 });
  // Enough for PostgreSQL to see that the class is a small part of it all.
  await createFullClass(system.core, { students: 20, sessions: 1_000 });
  for (const table of ['attendance', 'sessions']) {
    await database.prisma.$executeRawUnsafe(`ANALYZE ${table}`);
  }
  const { core, statements } = noteStatements(system.core);
  await reportClass(core, own.teacherId, { classId: own.classId });
  const nodes = await explain(system.core, statements, 'class-report');
  const readOf = (table: string) => nodes.filter((node) => node['Relation Name'] === table);
  expect(readOf('attendance').map((node) => node['Node Type'])).not.toContain('Seq Scan');
  expect(rowsOf(readOf('attendance'))).toBe(10 * 5);
  expect(rowsOf(readOf('sessions'))).toBe(5);
});

test('the sheet of marks passes over each mark a few times, not once for every student', async () => {
  await using system = await createTestSystem();
  const { classId, teacherId } = await createFullClass(system.core, { students: 40, sessions: 30 });
  const { core, statements } = noteStatements(system.core);
  await registerClass(core, teacherId, { classId });
  const nodes = await explain(system.core, statements, 'class-register');
  expect(rowsOf(nodes)).toBeGreaterThan(40 * 30);
  expect(rowsOf(nodes)).toBeLessThan(10 * 40 * 30);
});

/** Every step of one of the statements, as PostgreSQL carried it out. */
async function explain({ database }: Core, statements: Statement[], name: string): Promise<PlanNode[]> {
  const statement = statements.find((each) => each.name === name);
  const text = `EXPLAIN (ANALYZE, FORMAT JSON) ${statement?.text}`;
  const rows = await database.query({ name: `explain-${name}`, text, values: statement?.values ?? [] });
  const plan = explained.parse(rows)[0]?.['QUERY PLAN'][0]?.Plan;
  return plan === undefined ? [] : allNodes(plan);
}

function allNodes(node: PlanNode): PlanNode[] {
  return [node, ...node.Plans.flatMap(allNodes)];
}

/** Read in all, those that were thrown away included. */
function rowsOf(nodes: PlanNode[]): number {
  const read = nodes.map((node) => (node['Actual Rows'] + node['Rows Removed by Filter']) * node['Actual Loops']);
  return Math.round(read.reduce((total, count) => total + count, 0));
}
