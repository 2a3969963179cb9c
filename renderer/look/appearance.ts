import { createStore, type Store } from '../sitting/store';

/** How the screens look to the person of now. */
export interface Appearance {
  readonly largeText: boolean;
  readonly highContrast: boolean;
}

const PLAIN: Appearance = { largeText: false, highContrast: false };

export const appearance: Store<Appearance> = createStore(PLAIN);

// The tokens of the style sheets follow these two.
appearance.watch(() => {
  const { largeText, highContrast } = appearance.get();
  const { dataset } = document.documentElement;
  dataset['text'] = largeText ? 'large' : 'plain';
  dataset['contrast'] = highContrast ? 'high' : 'plain';
});

/** What the next person begins with. */
export const plainAppearance = (): void => appearance.set(PLAIN);
