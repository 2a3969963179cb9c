/** Why the models cannot run; `message` is for staff, the person sees words from the language file. */
export class VisionError extends Error {
  readonly code: 'MODEL_BROKEN' | 'VISION_STOPPED';
  constructor(code: VisionError['code'], message: string) {
    super(message);
    this.name = 'VisionError';
    this.code = code;
  }
}
