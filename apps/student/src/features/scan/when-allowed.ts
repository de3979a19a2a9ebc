/** Calls back when the student allows the camera, in browsers that tell. Returns how to stop. */
export function whenAllowed(onAllowed: () => void): () => void {
  const stop = new AbortController();
  // Older browsers have no such list, and Firefox has no camera in it.
  const { permissions } = navigator as { permissions?: Permissions };
  permissions?.query({ name: 'camera' }).then(
    (status) => {
      const tell = () => status.state === 'granted' && onAllowed();
      if (!stop.signal.aborted) status.addEventListener('change', tell, { signal: stop.signal });
    },
    () => undefined,
  );
  return () => stop.abort();
}
