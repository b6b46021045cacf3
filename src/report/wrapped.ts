/** Lines of at most this width, broken between words; the first keeps its own indentation. */
export function wrapped(text: string, width: number, indentation = 0): readonly string[] {
  const start = /^ */.exec(text)![0];
  const lines: string[] = [];
  let line = start;
  for (const word of text.slice(start.length).split(' ')) {
    const longer = line.trim() === '' ? `${line}${word}` : `${line} ${word}`;
    if (Array.from(longer).length <= width || line.trim() === '') line = longer;
    else {
      lines.push(line);
      line = `${' '.repeat(indentation)}${word}`;
    }
  }
  return [...lines, line];
}
