import {ask} from '../gateway.js';
import {say} from '../words/words.js';
import {started} from './beginning.js';
import {heard, planned} from './dose.js';
import {block, countedBy, draftOf, entry, fileOf, focusOf, moved, placed, placeOf, sidesOf, stepOf, withBlock, withEntry, without, withSides} from './draft.js';

const MOST_BACK = 50;

/** A class as it is written, step by step, and each step back. Whatever changes is told with a sentence for whoever cannot see it. */
export class Writing {
  /** @param {(told: string) => void} tell */
  constructor(tell) {
    this.tell = tell;
    /** @type {import('./draft.js').Draft} */
    this.draft = {head: {}, blocks: []};
    /** @type {Map<string, any>} every pose that stands in it */
    this.poses = new Map();
    /** @type {import('./draft.js').Draft[]} what it was like before */
    this.past = [];
    /** Where one types on and on: that is undone at once. */
    this.lump = '';
  }

  /** @param {any} file */
  async open(file) {
    await this.know(file.blocks.flatMap(each => each.steps.map(step => step.pose)));
    this.draft = draftOf(file);
  }

  /** @param {string[]} slugs */
  async know(slugs) {
    const unknown = [...new Set(slugs)].filter(each => !this.poses.has(each));
    const found = await Promise.all(unknown.map(each => ask(`catalog/poses/${each}`).catch(() => null)));
    for (const each of found) if (each) this.poses.set(each.slug, each);
  }

  /** As the catalog takes it. */
  get file() {
    const {head} = this.draft;
    return fileOf({...this.draft, head: {...head, focus: focusOf(head.focus, this.worked)}});
  }

  get steps() {
    return this.draft.blocks.flatMap(each => each.steps);
  }

  /** The poses of its steps. */
  get worked() {
    return this.steps.map(one => this.poses.get(one.step.pose)).filter(Boolean);
  }

  /** How many doses cannot be understood. */
  get unclear() {
    return this.steps.filter(one => one.unclear).length;
  }

  /** @param {import('./draft.js').Draft} draft @param {string} [told] @param {string} [lump] */
  change(draft, told = '', lump = '') {
    if (!lump || lump !== this.lump) this.past = [...this.past, this.draft].slice(-MOST_BACK);
    this.lump = lump;
    this.draft = draft;
    this.tell(told);
  }

  undo() {
    const before = this.past.at(-1);
    if (!before) return;
    Object.assign(this, {past: this.past.slice(0, -1), lump: '', draft: before});
    this.tell(say('author.undone'));
  }

  /** @param {object} changed of what stands above the parts */
  head(changed) {
    this.change({...this.draft, head: {...this.draft.head, ...changed}}, '', Object.keys(changed).join());
  }

  /** @param {string} key @param {object} changed */
  part(key, changed) {
    this.change(withBlock(this.draft, key, each => ({...each, head: {...each.head, ...changed}})), '', `${key} ${Object.keys(changed)}`);
  }

  /** @param {string} key @param {object} changed */
  step(key, changed) {
    this.change(withEntry(this.draft, key, one => ({...one, step: {...one.step, ...changed}})), '', `${key} ${Object.keys(changed)}`);
  }

  /** @param {string} key @param {string} text as a teacher says it */
  dose(key, text) {
    const taught = heard(text);
    const change = one => ({key, step: taught ? this.dosed(one.step, taught) : one.step, typed: text, unclear: !taught});
    this.change(withEntry(this.draft, key, change), '', `${key} dose`);
  }

  /** Once a dose is typed, it is written as it was understood. @param {string} key */
  spell(key) {
    this.draft = withEntry(this.draft, key, one => (one.unclear ? one : {key, step: one.step}));
  }

  dosed(step, taught) {
    const usual = this.poses.get(step.pose)?.usualDose ?? step.dose.planning;
    return {...step, dose: {taught: countedBy(sidesOf(step), taught), planning: planned(taught, usual)}};
  }

  /** @param {string} key @param {string} sides */
  sides(key, sides) {
    this.change(withEntry(this.draft, key, one => ({...one, step: withSides(one.step, sides, say('author.switch'))})));
  }

  /** Adds a pose at the end of a part. @param {string} partKey @param {string} slug @returns {Promise<string | null>} the key of its step; null where the pose cannot be had */
  async add(partKey, slug) {
    await this.know([slug]);
    const pose = this.poses.get(slug);
    if (!pose) return null;
    const one = entry(stepOf(pose, say('author.switch')));
    const draft = withBlock(this.draft, partKey, each => ({
      ...each,
      head: each.steps.length ? each.head : {...each.head, start: started(pose)},
      steps: [...each.steps, one],
    }));
    this.change(draft, say('author.added', {name: pose.name, n: numberOf(draft, one.key)}));
    return one.key;
  }

  /** A part more, before the final rest if the class ends in one. */
  addPart() {
    const own = block({title: say('author.block.new'), phase: 'main', start: {position: 'seated', text: say('author.start')}});
    const {blocks} = this.draft;
    const at = blocks.at(-1)?.head.phase === 'final-rest' ? blocks.length - 1 : blocks.length;
    this.change({...this.draft, blocks: blocks.toSpliced(at, 0, own)}, say('author.block.added'));
  }

  /** @param {string} key of a part or a step @param {string} name */
  remove(key, name) {
    this.change(without(this.draft, key), say('author.removed', {name}));
  }

  /** @param {string} key @param {-1 | 1} by */
  move(key, by) {
    this.rearrange(moved(this.draft, key, by), key);
  }

  /** @param {string} key @param {import('./dragging.js').Drop} drop */
  place(key, drop) {
    const {block: b, step: s} = placeOf(without(this.draft, key), drop.key);
    const part = this.draft.blocks[b];
    if (part) this.rearrange(placed(this.draft, key, part.key, s + (drop.side === 'below' ? 1 : 0)), key);
  }

  rearrange(draft, key) {
    const {block: b, step: s} = placeOf(draft, key);
    const {head, steps} = draft.blocks[b];
    this.change(draft, say('author.moved', {name: this.nameOf(steps[s]), n: numberOf(draft, key), block: head.title}));
  }

  /** @param {import('./draft.js').Entry} one @returns {string} */
  nameOf({step}) {
    return this.poses.get(step.pose)?.name ?? step.pose;
  }
}

/** @param {import('./draft.js').Draft} draft @param {string} key @returns {number} from 1 */
function numberOf({blocks}, key) {
  return blocks.flatMap(each => each.steps).findIndex(one => one.key === key) + 1;
}
