// What has come to a text, done to what one has written in it since it was sent. The server merges; this only catches up
// with what was written while the answer was on its way. Nothing that either wrote goes away.

/** @typedef {[from: number, to: number, text: string]} Change From, to, and what comes there. */

/**
 * What one place has become: everything before and after it is as it was.
 * @param {string} was @param {string} now @returns {Change}
 */
export function between(was, now) {
  const most = Math.min(was.length, now.length);
  let before = 0;
  while (before < most && was[before] === now[before]) before++;
  let after = 0;
  while (after < most - before && was[was.length - 1 - after] === now[now.length - 1 - after]) after++;
  return [before, was.length - after, now.slice(before, now.length - after)];
}

/**
 * The changes are to `sent`; this is what they are to `now`, which somebody has written on since. What was taken out on
 * one side stays out, and what was put in on either stays in. `own` is where what one wrote in `sent` ends: whoever goes
 * on from there is not broken off.
 * @param {string} sent @param {string} now @param {Change[]} changes @param {number} own @returns {Change[]}
 */
export function since(sent, now, changes, own) {
  const [from, to, put] = between(sent, now);
  const shift = put.length - (to - from);
  return changes.flatMap(([a, b, text]) => {
    if (b <= from && !(a === own && from === own)) return [[a, b, text]];
    if (a >= to) return [[a + shift, b + shift, text]];
    /** @type {Change} */
    const left = [Math.min(a, from), from, text];
    /** @type {Change} */
    const right = [to + shift, Math.max(b, to) + shift, ""];
    return right[0] < right[1] ? [left, right] : [left];
  });
}

/** @param {string} text @param {Change[]} changes */
export function apply(text, changes) {
  return changes.reduceRight((text, [from, to, put]) => text.slice(0, from) + put + text.slice(to), text);
}

/**
 * Where one who stood here stands afterwards. What comes just where one writes comes after.
 * @param {number} at @param {Change[]} changes
 */
export function moved(at, changes) {
  let by = 0;
  for (const [from, to, put] of changes) {
    if (from >= at) break;
    by += put.length - (Math.min(to, at) - from);
  }
  return at + by;
}
