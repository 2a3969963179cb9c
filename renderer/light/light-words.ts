import type { TFunction } from 'i18next';
import type { LightUnit } from '../../src/light/light-reading';
import type { LightStep } from '../../src/light/next-step';

/** The one thing to do, as a sentence. */
export const stepText = (t: TFunction, step: LightStep): string =>
  step.kind === 'do' ? t(`light.advice.${step.advice}`) : t(`light.step.${step.kind}`);

/** A reading's value for staff; a shadow as the share of the light that it takes. */
export function valueText(t: TFunction, value: number, unit: LightUnit): string {
  return t(`light.unit.${unit}`, { value: numberText(value, unit) });
}

function numberText(value: number, unit: LightUnit): string {
  if (unit === 'log') return (100 * (1 - Math.exp(-value))).toFixed(0);
  if (unit !== 'stop') return value.toFixed(0);
  const rounded = value.toFixed(1);
  return value > 0 && rounded !== '0.0' ? `+${rounded}` : rounded.replace('-', '−');
}
