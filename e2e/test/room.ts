import { randomUUID } from 'node:crypto';
import type { RosterEntry } from '@rollcall/contracts/attendance';
import type { LateUploads } from '@rollcall/contracts/classes';
import { codeLink } from '@rollcall/contracts/qr-link';
import { signedIn } from './signed-in';

/** A class with a running session, and its teacher, who is no browser: for what students meet when none looks at the projector. */
export type Room = {
  className: string;
  classId: string;
  sessionId: string;
  /** What a phone's camera app would read off the screen now. */
  link: () => Promise<string>;
  /** Kills the code that is on the screen. */
  newCode: () => Promise<void>;
  end: () => Promise<void>;
  /** Everyone in the class who has a mark. */
  marks: () => Promise<RosterEntry[]>;
};

type RoomOptions = { lateUploads?: LateUploads; codeTtlSeconds?: number; students: readonly string[] };

/** Opens a room of its own for the demo students of these e-mails. */
export async function openRoom(
  url: string,
  { lateUploads = 'flag', codeTtlSeconds = 300, students }: RoomOptions,
): Promise<Room> {
  const teacher = await signedIn(url, 'teacher@example.com');
  const className = `Room ${randomUUID().slice(0, 8)}`;
  const { class: made } = await teacher.classes.create.mutate({
    name: className,
    code: className.replace(' ', '-'),
    codeTtlSeconds,
    lateUploads,
  });
  for (const email of students) await enrol(url, email, made.id);
  const { session } = await teacher.sessions.startNow.mutate({ classId: made.id });
  return {
    className,
    classId: made.id,
    sessionId: session.id,
    link: async () => codeLink(url, (await teacher.sessions.start.mutate({ sessionId: session.id })).token),
    newCode: async () => void (await teacher.sessions.rotateCode.mutate({ sessionId: session.id })),
    end: async () => void (await teacher.sessions.end.mutate({ sessionId: session.id })),
    async marks() {
      const { attendanceRecords } = await teacher.attendance.bySession.query({ sessionId: session.id, limit: 100 });
      return attendanceRecords.filter(({ status }) => status !== null);
    },
  };
}

/** Puts a demo student into a class. */
async function enrol(url: string, email: string, classId: string): Promise<void> {
  const student = await signedIn(url, email);
  await student.classes.enroll.mutate({ classId });
}
