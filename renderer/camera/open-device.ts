import { chosenDevice, isStandIn, type ListedDevice } from '../../src/camera/choose-device';
import type { CameraSettings } from '../../src/station/settings';

/** A camera that staff may choose. */
export interface CameraDevice {
  readonly label: string;
  /** The largest picture it gives; null: it does not tell. */
  readonly largest: { readonly widthPx: number; readonly heightPx: number } | null;
}

/**
 * Opens the chosen camera, or whichever there is while it is away; rejects as `getUserMedia` does.
 * Labels are only told once a camera may be used, so the first stream may have to make way for another.
 */
export async function openDevice(settings: CameraSettings): Promise<MediaStream> {
  const chosen = chosenDevice(await listedDevices(), settings.deviceLabel);
  const stream = await openById(settings, chosen);
  if (chosen !== null) return stream;
  const named = chosenDevice(await listedDevices(), settings.deviceLabel);
  if (named === null || named.label === labelOf(stream)) return stream;
  closeStream(stream);
  return openById(settings, named);
}

/** Whether the same is asked of the same device. */
export const asksForSame = (one: CameraSettings, other: CameraSettings): boolean =>
  one.deviceLabel === other.deviceLabel &&
  one.widthPx === other.widthPx &&
  one.heightPx === other.heightPx;

/** Whether the chosen camera is there while `stream` is another's. */
export async function standsIn(settings: CameraSettings, stream: MediaStream): Promise<boolean> {
  return isStandIn(await listedDevices(), settings.deviceLabel, labelOf(stream));
}

/** The cameras of the machine; none while none may be used. Of two with one label, the first is meant. */
export async function cameraDevices(): Promise<readonly CameraDevice[]> {
  const named = (await videoInputs()).filter(({ label }) => label !== '');
  return named
    .filter(({ label }, at) => named.findIndex((other) => other.label === label) === at)
    .map((device) => ({ label: device.label, largest: largestPicture(device) }));
}

export function closeStream(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

function openById(
  { widthPx, heightPx }: CameraSettings,
  device: ListedDevice | null,
): Promise<MediaStream> {
  return navigator.mediaDevices.getUserMedia({
    audio: false,
    video: {
      width: { ideal: widthPx },
      height: { ideal: heightPx },
      ...(device !== null && { deviceId: { exact: device.id } }),
    },
  });
}

async function videoInputs(): Promise<readonly MediaDeviceInfo[]> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices.filter(({ kind }) => kind === 'videoinput');
}

async function listedDevices(): Promise<readonly ListedDevice[]> {
  return (await videoInputs()).map(({ deviceId, label }) => ({ id: deviceId, label }));
}

const labelOf = (stream: MediaStream): string => stream.getVideoTracks()[0]?.label ?? '';

function largestPicture(device: MediaDeviceInfo): CameraDevice['largest'] {
  if (!(device instanceof InputDeviceInfo)) return null;
  const { width, height } = device.getCapabilities();
  if (width?.max === undefined || height?.max === undefined) return null;
  return { widthPx: width.max, heightPx: height.max };
}
