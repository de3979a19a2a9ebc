/**
 * Whether there is a camera, and it would open without a question. Where the browser does not tell (Firefox knows no such permission, some
 * WebViews have no `permissions` at all), it is taken to ask.
 */
export async function isCameraGranted(): Promise<boolean> {
  try {
    const { state } = await navigator.permissions.query({ name: 'camera' });
    if (state !== 'granted') return false;
    const devices = await navigator.mediaDevices.enumerateDevices();
    return devices.some(({ kind }) => kind === 'videoinput');
  } catch {
    return false;
  }
}
