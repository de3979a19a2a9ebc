// oxlint-disable typescript/no-unsafe-type-assertion -- stand-ins for browser objects that a script cannot make
import { act, useEffect } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Camera, useCamera } from '../src/features/scan/use-camera';

/** The browser's side: cameras that can be opened, and what became of each stream. */
function fakeCameras(ids: string[]) {
  const opened: { deviceId: string; track: FakeTrack }[] = [];
  const getUserMedia = vi.fn(async ({ video }: MediaStreamConstraints) => {
    const wanted = typeof video === 'object' ? video.deviceId : undefined;
    const deviceId = (wanted as { ideal: string } | undefined)?.ideal ?? ids[0] ?? '';
    const track = new FakeTrack(deviceId);
    opened.push({ deviceId, track });
    return { getVideoTracks: () => [track], getTracks: () => [track] } as unknown as MediaStream;
  });
  const enumerateDevices = async () => ids.map((deviceId) => ({ deviceId, kind: 'videoinput' }) as MediaDeviceInfo);
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia, enumerateDevices } });
  return { opened, getUserMedia };
}

class FakeTrack extends EventTarget {
  stopped = false;
  readonly deviceId: string;
  constructor(deviceId: string) {
    super();
    this.deviceId = deviceId;
  }
  stop() {
    this.stopped = true;
  }
  getSettings() {
    return { deviceId: this.deviceId };
  }
}

let root: Root;
let camera: Camera;

function Probe() {
  const current = useCamera();
  useEffect(() => {
    camera = current;
  });
  return null;
}

async function show() {
  await act(async () => root.render(<Probe />));
}

async function setVisibility(state: DocumentVisibilityState) {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  await act(async () => void document.dispatchEvent(new Event('visibilitychange')));
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  localStorage.clear();
  root = createRoot(document.createElement('div'));
});

afterEach(async () => {
  await act(async () => root.unmount());
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('useCamera', () => {
  it('asks for the rear camera, without insisting on it', async () => {
    const { getUserMedia } = fakeCameras(['rear']);
    await show();
    expect(camera.state.kind).toBe('live');
    expect(getUserMedia).toHaveBeenCalledWith({
      audio: false,
      video: { width: { ideal: 1280 }, height: { ideal: 720 }, facingMode: { ideal: 'environment' } },
    });
  });

  it('gives the camera back when the page is hidden, and takes it again', async () => {
    const { opened } = fakeCameras(['rear']);
    await show();
    await setVisibility('hidden');
    expect(camera.state.kind).toBe('paused');
    expect(opened[0]?.track.stopped).toBe(true);
    await setVisibility('visible');
    expect(camera.state.kind).toBe('live');
    expect(opened[1]?.track.stopped).toBe(false);
  });

  it('gives the camera back when the scanner is left', async () => {
    const { opened } = fakeCameras(['rear']);
    await show();
    await act(async () => root.render(null));
    expect(opened[0]?.track.stopped).toBe(true);
  });

  it('gives back a camera that opens after the scanner was left', async () => {
    const { opened } = fakeCameras(['rear']);
    act(() => root.render(<Probe />));
    await act(async () => root.render(null));
    expect(opened[0]?.track.stopped).toBe(true);
  });

  it('switches to the next camera and stays with it at the next visit', async () => {
    const { opened } = fakeCameras(['rear', 'front']);
    await show();
    await act(async () => camera.switchCamera());
    expect(opened.map(({ deviceId, track }) => [deviceId, track.stopped])).toEqual([
      ['rear', true],
      ['front', false],
    ]);
    await act(async () => root.render(null));
    await show();
    expect(opened[2]?.deviceId).toBe('front');
  });

  it('says so when the camera is taken away, and opens it again when asked', async () => {
    const { opened } = fakeCameras(['rear']);
    await show();
    await act(async () => void opened[0]?.track.dispatchEvent(new Event('ended')));
    expect(camera.state).toEqual({ kind: 'problem', problem: 'taken' });
    await act(async () => camera.retry());
    expect(camera.state.kind).toBe('live');
  });

  it.each([
    ['NotAllowedError', 'refused'],
    ['NotFoundError', 'missing'],
    ['OverconstrainedError', 'missing'],
    ['NotReadableError', 'taken'],
    ['TypeError', 'unknown'],
  ])('names %s: %s', async (name, problem) => {
    const { getUserMedia } = fakeCameras([]);
    getUserMedia.mockRejectedValue(Object.assign(new Error(), { name }));
    await show();
    expect(camera.state).toEqual({ kind: 'problem', problem });
  });

  it('knows an insecure page, where the browser hides its cameras', async () => {
    vi.stubGlobal('navigator', {});
    await show();
    expect(camera.state).toEqual({ kind: 'problem', problem: 'insecure' });
  });
});
