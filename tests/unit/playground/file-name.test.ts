/** Owns the proof that whatever a file is called, its header stays one header and names it. */
import { expect, test } from 'vitest';
import { dispositionOf } from '../../../src/playground/receive/serve-file.ts';

const named = (name: string): string => dispositionOf({ name, text: '' });

test('a plain name stands as it is', () => {
  expect(named('kakao-mock.md')).toBe(`attachment; filename="kakao-mock.md"; filename*=UTF-8''kakao-mock.md`);
});

test('a Korean name is given in full, and in ASCII for whoever cannot read it', () => {
  expect(named('민지.md')).toBe(`attachment; filename="__.md"; filename*=UTF-8''%EB%AF%BC%EC%A7%80.md`);
});

test.each(['a"b.md', 'a\r\nset-cookie: x.md', '../../etc/passwd', 'a\\b', '\ud800.md', '%22.md', "o'(*).md"])(
  'nothing in %j ends the header or the name, or names a folder',
  (name) => {
    expect(named(name)).toMatch(/^attachment; filename="[^"%\\/]*"; filename\*=UTF-8''[A-Za-z0-9%._~!-]*$/u);
  },
);
