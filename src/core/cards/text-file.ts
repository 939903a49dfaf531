/** Owns a file of text that goes with a card: a report in Markdown, kept by the person it is for. */

/** `name`: with its ending, such as `kakao-mock.md`. */
export type TextFile = { readonly name: string; readonly text: string };
