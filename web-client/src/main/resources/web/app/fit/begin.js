import {post} from '../gateway.js';
import {go} from '../shell/router.js';

/** Starts a class with these wishes and opens the player. */
export async function begin(wish) {
  const {id} = await post('session/sessions', wish);
  await post(`session/sessions/${id}/commands`, {command: 'start'});
  await go(`/player/${id}`);
}
