// Who practises together, in one line.
import {locale, say} from '../words/words.js';

const list = new Intl.ListFormat(locale);
const NAMED = 3;

/** What a screen that only follows says of it; nothing where one practises alone. @param {import('../player/player-page.js').Company} company */
export function companions({together}) {
  if (!together) return '';
  const along = together.role === 'joiner';
  const names = together.joiners.filter(({seat}) => !along || seat !== together.seat).map(({name}) => name ?? say('together.somebody'));
  const more = names.length - NAMED;
  const told = more > 1 ? [...names.slice(0, NAMED), say('together.more', {n: more})] : names;
  return [along ? say('together.along') : '', told.length ? say('together.with', {names: list.format(told)}) : ''].filter(Boolean).join(' · ');
}
