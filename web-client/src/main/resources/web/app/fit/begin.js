import {post} from '../gateway.js';
import {untold, withBack} from '../feedback/feedback.js';
import {tell} from '../feedback/telling.js';
import {go} from '../shell/router.js';

/**
 * Starts a class with these wishes and opens the player.
 * @param {object} wish
 * @param {number | null} [back] how the back is before, if that was told
 * @param {{start?: boolean}} [how] where it is not started, it waits for others
 */
export async function begin(wish, back = null, {start = true} = {}) {
  const {id} = await post('session/sessions', wish);
  if (back !== null) void tell(id, withBack(untold, {before: back})).catch(() => {}); // never in the way of a class
  if (start) await post(`session/sessions/${id}/commands`, {command: 'start'});
  await go(`/player/${id}${start ? '' : '?together'}`);
}
