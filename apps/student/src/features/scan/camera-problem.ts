/** Why there is no picture from the camera. */
export type CameraProblem = 'refused' | 'missing' | 'taken' | 'insecure' | 'unknown';

/** Names the error of getUserMedia, by what a student can do about it. */
export function cameraProblem(error: unknown): CameraProblem {
  switch (error instanceof Error ? error.name : '') {
    case 'NotAllowedError':
      return 'refused';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'missing';
    case 'NotReadableError':
    case 'AbortError':
      return 'taken';
    case 'SecurityError':
      return 'insecure';
    default:
      return 'unknown';
  }
}
