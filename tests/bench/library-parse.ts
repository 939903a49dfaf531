/** Owns the floor of parsing: the markdown library with GitHub's extensions and nothing else. */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

export function parseWithLibrary(text: string): unknown {
  return fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

/** A whole document in a fence, as assistants hand it over, is one block of code to the library: it gets what is inside. */
export function withoutFence(text: string): string {
  return /^\s*```(?:markdown|md)\n([\s\S]*?)\n```\s*$/u.exec(text)?.[1] ?? text;
}
