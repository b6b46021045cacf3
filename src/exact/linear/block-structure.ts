/**
 * Block-triangular form of a sparse square matrix, from its pattern of nonzero entries alone.
 */

/**
 * Strongly connected components of a directed graph in topological order (Tarjan's algorithm, without recursion):
 * every edge leads from a component to itself or to an earlier one.
 *
 * @param successors successors[v] lists the vertices that v depends on
 * @returns          the components, dependencies first; vertices ascending inside each
 */
export function stronglyConnectedComponents(
  successors: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  const count = successors.length;
  const order = new Int32Array(count).fill(-1);
  const low = new Int32Array(count);
  const next = new Int32Array(count);
  const open = new Uint8Array(count);
  const stack: number[] = [];
  const components: number[][] = [];
  let time = 0;
  for (let start = 0; start < count; start += 1) {
    if (order[start] !== -1) continue;
    const path = [start];
    while (path.length > 0) {
      const vertex = path.at(-1)!;
      if (order[vertex] === -1) {
        order[vertex] = low[vertex] = time;
        time += 1;
        stack.push(vertex);
        open[vertex] = 1;
      }
      const edges = successors[vertex];
      if (next[vertex] < edges.length) {
        const target = edges[next[vertex]];
        next[vertex] += 1;
        if (order[target] === -1) path.push(target);
        else if (open[target] === 1) low[vertex] = Math.min(low[vertex], order[target]);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent !== undefined) low[parent] = Math.min(low[parent], low[vertex]);
      if (low[vertex] !== order[vertex]) continue;
      const component: number[] = [];
      let member: number;
      do {
        member = stack.pop()!;
        open[member] = 0;
        component.push(member);
      } while (member !== vertex);
      components.push(component.sort((a, b) => a - b));
    }
  }
  return components;
}

/**
 * Row for every column such that the chosen entries are nonzero and no row is used twice, preferring the diagonal.
 *
 * @param columnsOfRow columnsOfRow[i] lists the columns of the nonzero entries of row i
 * @returns            row of each column, or undefined for a structurally singular pattern
 */
export function perfectMatching(columnsOfRow: readonly (readonly number[])[]): Int32Array | undefined {
  const count = columnsOfRow.length;
  const rowOfColumn = new Int32Array(count).fill(-1);
  const pending: number[] = [];
  for (let row = 0; row < count; row += 1) {
    if (columnsOfRow[row].includes(row)) rowOfColumn[row] = row;
    else pending.push(row);
  }
  for (const start of pending) if (!augment(start, columnsOfRow, rowOfColumn)) return undefined;
  return rowOfColumn;
}

/** Breadth-first search for an alternating path from an unmatched row to an unmatched column. */
function augment(start: number, columnsOfRow: readonly (readonly number[])[], rowOfColumn: Int32Array): boolean {
  const reachedFrom = new Int32Array(rowOfColumn.length).fill(-1);
  const matchedColumn = new Map<number, number>();
  const queue = [start];
  for (const row of queue) {
    for (const column of columnsOfRow[row]) {
      if (reachedFrom[column] !== -1) continue;
      reachedFrom[column] = row;
      const owner = rowOfColumn[column];
      if (owner !== -1) {
        matchedColumn.set(owner, column);
        queue.push(owner);
        continue;
      }
      for (let current: number | undefined = column; current !== undefined;) {
        const from: number = reachedFrom[current];
        rowOfColumn[current] = from;
        current = from === start ? undefined : matchedColumn.get(from);
      }
      return true;
    }
  }
  return false;
}
