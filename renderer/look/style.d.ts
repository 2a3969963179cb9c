import 'react';

declare module 'react' {
  interface CSSProperties {
    /** Width over height of the photo's frame. */
    '--aspect'?: number;
  }
}
