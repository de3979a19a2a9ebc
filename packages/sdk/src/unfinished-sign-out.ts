/** Remembers over a reload that a sign-out has not reached the server yet. */
export type UnfinishedSignOut = { isPending: () => boolean; remember: () => void; forget: () => void };

/**
 * The refresh cookie is httpOnly: signing out without a network cannot delete it, and the next page load would sign in
 * again. A mark in localStorage says that it must not. Where there is no storage (Node, a browser that forbids it)
 * nothing is remembered.
 */
export function unfinishedSignOut(name: string | false): UnfinishedSignOut {
  const key = `${String(name)}:signing-out`;
  const storage = name === false ? undefined : openStorage();
  return {
    isPending: () => storage?.getItem(key) === 'yes',
    remember: () => storage?.setItem(key, 'yes'),
    forget: () => storage?.removeItem(key),
  };
}

function openStorage(): Storage | undefined {
  try {
    // Node 25 has one too; merely looking at it throws where cookies are blocked.
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}
