import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/** On paper: what is left of A4 between its margins, upright, less the card's own; so high that three charts fit one page. */
const PAPER = { width: 670, height: 176 };
const SCREEN_HEIGHT_PX = 256;

/**
 * How large a chart is to be drawn: as wide as its place is, or, while it is printed, as the paper is. Browsers lay a page out anew for
 * paper without telling anyone, so the printing itself is the only sign.
 */
export function useChartSize() {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [isPrinting, setPrinting] = useState(false);

  useEffect(() => {
    if (place.current === null) return undefined;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.floor(entry.contentRect.width)));
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    // At once, for the paper is laid out when the event's listeners have returned.
    const before = () => flushSync(() => setPrinting(true));
    const after = () => setPrinting(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);

  return { place, size: isPrinting ? PAPER : { width, height: SCREEN_HEIGHT_PX } };
}
