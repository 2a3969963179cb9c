import { createStore, type Store } from '../sitting/store';

/** Whether somebody is pressing a button to have it learnt. */
export const isTeaching: Store<boolean> = createStore(false);
