import { always, type Kind } from '../kind';

export const untouched: Kind = {
  name: 'untouched',
  what: 'The source itself, at the size that is worked on.',
  steps: 'One',
  needs: 'nothing',
  trust: 'high',
  why: 'As far as the source’s labels.',
  levels: [{ name: '0', make: ({ picture }) => ({ picture, changes: {} }) }],
  fits: always,
};
