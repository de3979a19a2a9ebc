import type { EnrolmentPolicy, LateUploads, OwnClass } from '@rollcall/contracts/classes';

/** How often the code changes: as the server does, one of the presets (in seconds), or an interval of the teacher's own. */
export const ROTATIONS = ['default', '300', '30', '10', 'own'] as const;
export type Rotation = (typeof ROTATIONS)[number];

/** What may become of a scan that was kept by a phone without a network. The default first. */
export const LATE_UPLOADS: readonly LateUploads[] = ['flag', 'accept', 'refuse'];

/** The settings as they stand in the form: what is typed is text. */
export type ClassDraft = {
  name: string;
  code: string;
  description: string;
  capacity: string;
  enrolmentPolicy: EnrolmentPolicy;
  joinCode: string;
  rotation: Rotation;
  /** Read where `rotation` is `own`. */
  ownSeconds: string;
  lateAfterMinutes: string;
  attendanceGoalPercent: string;
  lateUploads: LateUploads;
  timeZone: string;
  studentsSeeNames: boolean;
};

type Settings = Pick<
  OwnClass,
  | 'name'
  | 'code'
  | 'description'
  | 'capacity'
  | 'enrolmentPolicy'
  | 'joinCode'
  | 'codeTtlSeconds'
  | 'lateAfterMinutes'
  | 'attendanceGoalPercent'
  | 'lateUploads'
  | 'timeZone'
  | 'studentsSeeNames'
>;

/** The form of a class as it is now. */
export function draftOf(ownClass: Settings): ClassDraft {
  const { name, code, description, enrolmentPolicy, timeZone, studentsSeeNames, codeTtlSeconds } = ownClass;
  const preset = ROTATIONS.find((rotation) => rotation === String(codeTtlSeconds));
  return {
    name,
    code,
    description,
    capacity: ownClass.capacity === null ? '' : String(ownClass.capacity),
    enrolmentPolicy,
    joinCode: ownClass.joinCode ?? '',
    rotation: codeTtlSeconds === null ? 'default' : (preset ?? 'own'),
    ownSeconds: String(codeTtlSeconds ?? 60),
    lateAfterMinutes: String(ownClass.lateAfterMinutes),
    attendanceGoalPercent: String(ownClass.attendanceGoalPercent),
    lateUploads: ownClass.lateUploads,
    timeZone,
    studentsSeeNames,
  };
}

/** What the form would change: only that is sent, so that two windows do not undo each other. Empty: nothing. */
export function changesOf(draft: ClassDraft, ownClass: Settings): Partial<Settings> {
  const wanted = settingsOf(draft);
  const isChanged = ([field, value]: [string, unknown]) => value !== Reflect.get(ownClass, field);
  return Object.fromEntries(Object.entries(wanted).filter(isChanged));
}

function settingsOf(draft: ClassDraft): Settings {
  const { rotation, ownSeconds, enrolmentPolicy, timeZone, studentsSeeNames } = draft;
  return {
    name: draft.name.trim(),
    // Codes are compared without case, and kept in capitals.
    code: draft.code.trim().toUpperCase(),
    description: draft.description.trim(),
    capacity: draft.capacity === '' ? null : Number(draft.capacity),
    enrolmentPolicy,
    joinCode: draft.joinCode.trim() === '' ? null : draft.joinCode.trim(),
    codeTtlSeconds: rotation === 'default' ? null : Number(rotation === 'own' ? ownSeconds : rotation),
    lateAfterMinutes: Number(draft.lateAfterMinutes),
    attendanceGoalPercent: Number(draft.attendanceGoalPercent),
    lateUploads: draft.lateUploads,
    timeZone,
    studentsSeeNames,
  };
}
