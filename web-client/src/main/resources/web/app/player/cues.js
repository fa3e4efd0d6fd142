// What is to be said, rung and felt between two looks at a class: pure, so that each cue comes once, however often one looks.

/**
 * @typedef {import('../live/playhead.js').View} View
 * @typedef {{key: string, gaps?: Record<string, string | number>} | {text: string}} Said
 * @typedef {{sign?: 'start' | 'end' | 'tick' | 'over', say?: Said[], aside?: boolean}} Cue a sign is rung, felt and seen; what
 *   is said aside gives way to what is being said
 */

const COUNT = 3;
const LONGEST_COUNT = 10;
const WORTH_A_COUNT = 4_000;
const WORTH_TICKS = 10_000;
const WORTH_TEN = 30_000;
const WORTH_HALF = 45_000;

/**
 * @param {View | null} before
 * @param {View} now
 * @returns {Cue[]}
 */
export function cues(before, now) {
  if (!before) return [];
  if (before.state !== now.state) return ofState(before, now);
  if (now.state !== 'running' || !now.segment) return [];
  return stretch(before) === stretch(now) ? ofMarks(before, now) : ofPhase(before, now);
}

/** The sentence that fits the moment: the cue of the pose, and then what is to be said further on. @param {View} view */
export function sentence({segment, phase, length, left}) {
  if (!segment) return '';
  if (phase === 'transition') return segment.transition.cue;
  const held = (length - left) / 1000;
  return (segment.guidance ?? []).findLast(each => each.seconds <= held)?.text ?? segment.cue;
}

function stretch({segment, phase, visit}) {
  return `${segment?.index} ${phase} ${visit}`;
}

/** @returns {Cue[]} */
function ofState(before, now) {
  switch (now.state) {
    case 'paused':
      return [{sign: 'tick', say: [{key: 'player.paused'}]}];
    case 'running':
      return before.state === 'paused' ? [{sign: 'tick', say: [{key: 'player.resumed'}]}] : [{say: introduction(null, now.segment)}];
    case 'completed':
      return [{sign: 'over', say: [{key: 'player.over'}]}];
    default:
      return [];
  }
}

/** @returns {Cue[]} */
function ofPhase(before, now) {
  const {segment, phase} = now;
  if (phase === 'transition') {
    return [{...(before.phase === 'pose' ? {sign: 'end'} : {}), say: introduction(before.segment, segment)}];
  }
  const unsaid = before.phase !== 'transition' || before.segment?.index !== segment.index || before.length < WORTH_A_COUNT;
  return [{sign: 'start', say: [...(unsaid ? [named(segment)] : []), {text: segment.cue}]}];
}

/** What comes: another pose, or the same one on the other side. */
function introduction(last, segment) {
  const other = last && last.pose.slug === segment.pose.slug && last.side !== segment.side && segment.side !== 'both';
  return [other ? {key: 'player.switch', gaps: {side: `side.${segment.side}`}} : named(segment), {text: segment.transition.cue}];
}

function named(segment) {
  return {key: 'player.named', gaps: {pose: segment.pose.name, side: `side.${segment.side}`}};
}

function ofMarks(before, now) {
  const passed = milliseconds => before.left > milliseconds && now.left <= milliseconds;
  return now.phase === 'transition' ? onTheWay(now, passed) : inThePose(before, now, passed);
}

/** @returns {Cue[]} */
function onTheWay({getReady, length}, passed) {
  if (length < WORTH_A_COUNT && !getReady) return [];
  return counts(getReady ? LONGEST_COUNT : COUNT).filter(n => passed(n * 1000))
    .map(n => ({sign: 'tick', say: [{text: String(n)}], aside: true}));
}

/** @returns {Cue[]} */
function inThePose(before, now, passed) {
  const {length, segment} = now;
  const held = view => (view.length - view.left) / 1000;
  const further = (segment.guidance ?? []).filter(each => held(before) < each.seconds && held(now) >= each.seconds);
  return [
    ...further.map(each => ({say: [{text: each.text}], aside: true})),
    ...(length >= WORTH_HALF && passed(length / 2) ? [{say: [{key: 'player.half'}], aside: true}] : []),
    ...(length >= WORTH_TEN && passed(10_000) ? [{say: [{key: 'player.in', gaps: {n: 10}}], aside: true}] : []),
    ...(length >= WORTH_TICKS ? counts(COUNT).filter(n => passed(n * 1000)).map(() => ({sign: 'tick'})) : []),
  ];
}

function counts(from) {
  return Array.from({length: from}, (_, i) => from - i);
}
