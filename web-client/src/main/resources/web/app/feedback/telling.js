// Tells the service how a practice was. What does not get through is kept on this device until it does.
import {put, Refused} from '../gateway.js';
import {KeptMap} from '../shell/kept-map.js';
import {body} from './feedback.js';

/** @type {KeptMap<import('./feedback.js').Feedback>} */
const kept = new KeptMap('sthira-feedback');

/**
 * @param {string} practice
 * @param {import('./feedback.js').Feedback} feedback
 * @returns {Promise<'saved' | 'kept'>}
 */
export async function tell(practice, feedback) {
  const told = body(feedback);
  try {
    await put(`session/practices/${practice}/feedback`, told);
    kept.keep(practice, undefined);
    return 'saved';
  } catch (refused) {
    if (!(refused instanceof Refused) || !(refused.away || refused.stranger)) throw refused;
    keep(practice, told);
    return 'kept';
  }
}

/** @param {string} practice @param {import('./feedback.js').Feedback} feedback */
export function keep(practice, feedback) {
  kept.keep(practice, body(feedback));
}

/** What was said of a practice and has not got through yet. @param {string} practice */
export const unsent = practice => kept.get(practice);

/** Tries once more now, and whenever there is a network again; `told` tells of each practice that got through. */
export function openTelling() {
  addEventListener('online', sendAll);
  void sendAll();
}

export function forgetUnsent() {
  kept.forget();
}

async function sendAll() {
  for (const [practice, feedback] of Object.entries(kept.all)) {
    const came = await tell(practice, feedback).catch(() => 'refused');
    if (came === 'kept') return;
    if (came === 'saved') dispatchEvent(new CustomEvent('told', {detail: practice}));
    if (came === 'refused') kept.keep(practice, undefined); // another person's, or gone
  }
}
