import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { isCameraGranted } from '../features/scan/camera-permission';
import { type OwnSessions, runningSessions } from '../queries/own-sessions';
import { useFreshStart } from './fresh-start';
import { paths } from './paths';

/**
 * Opens the scanner without a tap when the app was opened for just that: it is a fresh start, a session of an own class is on, the
 * student is not marked in it, and the camera asks nothing. What is first read decides; nobody is led away from what they read.
 */
export function useScannerAtStart(own: OwnSessions | undefined): void {
  const isFresh = useFreshStart();
  const [, navigate] = useLocation();
  const [isGranted, setGranted] = useState<boolean | null>(null);
  useEffect(() => void isCameraGranted().then(setGranted), []);

  useEffect(() => {
    if (own === undefined || isGranted === null || !isFresh.current) return;
    isFresh.current = false;
    if (isGranted && isWanted(own)) navigate(paths.scan);
  }, [own, isGranted, isFresh, navigate]);
}

function isWanted(own: OwnSessions): boolean {
  return runningSessions(own).some(({ mark }) => mark === null);
}
