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

/** What the scanner says about each. All of them leave the other ways in: a picture, the code typed, the phone's camera. */
export const CAMERA_PROBLEM_WORDS: Record<CameraProblem, { title: string; advice: string; canRetry: boolean }> = {
  refused: {
    title: 'The camera is blocked',
    advice: 'Tap the lock or camera sign beside the address, allow the camera for this page, then try again.',
    canRetry: true,
  },
  missing: {
    title: 'No camera found',
    advice: 'This device has no camera that Rollcall can use.',
    canRetry: true,
  },
  taken: {
    title: 'The camera is in use',
    advice: 'Another app or tab is using the camera. Close it, then try again.',
    canRetry: true,
  },
  insecure: {
    title: 'No camera on this page',
    advice: 'Browsers allow the camera only on pages whose address begins with https.',
    canRetry: false,
  },
  unknown: {
    title: 'The camera did not start',
    advice: 'Please try again. If that does not help, restart the browser.',
    canRetry: true,
  },
};
