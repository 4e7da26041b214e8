// What the browser does to a note while the server's answer is on its way: nothing that either wrote goes away.
import assert from "node:assert/strict";
import { test } from "node:test";
import { apply, between, moved, since } from "../src/merge.mjs";

// The same sequence each time: a test that fails must fail again.
function chance(seed) {
  return (most) => {
    seed = (seed * 1664525 + 1013904223) % 4294967296;
    return Math.floor((seed / 4294967296) * most);
  };
}

test("what one place has become leads from the one text to the other", () => {
  for (const [was, now] of [["", "a"], ["a", ""], ["abc", "abc"], ["aaa", "aaaa"], ["hei du", "hei, du"], ["en to", "to en"]]) {
    assert.equal(apply(was, [between(was, now)]), now);
  }
});

test("ten thousand random writings at once: every sign of either is there once, and what either took out is out", () => {
  const random = chance(7);
  for (let round = 0; round < 10_000; round += 1) {
    let sign = 0x4e00;
    const fresh = (many) => String.fromCharCode(...Array.from({ length: many }, () => sign++));
    const sent = fresh(random(12));
    const at = random(sent.length + 1);
    const mine = [at, at + random(sent.length - at + 1), fresh(random(4))];
    const changes = [];
    for (let from = random(4); from <= sent.length; from += 1 + random(4)) {
      const to = Math.min(sent.length, from + random(3));
      const change = [from, to, fresh(random(3))];
      if (change[2] || to > from) changes.push(change);
      from = to;
    }
    const now = apply(sent, [mine]);
    const own = random(2) ? at : -1;
    const here = apply(now, since(sent, now, changes, own));
    const out = new Set([mine, ...changes].flatMap(([from, to]) => [...sent.slice(from, to)]));
    const kept = [...sent].filter((one) => !out.has(one));
    const put = [mine, ...changes].flatMap(([, , text]) => [...text]);
    assert.deepEqual([...here].sort(), [...kept, ...put].sort(), JSON.stringify({ sent, mine, changes, own, here }));
    assert.deepEqual([...here].filter((one) => kept.includes(one)), kept, "in the order they stood");
  }
});

test("who writes stands after what they wrote, whatever comes before or beside it", () => {
  assert.equal(moved(3, [[0, 0, "xx"]]), 5);
  assert.equal(moved(3, [[3, 3, "xx"]]), 3);
  assert.equal(moved(3, [[1, 5, ""]]), 1);
  assert.equal(moved(3, [[4, 6, "x"]]), 3);
});

test("who goes on from their own words is not broken off by what came there meanwhile", () => {
  const [sent, now] = ["skri", "skriver"];
  assert.equal(apply(now, since(sent, now, [[4, 4, "Håkon"]], 4)), "skriverHåkon");
  assert.equal(apply(now, since(sent, now, [[0, 0, "Håkon "]], 4)), "Håkon skriver");
});
