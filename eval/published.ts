import type { EvaluatedCheck } from './truth';

export interface PublishedRate {
  /** Share of 1. */
  readonly rate: number;
  /** The defect of FICV-1.0 that it was measured on. */
  readonly defect: string;
}

/**
 * The best equal error rates that anyone has published: FVC-onGoing, benchmark FICV-1.0 (adults).
 * Where none is given, nobody judges this.
 */
export const PUBLISHED: Readonly<Partial<Record<EvaluatedCheck, PublishedRate>>> = {
  singleFace: { rate: 0.012, defect: 'other faces or toys' },
  sharpness: { rate: 0.016, defect: 'blurred' },
  underExposure: { rate: 0.012, defect: 'too dark or light' },
  overExposure: { rate: 0.012, defect: 'too dark or light' },
  illuminationUniformity: { rate: 0.033, defect: 'shadow across face' },
  backgroundUniformity: { rate: 0.037, defect: 'background' },
  yaw: { rate: 0.046, defect: 'pose' },
  pitch: { rate: 0.046, defect: 'pose' },
  roll: { rate: 0.046, defect: 'pose' },
  eyesOpen: { rate: 0.002, defect: 'eyes closed' },
  mouthClosed: { rate: 0.006, defect: 'mouth open' },
  eyesVisible: { rate: 0.119, defect: 'hair across eyes' },
};
