/** Runs the work when everyone who came before with the same class has had a turn. */
export type EnrolmentTurns = <Answer>(classId: string, work: () => Promise<Answer>) => Promise<Answer>;

/**
 * One enrolment per class and process at a time. The class's row lock lets only one through anyway; who waits for it
 * in the database holds a connection, so that a hall that enrols in the same second would take all of them and time out.
 */
export function createEnrolmentTurns(): EnrolmentTurns {
  const lastTurns = new Map<string, Promise<unknown>>();
  return (classId, work) => {
    const before = lastTurns.get(classId);
    const turn = before ? before.then(work, work) : work();
    lastTurns.set(classId, turn);
    const leave = () => {
      if (lastTurns.get(classId) === turn) lastTurns.delete(classId);
    };
    turn.then(leave, leave);
    return turn;
  };
}
