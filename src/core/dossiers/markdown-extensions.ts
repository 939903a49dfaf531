/** Owns how the markdown library is set up: GitHub's flavour, without the search for bare links where there can be none. */
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

const extensions = [gfm()];
const WITH_BARE_LINKS = { extensions, mdastExtensions: [gfmFromMarkdown()] };
/** The library's transforms walk the whole tree for addresses: a sixth of its work. */
const WITHOUT = {
  extensions,
  mdastExtensions: [gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }))],
};

/** The same tree as with everything, at the least cost. */
export function extensionsFor(markdown: string) {
  return mayHoldBareLinks(markdown) ? WITH_BARE_LINKS : WITHOUT;
}

/** What the transforms look for, also where part of it is written as a character reference. */
function mayHoldBareLinks(markdown: string): boolean {
  return /http|www|@|&(?:#|[a-z\d]+;)/iu.test(markdown);
}
