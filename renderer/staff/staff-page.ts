import { createStore, useStore, type Store } from '../sitting/store';

/** The second window, for staff. `blocked`: the browser did not let it open. */
export type StaffPage =
  | { readonly state: 'closed' }
  | { readonly state: 'blocked' }
  | { readonly state: 'opening' }
  /** Where its content goes; another one after the window was loaded anew. */
  | { readonly state: 'open'; readonly root: HTMLElement };

const ADDRESS = '/staff.html';
/** Of one name, so that a second one takes the place of the first. */
const NAME = 'bolang-staff';
const FEATURES = 'popup,width=1280,height=800';

/** How often the window is looked after: nobody tells when it was closed or loaded anew. */
const LOOK_MS = 150;

const CLOSED: StaffPage = { state: 'closed' };

export const staffPage: Store<StaffPage> = createStore(CLOSED);

let opened: Window | null = null;

/** Opens the staff window, or brings the one that is open to the front. */
export function openStaffPage(): void {
  if (opened !== null && !opened.closed) {
    opened.focus();
    return;
  }
  opened = window.open(ADDRESS, NAME, FEATURES);
  if (opened === null) {
    staffPage.set({ state: 'blocked' });
    return;
  }
  staffPage.set({ state: 'opening' });
  lookAfter(opened);
}

export const closeStaffPage = (): void => opened?.close();

/** What the window is called, and in which language. */
export function nameStaffPage(title: string, language: string): void {
  if (opened === null) return;
  opened.document.title = title;
  opened.document.documentElement.lang = language;
}

/** The staff window itself while it is open. */
export const useStaffView = (): Window | null =>
  useStore(staffPage, (page) =>
    page.state === 'open' ? page.root.ownerDocument.defaultView : null,
  );

function lookAfter(page: Window): void {
  const timer = setInterval(() => {
    if (page.closed) {
      clearInterval(timer);
      staffPage.set(CLOSED);
      return;
    }
    const root = rootOf(page);
    const now = staffPage.get();
    if (root === null || (now.state === 'open' && now.root === root)) return;
    wearStyles(root.ownerDocument);
    staffPage.set({ state: 'open', root });
  }, LOOK_MS);
}

/** Null until the page is there. */
function rootOf({ document: loaded }: Window): HTMLElement | null {
  return loaded.readyState === 'complete' ? loaded.getElementById('staff') : null;
}

/** The same style sheets as this page. */
function wearStyles(staffDocument: Document): void {
  const sheets = document.head.querySelectorAll('link[rel=stylesheet], style');
  for (const sheet of sheets) staffDocument.head.append(staffDocument.importNode(sheet, true));
}

// Without this page the other is an empty frame.
window.addEventListener('pagehide', closeStaffPage);
