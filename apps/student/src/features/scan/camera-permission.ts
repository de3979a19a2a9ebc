/**
 * Whether the camera would open without a question. Where the browser does not tell (Firefox knows no such permission, some
 * WebViews have no `permissions` at all), it is taken to ask.
 */
export async function isCameraGranted(): Promise<boolean> {
  try {
    const { state } = await navigator.permissions.query({ name: 'camera' });
    return state === 'granted';
  } catch {
    return false;
  }
}
