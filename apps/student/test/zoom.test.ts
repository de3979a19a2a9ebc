import { expect, it } from 'vitest';
import { zoomSteps } from '../src/features/scan/zoom';

/** Only what is looked at of a camera. */
function camera(getCapabilities?: () => object): MediaStreamTrack {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a script cannot make a track
  return (getCapabilities === undefined ? {} : { getCapabilities }) as MediaStreamTrack;
}

it.each([
  [{ zoom: { min: 1, max: 8 } }, [1, 2, 4]],
  [{ zoom: { min: 0.5, max: 2.5 } }, [1, 2]],
  [{ zoom: { min: 1, max: 1 } }, []],
  [{ zoom: { min: 100, max: 400 } }, []],
  [{}, []],
])('a camera with %j offers the steps %j', (capabilities, steps) => {
  expect(zoomSteps(camera(() => capabilities))).toEqual(steps);
});

it('a browser that knows no abilities offers none', () => {
  expect(zoomSteps(camera())).toEqual([]);
});
