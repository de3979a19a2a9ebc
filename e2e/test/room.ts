import { randomUUID } from 'node:crypto';
import type { RosterEntry } from '@rollcall/contracts/attendance';
import type { LateUploads } from '@rollcall/contracts/classes';
import { codeLink } from '@rollcall/contracts/qr-link';
import { createRollcallClient } from '@rollcall/sdk/client';

/** A class with a running session, and its teacher, who is no browser: for what students meet when none looks at the projector. */
export type Room = {
  className: string;
  classId: string;
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
  const { api } = await signedIn(url, 'teacher@example.com');
  const className = `Room ${randomUUID().slice(0, 8)}`;
  const { class: made } = await api.classes.create.mutate({
    name: className,
    code: className.replace(' ', '-'),
    codeTtlSeconds,
    lateUploads,
  });
  for (const email of students) await enrol(url, email, made.id);
  const { session } = await api.sessions.startNow.mutate({ classId: made.id });
  return {
    className,
    classId: made.id,
    link: async () => codeLink(url, (await api.sessions.start.mutate({ sessionId: session.id })).token),
    newCode: async () => void (await api.sessions.rotateCode.mutate({ sessionId: session.id })),
    end: async () => void (await api.sessions.end.mutate({ sessionId: session.id })),
    async marks() {
      const { attendanceRecords } = await api.attendance.bySession.query({ sessionId: session.id, limit: 100 });
      return attendanceRecords.filter(({ status }) => status !== null);
    },
  };
}

/** Puts a demo student into a class. */
export async function enrol(url: string, email: string, classId: string): Promise<void> {
  const { api } = await signedIn(url, email);
  await api.classes.enroll.mutate({ classId });
}

/** A program of somebody's own. */
export async function signedIn(url: string, email: string): Promise<ReturnType<typeof createRollcallClient>> {
  const client = createRollcallClient({ url });
  await client.auth.signIn({ email, password: 'rollcall-demo' });
  return client;
}
