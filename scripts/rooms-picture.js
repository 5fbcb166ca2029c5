/**
 * The rooms of src/ as a Mermaid graph: an arrow from each room to those it may import from, except where other arrows imply it.
 *
 * @param {Readonly<Record<string, readonly string[]>>} rooms the rooms that each room may import from
 * @returns {string} a fenced block of Markdown
 */
export function roomsPicture(rooms) {
  const arrows = Object.entries(rooms).flatMap(([room, below]) => {
    const indirect = new Set(below.flatMap((each) => [...reachable(rooms, each)]));
    return below.filter((each) => !indirect.has(each)).map((each) => `  ${room} --> ${each}`);
  });
  return `\`\`\`mermaid\ngraph TD\n${arrows.join('\n')}\n\`\`\``;
}

/** The rooms that can be reached from a room, without the room itself. @returns {Set<string>} */
function reachable(rooms, room, seen = new Set()) {
  for (const each of rooms[room] ?? []) {
    if (seen.has(each)) continue;
    seen.add(each);
    reachable(rooms, each, seen);
  }
  return seen;
}
