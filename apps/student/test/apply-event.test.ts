import type { SessionEvent } from '@rollcall/contracts/live';
import { describe, expect, it } from 'vitest';
import { applySessionEvent, applyStart } from '../src/features/today/apply-event';
import { ownSession } from './own-session';

const AT = '2026-11-25T09:01:00.000Z';
const own = {
  serverTime: '2026-11-25T09:00:30.000Z',
  sessions: [
    ownSession({ id: 'due', status: 'pending' }),
    ownSession({ id: 'running', status: 'active', startedAt: '2026-11-25T08:59:00.000Z' }),
    ownSession({ id: 'over', status: 'completed' }),
  ],
};
const marked = {
  studentId: 'me',
  studentName: 'Ada Lovelace',
  markedAt: AT,
  status: 'late' as const,
  totalPresent: 7,
};

describe('a start', () => {
  it('turns the session that was waited for into the one that is on', () => {
    const { sessions } = applyStart(own, { sessionId: 'due', at: AT }) ?? own;
    expect(sessions.find(({ id }) => id === 'due')).toMatchObject({ status: 'active', startedAt: AT });
  });

  it.each(['running', 'over'])('changes nothing about a session that is %s already', (sessionId) => {
    expect(applyStart(own, { sessionId, at: AT })).toBe(own);
  });

  it('of a session that the list does not have asks for another reading', () => {
    expect(applyStart(own, { sessionId: 'made on the spot', at: AT })).toBeNull();
  });
});

describe('what happens in a session', () => {
  const after = (event: SessionEvent, sessionId = 'running') =>
    applySessionEvent(own, { sessionId, studentId: 'me', event });
  const running = (event: SessionEvent) => after(event).sessions.find(({ id }) => id === 'running');

  it('shows the own mark, its change, and that it was taken back', () => {
    expect(running({ type: 'attendance-marked', data: marked })?.mark).toEqual({ status: 'late', markedAt: AT });
    const change = { ...marked, formerStatus: 'late' as const };
    expect(running({ type: 'attendance-changed', data: { ...change, status: 'excused' } })?.mark).toEqual({
      status: 'excused',
      markedAt: AT,
    });
    expect(running({ type: 'attendance-changed', data: { ...change, status: null } })?.mark).toBeNull();
  });

  it('takes the marks of others for nothing, with their names and without', () => {
    expect(after({ type: 'attendance-marked', data: { ...marked, studentId: 'another' } })).toBe(own);
    expect(after({ type: 'attendance-marked', data: { totalPresent: 8 } })).toBe(own);
  });

  it('ends it', () => {
    const event: SessionEvent = {
      type: 'session-ended',
      data: { sessionId: 'running', totalAttendance: 7, endTime: AT },
    };
    expect(running(event)).toMatchObject({ status: 'completed', endedAt: AT });
  });

  it('is nothing to a list that does not have the session', () => {
    expect(after({ type: 'attendance-marked', data: marked }, 'unknown')).toBe(own);
  });
});
