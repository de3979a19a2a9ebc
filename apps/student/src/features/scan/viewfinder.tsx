import { type RefObject, useEffect } from 'react';
import type { OpenCamera } from './open-camera';

type ViewfinderProps = { video: RefObject<HTMLVideoElement | null>; camera: OpenCamera | null };

/** The camera's picture as large as the screen. A camera that faces the student is shown as a mirror, as people expect. */
export function Viewfinder({ video, camera }: ViewfinderProps) {
  useEffect(() => {
    const element = video.current;
    if (element === null || camera === null) return undefined;
    element.srcObject = camera.stream;
    // Rejects when the picture goes away before it came; then there is nothing to play.
    element.play().catch(() => undefined);
    return () => {
      element.srcObject = null;
    };
  }, [video, camera]);

  const mirrored = camera?.track.getSettings().facingMode === 'user';
  return (
    <video
      ref={video}
      muted
      playsInline
      aria-hidden="true"
      className={`absolute inset-0 size-full object-cover ${mirrored ? '-scale-x-100' : ''}`}
    />
  );
}

const CORNERS = [
  'top-0 left-0 rounded-tl-card border-t-4 border-l-4',
  'top-0 right-0 rounded-tr-card border-t-4 border-r-4',
  'bottom-0 left-0 rounded-bl-card border-b-4 border-l-4',
  'right-0 bottom-0 rounded-br-card border-r-4 border-b-4',
];

/** Where to aim. Codes outside of it are read as well. */
export function AimFrame() {
  return (
    <div
      aria-hidden="true"
      className="relative aspect-square w-[min(72vw,48dvh,26rem)] rounded-card shadow-[0_0_0_200vmax_var(--color-aim)]"
    >
      {CORNERS.map((corner) => (
        <div key={corner} className={`absolute size-11 border-paper ${corner}`} />
      ))}
    </div>
  );
}
