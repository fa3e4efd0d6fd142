// The class as it last stood, so that a page that is opened again without a network knows.

const KEY = 'sthira-class';

/** @param {string} session @param {import('./playhead.js').Snapshot} snapshot @param {import('./playhead.js').Happening[]} events */
export function keepClass(session, snapshot, events) {
  try {
    localStorage.setItem(KEY, JSON.stringify({session, snapshot, events}));
  } catch {
    // Full, or not allowed: then a reload needs the network.
  }
}

/** @returns {{snapshot: any, events: import('./playhead.js').Happening[]} | null} */
export function keptClass(session) {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return kept?.session === session ? kept : null;
  } catch {
    return null;
  }
}

export function forgetClass() {
  localStorage.removeItem(KEY);
}
