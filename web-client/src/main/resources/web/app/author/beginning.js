// Where a class begins: with nothing but its rest.
import {ask} from '../gateway.js';
import {language, say} from '../words/words.js';
import {levelsFrom, stepOf} from './draft.js';

const REST = 'savasana';

/** A sequence file without a title, whose main part is empty. */
export async function beginning() {
  const rest = await ask(`catalog/poses/${REST}`);
  return {
    format: 'open-sequence-file/1', language, title: '', summary: '', intent: 'unwind', focus: [], level: 'beginner', levels: levelsFrom('beginner'),
    audience: {text: say('author.audience')}, safety: [{kind: 'advice', text: say('author.safety')}],
    blocks: [
      {title: say('author.phase.main'), phase: 'main', start: {position: 'seated', text: say('author.start')}, steps: []},
      {title: say('author.phase.final-rest'), phase: 'final-rest', start: started(rest), steps: [stepOf(rest, '')]},
    ],
  };
}

/** How a part begins whose first pose this is. @param {any} pose */
export function started({position, cues, name}) {
  return {position: position?.start ?? 'any', text: cues?.find(each => each.when === 'enter')?.text ?? name};
}
