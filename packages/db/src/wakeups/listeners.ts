/** Listeners by key, each called with a value of type `Value`. */
export type Listeners<Value> = {
  /** Returns the function that removes it. */
  add: (key: string, listener: (value: Value) => void) => () => void;
  tell: (key: string, value: Value) => void;
  tellAll: (value: Value) => void;
};

export function createListeners<Value>(): Listeners<Value> {
  const byKey = new Map<string, Set<(value: Value) => void>>();
  const tell = (key: string, value: Value) => {
    // Each in a microtask of its own: one that throws is an uncaught error, but neither the others nor the caller suffer.
    for (const listener of byKey.get(key) ?? []) queueMicrotask(() => listener(value));
  };
  return {
    add: (key, listener) => {
      // The same function may be added twice; wrapped, each addition is removed by its own.
      const own = (value: Value) => listener(value);
      const listeners = byKey.get(key) ?? new Set();
      byKey.set(key, listeners.add(own));
      return () => {
        listeners.delete(own);
        if (listeners.size === 0 && byKey.get(key) === listeners) byKey.delete(key);
      };
    },
    tell,
    tellAll: (value) => {
      for (const key of byKey.keys()) tell(key, value);
    },
  };
}
