import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseHint } from '../../src/guide/choose-hint';
import { hairRegion } from '../../src/guide/hair-story';
import type { Camera } from '../camera/camera';
import { hintRegion } from '../live/live-view';
import { RegionPolygons } from '../picture/region-polygons';
import { useSitting } from '../sitting/sitting-context';
import { useStore } from '../sitting/store';

/** All that the camera sees, upright and not mirrored, with the place that is wrong. */
export function LivePicture() {
  const { t } = useTranslation();
  const { camera, settings } = useSitting();
  const rotationDeg = useStore(settings, (current) => current.camera.rotationDeg);
  const state = useStore(camera.state, (current) => current);
  const play = useCallback(
    (video: HTMLVideoElement | null) => (video === null ? undefined : playAlong(video, camera)),
    [camera],
  );
  return (
    <div className="live-picture" role="img" aria-label={t('staffWindow.picture')}>
      <video
        ref={play}
        className={`camera-picture turned-${String(rotationDeg)}`}
        muted
        autoPlay
        playsInline
      />
      <WrongPlace />
      {state !== 'working' && <p role="status">{t('staffWindow.noPicture')}</p>}
    </div>
  );
}

/** Shows the camera's stream, also after it was opened anew. Returns how to stop. */
function playAlong(video: HTMLVideoElement, camera: Camera): () => void {
  const follow = (): void => {
    const { srcObject } = camera.video;
    if (video.srcObject === srcObject) return;
    video.srcObject = srcObject;
    // A window that is being closed plays nothing, and that is no fault.
    if (srcObject !== null) video.play().catch(() => undefined);
  };
  const events = ['loadedmetadata', 'emptied'] as const;
  for (const event of events) camera.video.addEventListener(event, follow);
  follow();
  return () => {
    for (const event of events) camera.video.removeEventListener(event, follow);
    video.srcObject = null;
  };
}

function WrongPlace() {
  const report = useStore(useSitting().live, (view) => view.report);
  const picture = report?.head?.picture;
  if (report === null || picture === undefined) return null;
  const hint = chooseHint(report);
  // Of hair every place is shown: whoever ties it needs them all at once.
  const hair = hairRegion(report.checks.filter(({ id }) => id !== hint?.check));
  const region = [...(hintRegion(report, hint) ?? []), ...hair];
  if (region.length === 0) return null;
  return (
    <svg
      className="region"
      viewBox={`0 0 ${String(picture.widthPx)} ${String(picture.heightPx)}`}
      preserveAspectRatio="xMidYMid meet"
      aria-hidden="true"
    >
      <RegionPolygons region={region} />
    </svg>
  );
}
