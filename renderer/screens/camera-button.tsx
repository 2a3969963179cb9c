export function CameraButton() {
  return null;
}
