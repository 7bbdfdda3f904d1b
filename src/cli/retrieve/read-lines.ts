import { createReadStream } from 'node:fs';

const LINE_FEED = 0x0a;

/**
 * The lines of a file ('-' for standard input), one in memory at a time, without their line ends and without a byte
 * order mark; empty lines are left out. Only a line feed ends a line: JSON may contain the other separators of Unicode.
 */
export async function* readLines(path: string): AsyncGenerator<string> {
  const source: AsyncIterable<Buffer> = path === '-' ? process.stdin : createReadStream(path);
  const decoder = new TextDecoder();
  let parts: Buffer[] = [];
  const takeLine = (): string => {
    const line = decoder.decode(parts.length === 1 ? parts[0] : Buffer.concat(parts)).trim();
    parts = [];
    return line;
  };
  for await (const chunk of source) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      parts.push(chunk.subarray(start, end));
      start = end + 1;
      const line = takeLine();
      if (line !== '') yield line;
    }
    if (start < chunk.length) parts.push(chunk.subarray(start));
  }
  if (parts.length > 0) {
    const line = takeLine();
    if (line !== '') yield line;
  }
}
