// What somebody thinks of poses: liked, or never wanted again.
import {ask, put, remove} from '../gateway.js';

/** @typedef {'like' | 'never'} Opinion */

/** @returns {Promise<Record<string, Opinion>>} by pose */
export async function opinions() {
  const {items} = await ask('session/me/poses');
  return Object.fromEntries(items.map(each => [each.pose, each.opinion]));
}

/** Says it, or takes it back. @param {string} pose @param {Opinion | null} opinion */
export function think(pose, opinion) {
  const path = `session/me/poses/${pose}`;
  return opinion ? put(path, {opinion}) : remove(path);
}
