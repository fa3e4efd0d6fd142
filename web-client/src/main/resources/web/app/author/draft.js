// A class while it is written: its file, taken apart so that each block and step keeps its key wherever it goes. Nothing here changes what it was given.
import {usually} from './dose.js';

/**
 * @typedef {{key: string, step: any, typed?: string, unclear?: boolean}} Entry typed is a dose while it is typed, unclear whether it cannot be understood
 * @typedef {{key: string, head: any, steps: Entry[]}} Block
 * @typedef {{head: any, blocks: Block[]}} Draft
 */

const MOST_FOCUS = 3;
const LEVELS = ['beginner', 'intermediate', 'advanced'];
/** Where neither pose nor teacher says how long. */
const USUAL = {unit: 'breaths', shortest: 3, usual: 5, longest: 8};

let made = 0;
const key = () => `k${(made += 1)}`;

/** @param {any} file a sequence file @returns {Draft} */
export function draftOf({blocks, $schema, ...head}) {
  return {head, blocks: blocks.map(({steps, ...rest}) => ({key: key(), head: rest, steps: steps.map(entry)}))};
}

/** @param {any} step @returns {Entry} */
export const entry = step => ({key: key(), step});

/** @param {any} head @returns {Block} */
export const block = head => ({key: key(), head, steps: []});

/** As the catalog takes it. @param {Draft} draft */
export function fileOf({head, blocks}) {
  return {...head, blocks: blocks.map((each, i) => ({...each.head, number: i + 1, steps: each.steps.map(one => one.step)}))};
}

/** @param {string} level @returns {string[]} that level and those above */
export const levelsFrom = level => LEVELS.slice(LEVELS.indexOf(level));

/** The areas that these poses work on most. @param {any[]} poses */
export function areasOf(poses) {
  /** @type {Map<string, number>} */
  const often = new Map();
  for (const {areas} of poses) {
    for (const each of [...(areas?.strengthens ?? []), ...(areas?.stretches ?? [])]) often.set(each, (often.get(each) ?? 0) + 1);
  }
  return [...often].sort((a, b) => b[1] - a[1]).map(([area]) => area);
}

/** What a class is said to work on: what its author chose, or what its poses do. @param {string[]} chosen @param {any[]} poses */
export function focusOf(chosen, poses) {
  const areas = chosen.length ? chosen : areasOf(poses).slice(0, MOST_FOCUS);
  return areas.length ? areas : ['whole-body'];
}

/** A step of this pose as it is usually done. @param {any} pose @param {string} switchCue @returns {any} */
export function stepOf(pose, switchCue) {
  const usual = pose.usualDose ?? USUAL;
  const sides = {'one-side-then-other': 'both', alternating: 'alternating'}[pose.sidedness] ?? 'none';
  const cue = when => pose.cues?.find(each => each.when === when)?.text;
  return withSides({
    kind: ['rest', 'breathing', 'meditation'].includes(pose.kind) ? pose.kind : 'pose',
    pose: pose.slug,
    dose: {taught: usually(usual), planning: usual},
    sides: 'none',
    transition: {seconds: 5, cue: cue('enter') ?? pose.name},
    cue: cue('hold') ?? cue('enter') ?? pose.summary,
  }, sides, switchCue);
}

/**
 * @param {any} step
 * @param {string} sides those of the file, or `side-by-side` for both sides of each set
 * @param {string} switchCue
 */
export function withSides({order, firstSide = 'right', switchSides, dose, ...others}, sides, switchCue) {
  const step = {...others, dose: {...dose, taught: countedBy(sides, dose.taught)}};
  if (sides === 'both' || sides === 'side-by-side') {
    return {...step, sides: 'both', order: sides === 'both' ? 'one-side-then-other' : sides, firstSide, switchSides: switchSides ?? {seconds: 5, cue: switchCue}};
  }
  return {...step, sides, ...(sides === 'alternating' ? {firstSide} : {})};
}

const PER = {both: 'side', 'side-by-side': 'set'};

/** What is counted on each side says so, and what is counted by sets. @param {string} sides @param {import('./dose.js').Taught[]} taught */
export function countedBy(sides, taught) {
  return taught.map(({per, ...way}) => (way.unit && PER[sides] ? {...way, per: PER[sides]} : way));
}

/** @param {any} step @returns {string} as `withSides` takes it */
export const sidesOf = ({sides, order}) => (order === 'side-by-side' ? order : sides);

/** @param {Draft} draft @param {string} key @param {(block: Block) => Block} change @returns {Draft} */
export function withBlock(draft, key, change) {
  return {...draft, blocks: draft.blocks.map(each => (each.key === key ? change(each) : each))};
}

/** @param {Draft} draft @param {string} key @param {(entry: Entry) => Entry} change @returns {Draft} */
export function withEntry(draft, key, change) {
  return {...draft, blocks: draft.blocks.map(each => ({...each, steps: each.steps.map(one => (one.key === key ? change(one) : one))}))};
}

/** Without a block or a step. @param {Draft} draft @param {string} key @returns {Draft} */
export function without(draft, key) {
  return {...draft, blocks: draft.blocks.filter(each => each.key !== key).map(each => ({...each, steps: each.steps.filter(one => one.key !== key)}))};
}

/** Where a step is: the places of its block and of itself. @param {Draft} draft @param {string} key */
export function placeOf({blocks}, key) {
  const at = blocks.findIndex(each => each.steps.some(one => one.key === key));
  return {block: at, step: blocks[at]?.steps.findIndex(one => one.key === key) ?? -1};
}

/** The step at another place; its number counts after it was taken away. @param {Draft} draft @param {string} key @param {string} blockKey @param {number} index @returns {Draft} */
export function placed(draft, key, blockKey, index) {
  const {block: b, step: s} = placeOf(draft, key);
  const one = draft.blocks[b]?.steps[s];
  if (!one) return draft;
  return withBlock(without(draft, key), blockKey, each => ({...each, steps: each.steps.toSpliced(index, 0, one)}));
}

/** One place up (-1) or down (1), and over the edge into the block beyond. @param {Draft} draft @param {string} key @param {-1 | 1} by @returns {Draft} */
export function moved(draft, key, by) {
  const {block: b, step: s} = placeOf(draft, key);
  const {steps, key: own} = draft.blocks[b];
  if (steps[s + by]) return placed(draft, key, own, s + by);
  const beyond = draft.blocks[b + by];
  return beyond ? placed(draft, key, beyond.key, by < 0 ? beyond.steps.length : 0) : draft;
}

/**
 * What is amiss, by the key of the block or step it stands in; of the rest under an empty key. Of each place one flaw.
 * @param {Draft} draft
 * @param {{pointer?: string, message: string}[]} flaws as the catalog tells them
 * @returns {Map<string, {where: string, message: string}[]>} where is the last name on the way to it
 */
export function flawsByKey({blocks}, flaws) {
  /** @type {Map<string, {where: string, message: string}[]>} */
  const found = new Map();
  const seen = new Set();
  for (const {pointer = '', message} of flaws) {
    if (seen.has(pointer)) continue;
    seen.add(pointer);
    const [, b, , s] = /^\/blocks\/(\d+)(\/steps\/(\d+))?/.exec(pointer) ?? [];
    const at = b === undefined ? undefined : blocks[Number(b)];
    const own = (s === undefined ? undefined : at?.steps[Number(s)]?.key) ?? at?.key ?? '';
    const where = pointer.split('/').filter(each => each && !/^\d+$/.test(each)).at(-1) ?? '';
    found.set(own, [...(found.get(own) ?? []), {where, message}]);
  }
  return found;
}
