// What was held and let pass, pose by pose.

/** @typedef {{pose: string, name: string, sides: {side: string, seconds: number}[], held: number, planned: number, skipped: number}} Held */

/**
 * One for each pose in the order of the plan, whatever its sides.
 * @param {{pose: string, name: string, side: string, heldSeconds: number, plannedSeconds: number, skipped: number}[]} totals
 * @returns {Held[]}
 */
export function byPose(totals) {
  /** @type {Map<string, Held>} */
  const poses = new Map();
  for (const {pose, name, side, heldSeconds, plannedSeconds, skipped} of totals) {
    const so = poses.get(pose) ?? {pose, name, sides: [], held: 0, planned: 0, skipped: 0};
    poses.set(pose, {
      ...so, sides: [...so.sides, {side, seconds: Math.round(heldSeconds)}], held: so.held + heldSeconds, planned: so.planned + plannedSeconds, skipped: so.skipped + skipped,
    });
  }
  return [...poses.values()];
}
