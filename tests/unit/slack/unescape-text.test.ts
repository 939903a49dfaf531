import { expect, test } from 'vitest';
import { unescapeText } from '../../../src/slack/receive/unescape-text.ts';

test("Slack's escapes are undone once", () => {
  expect(unescapeText('R&amp;D &lt;kakao&gt; &amp;lt; &nbsp;')).toBe('R&D <kakao> &lt; &nbsp;');
});
