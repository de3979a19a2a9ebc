import { lchown, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Address } from './address';
import type { Places } from './places';
import { unwritable } from './unwritable';

/**
 * Writes the cluster's postgresql.conf. Ours entirely and written anew at each start, so that a newer Rollcall's
 * settings reach an older cluster.
 *
 * @throws EmbeddedPostgresError when the folder cannot be written.
 */
export async function writeSettings(places: Places, address: Address): Promise<void> {
  const file = join(places.cluster, 'postgresql.conf');
  // A name of its own: a second Rollcall may be starting on the same folder, until it finds that it comes too late.
  const partial = `${file}.${process.pid}.partial`;
  try {
    await rm(partial, { force: true });
    // `wx`: the folder is not root's, and a link in it must not be followed.
    await writeFile(partial, settingsFor(address), { flag: 'wx', mode: 0o600 });
    if (places.user !== undefined) await lchown(partial, places.user.uid, places.user.gid);
    // A full disk leaves the old settings whole.
    await rename(partial, file);
  } catch (cause) {
    throw unwritable(places.cluster, cause);
  }
}

function settingsFor(address: Address): string {
  const overSocket = address.host.startsWith('/');
  const settings: Record<string, string> = {
    listen_addresses: overSocket ? '' : address.host,
    port: String(address.port),
    unix_socket_directories: overSocket ? address.host : '',
    unix_socket_permissions: '0700',
    // Four processes of twelve, each with a listener and its helpers.
    max_connections: '80',
    shared_buffers: '64MB',
    max_wal_size: '256MB',
    min_wal_size: '32MB',
    // The defaults, said aloud: an answered mark survives a power cut.
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    // The queries are short; compiling them costs more than it saves.
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // The log is for starts and crashes. Errors in statements are reported to Rollcall; here they would only leave
    // e-mails and names in a file.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
  };
  const quoted = Object.entries(settings).map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'\n`);
  return `# Written by Rollcall at each start.\n${quoted.join('')}`;
}
