// Makes a class of somebody else's one's own.
import {post, Refused} from '../gateway.js';
import {say} from '../words/words.js';
import {go} from '../shell/router.js';

/**
 * Goes on where the copy is written; to the sign-in where nobody has signed in.
 * @param {string} slug
 * @param {string} [link] the token of the link it is shared by
 * @returns {Promise<string>} why it could not be copied, or nothing
 */
export async function copy(slug, link) {
  try {
    const made = await post('catalog/sequences', {copyOf: slug}, {headers: link ? {'Sthira-Link': link} : {}});
    await go(`/author/${made.slug}`);
    return '';
  } catch (refused) {
    if (!(refused instanceof Refused)) throw refused;
    if (refused.stranger) location.assign(`/sign-in?to=${encodeURIComponent(location.pathname)}`);
    return refused.away ? say('player.unreachable.short') : refused.message;
  }
}
