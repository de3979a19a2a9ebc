import { randomUUID } from 'node:crypto';
import { classAnswer } from '@rollcall/contracts/classes';
import { sessionAnswer, startedSession } from '@rollcall/contracts/sessions';
import { signUp, signUpStudents, type Person } from './people';
import { rest, type Answer } from './rest';

/** A class with a started session; the first `enrolled` of the students are in it. */
export type School = {
  teacher: Person;
  students: Person[];
  classId: string;
  sessionId: string;
  /** The code on the projector. */
  code: string;
};

const HOUR_MS = 60 * 60 * 1000;

export async function openSchool(
  url: string,
  options: { students: number; enrolled?: number; policy?: Record<string, unknown> },
): Promise<School> {
  const teacher = await signUp(url, 'employee', 'Grace Hopper');
  const students = await signUpStudents(url, options.students);
  const body = { name: 'Compilers', code: randomUUID().slice(0, 8), ...options.policy };
  const { id: classId } = classAnswer.parse(
    (await rest(url, 'POST /classes', { token: teacher.token, body })).body,
  ).class;
  for (const { token } of students.slice(0, options.enrolled ?? options.students)) {
    await rest(url, `POST /classes/${classId}/enroll`, { token, body: { joinCode: options.policy?.['joinCode'] } });
  }
  const sessionId = await schedule(url, teacher, classId);
  const started = await rest(url, `PUT /sessions/${sessionId}/start`, { token: teacher.token });
  return { teacher, students, classId, sessionId, code: startedSession.parse(started.body).token };
}

/** A session of the class from now on for an hour, not started. */
export async function schedule(url: string, teacher: Pick<Person, 'token'>, classId: string): Promise<string> {
  const startTime = new Date().toISOString();
  const body = { classId, startTime, endTime: new Date(Date.now() + HOUR_MS).toISOString() };
  return sessionAnswer.parse((await rest(url, 'POST /sessions', { token: teacher.token, body })).body).session.id;
}

export function mark(url: string, student: Pick<Person, 'token'>, code: string): Promise<Answer> {
  return rest(url, 'POST /attendance/mark', { token: student.token, body: { qrToken: code } });
}
