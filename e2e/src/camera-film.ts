import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { goodConditions, type Conditions } from './camera/conditions';
import { wallLuma } from './camera/look-at-screen';
import { lumaFromPng, type LumaPicture } from './camera/luma-picture';
import type { Size } from './camera/perspective';
import { takeFrames } from './camera/take-frames';
import { encodeY4m } from './camera/y4m';

/** A camera for `launchBrowser({ camera })`. Any number of browsers may look through the same one. */
export type Camera = AsyncDisposable & {
  /** The film that the browser plays in a loop. */
  file: string;
  /** Points the camera at a screenshot, or at a bare wall. Browsers that are running see it within about 200 ms. */
  show: (screen: Buffer | 'nothing', conditions?: Partial<Conditions>) => Promise<void>;
};

/** Makes a camera that looks at a bare wall. Its film stands in a folder of its own until the camera is disposed of. */
export async function createCamera(size: Size = { width: 1280, height: 720 }): Promise<Camera> {
  const folder = await mkdtemp(join(tmpdir(), 'rollcall-camera-'));
  const file = join(folder, 'camera.y4m');
  await writeFile(file, filmOf(bareWall, size, goodConditions));
  return {
    file,
    show: async (screen, conditions = {}) => {
      const picture = screen === 'nothing' ? bareWall : lumaFromPng(screen);
      await overwrite(file, filmOf(picture, size, { ...goodConditions, ...conditions }));
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

/** As bright as what lies around a screen, so that nothing at all is to be seen. */
const bareWall: LumaPicture = { width: 1, height: 1, luma: Uint8Array.of(wallLuma) };

function filmOf(screen: LumaPicture, size: Size, conditions: Conditions): Buffer {
  return encodeY4m(size, takeFrames(screen, size, conditions));
}

/** In place and never shorter: Chromium keeps the file open, so a new file under the same name would not be seen. */
async function overwrite(file: string, film: Buffer): Promise<void> {
  await using handle = await open(file, 'r+');
  await handle.write(film, 0, film.length, 0);
}
