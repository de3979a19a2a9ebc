/** A value that says when it changes; the shape that React's useSyncExternalStore asks for. */
export type ObservableValue<T> = {
  get: () => T;
  /** Calls back after each change, not for the value of now. Returns how to stop. */
  subscribe: (listener: (value: T) => void) => () => void;
};

/** An observable value with the means to change it. Setting the same value again tells nobody. */
export function observableValue<T>(initial: T): ObservableValue<T> & { set: (value: T) => void } {
  let current = initial;
  const listeners = new Set<(value: T) => void>();
  return {
    get: () => current,
    set(value) {
      if (Object.is(value, current)) return;
      current = value;
      for (const listener of listeners) listener(value);
    },
    subscribe(listener) {
      // A wrapper of its own, so that one function subscribed twice is told twice and stops one at a time.
      const entry = (value: T) => listener(value);
      listeners.add(entry);
      return () => listeners.delete(entry);
    },
  };
}
