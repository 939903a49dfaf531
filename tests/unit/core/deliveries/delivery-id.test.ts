/** Owns the proof that a delivery's id fits where it stands and names one delivery alone. */
import { expect, it } from 'vitest';
import { deliveryId } from '../../../../src/core/deliveries/delivery-id.ts';

it('fits a Discord nonce and an action id, whatever the key', () => {
  for (const key of ['', 'post:p1', 'notice:한글 👩‍💻', 'x'.repeat(3000)])
    expect(deliveryId(key)).toMatch(/^[a-z0-9]{25}$/u);
});

it('is the same for the same key on every machine', () => {
  expect(deliveryId('post:p1')).toBe(deliveryId('post:p1'));
  // FNV-1a 128 of the empty text is its start, and of "a" a published test vector.
  expect(deliveryId('')).toBe(0x6c62272e07bb014262b821756295c58dn.toString(36).padStart(25, '0'));
  expect(deliveryId('a')).toBe(0xd228cb696f1a8caf78912b704e4a8964n.toString(36).padStart(25, '0'));
});

it('is another one for each of 200,000 neighbouring keys', () => {
  const keys = Array.from({ length: 50_000 }, (_, at) => [
    `post:p${at}`,
    `thread:p${at}`,
    `recap:p${at}/1`,
    `recap:p${at}/2`,
  ]).flat();
  expect(new Set(keys.map(deliveryId)).size).toBe(keys.length);
});
