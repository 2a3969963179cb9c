import 'react';

declare module 'react' {
  interface CSSProperties {
    /** How far along its edge the lens is, 0 to 1. */
    '--along'?: number;
    /** Where the lens is from the puppet's face, -1 to 1 to the right. */
    '--lens-x'?: number;
    /** The same, downwards. */
    '--lens-y'?: number;
  }
}
