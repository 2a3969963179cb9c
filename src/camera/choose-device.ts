/** A camera as the browser lists it; labels are empty until the camera may be used. */
export interface ListedDevice {
  readonly id: string;
  readonly label: string;
}

/** The wanted camera among those there are; null: it is not there, or none is wanted. */
export function chosenDevice(
  devices: readonly ListedDevice[],
  wantedLabel: string | null,
): ListedDevice | null {
  if (wantedLabel === null || wantedLabel === '') return null;
  return devices.find(({ label }) => label === wantedLabel) ?? null;
}

/** Whether the wanted camera is there while another stands in for it. */
export const isStandIn = (
  devices: readonly ListedDevice[],
  wantedLabel: string | null,
  usedLabel: string,
): boolean => usedLabel !== wantedLabel && chosenDevice(devices, wantedLabel) !== null;
