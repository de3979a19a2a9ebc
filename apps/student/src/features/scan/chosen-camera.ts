const KEY = 'rollcall.camera';

/** The camera that this student switched to last: on some phones the first one cannot focus on a far screen. */
export function rememberedCamera(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    // Storage may be forbidden; then the phone's own choice will do.
    return null;
  }
}

/** Keeps the choice for the next visit. */
export function rememberCamera(deviceId: string): void {
  try {
    localStorage.setItem(KEY, deviceId);
  } catch {
    // As above.
  }
}
