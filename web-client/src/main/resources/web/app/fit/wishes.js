// What somebody wishes of every class. It says much of a body, so it stays on the device.

const KEY = 'sthira-wishes';

/** @typedef {{level: string, breathSeconds: number, body: {concern: string, severity: string}[],
 *   getReadySeconds: number, guidance: number}} Wishes */

/** @returns {Wishes} */
export function wishes() {
  const usual = {level: 'beginner', breathSeconds: 4.5, body: [], getReadySeconds: 3, guidance: 50};
  try {
    return {...usual, ...JSON.parse(localStorage.getItem(KEY) ?? '{}')};
  } catch {
    return usual;
  }
}

/** @param {Wishes} wished */
export function keep({level, breathSeconds, body, getReadySeconds, guidance}) {
  try {
    localStorage.setItem(KEY, JSON.stringify({level, breathSeconds, body, getReadySeconds, guidance}));
  } catch {
    // Full, or not allowed: then it is asked for again next time.
  }
}
