// What somebody wishes of every class. It says much of a body, so it stays on the device.

const KEY = 'sthira-wishes';

/** @typedef {{level: string, breathSeconds: number, body: {concern: string, severity: string}[],
 *   props: string[] | null, getReadySeconds: number, guidance: number}} Wishes props that are at hand; null for all of them */

/** @returns {Wishes} */
export function wishes() {
  const usual = {level: 'beginner', breathSeconds: 4.5, body: [], props: null, getReadySeconds: 3, guidance: 50};
  try {
    return {...usual, ...JSON.parse(localStorage.getItem(KEY) ?? '{}')};
  } catch {
    return usual;
  }
}

/** @param {Wishes} wished */
export function keep({level, breathSeconds, body, props, getReadySeconds, guidance}) {
  try {
    localStorage.setItem(KEY, JSON.stringify({level, breathSeconds, body, props, getReadySeconds, guidance}));
  } catch {
    // Full, or not allowed: then it is asked for again next time.
  }
}

const MOST = 50;

/**
 * A wish with the poses that its person never wants again and those they like, as a session adds them: what is wished for this time goes before.
 * @param {any} wish
 * @param {Record<string, import('../opinion/opinions.js').Opinion>} opinions by pose
 */
export function heeded(wish, opinions) {
  const {always = [], never = []} = wish;
  const thought = opinion => Object.keys(opinions).filter(pose => opinions[pose] === opinion);
  const unwanted = [...new Set([...never, ...thought('never').filter(pose => !always.includes(pose))])];
  const liked = thought('like').filter(pose => !unwanted.includes(pose));
  return {...wish, never: unwanted.slice(0, MOST), liked: liked.slice(0, MOST)};
}
