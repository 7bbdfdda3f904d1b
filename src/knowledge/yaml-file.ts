// YamlFile: one file of knowledge/, parsed and checked against its shape, that can tell the line of any of its values.
import { LineCounter, parse, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Problem } from './problem.ts';

export class YamlFile<Data> {
  readonly file: string;
  readonly data: Data;
  readonly #text: string;

  private constructor(file: string, text: string, data: Data) {
    this.file = file;
    this.#text = text;
    this.data = data;
  }

  /** Reads a file's text. Problems with the YAML or its shape are added to `problems`, and null is returned. */
  static read<Data>(
    file: string,
    text: string | undefined,
    schema: z.ZodType<Data>,
    problems: Problem[],
  ): YamlFile<Data> | null {
    if (text === undefined) {
      problems.push({
        code: 'file_missing',
        file,
        line: null,
        message: 'The file is missing.',
        fix: 'Put it back from version control.',
      });
      return null;
    }
    let raw: unknown;
    try {
      raw = parse(text);
    } catch (error) {
      const line = /at line (\d+)/u.exec(String(error))?.[1];
      problems.push({
        code: 'not_yaml',
        file,
        line: line ? Number(line) : null,
        message: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
        fix: 'Mend the YAML: a value with ": ", "#" or a quotation mark stands in quotation marks.',
      });
      return null;
    }
    const result = schema.safeParse(raw);
    if (!result.success) {
      for (const issue of result.error.issues)
        problems.push({
          code: 'wrong_shape',
          file,
          line: lineOf(text, issue.path),
          message: `${issue.path.join('.') || 'the file'}: ${issue.message}`,
          fix: 'Compare the entry with its neighbours; the shape of each file stands in src/knowledge/files.ts.',
        });
      return null;
    }
    return new YamlFile(file, text, result.data);
  }

  /** 1-based line of the value at a path; reads the file a second time, so only for problems. */
  lineOf(path: readonly PropertyKey[]): number | null {
    return lineOf(this.#text, path);
  }
}

function lineOf(text: string, path: readonly PropertyKey[]): number | null {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  for (let length = path.length; length >= 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length) as unknown[], true);
    if (
      typeof node === 'object' &&
      node !== null &&
      'range' in node &&
      Array.isArray(node.range) &&
      typeof node.range[0] === 'number'
    )
      return counter.linePos(node.range[0]).line;
  }
  return null;
}
