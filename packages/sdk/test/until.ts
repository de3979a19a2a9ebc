import type { ObservableValue } from '../src/observable-value';

/** Resolves once the state is as wanted; a test that waits in vain ends with its time limit. */
export function until<T>(
  { state, subscribe }: { state: () => T; subscribe: ObservableValue<T>['subscribe'] },
  isWanted: (state: T) => boolean,
): Promise<T> {
  return new Promise((resolve) => {
    if (isWanted(state())) return resolve(state());
    const stop = subscribe((now) => {
      if (!isWanted(now)) return;
      stop();
      resolve(now);
    });
  });
}
