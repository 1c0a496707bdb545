import { isIP } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardedLookup, isPublicAddress } from '../../src/node/address-guard.ts';

describe('isPublicAddress', () => {
  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.1',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '2001:0:7f00:1::',
    '2001:db8::1',
    '2002:7f00:1::',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'fe80::1%eth0',
    'ff02::1',
    '',
    'localhost',
    'example.org',
    '1.2.3',
  ])('is false for %s', (address) => expect(isPublicAddress(address)).toBe(false));

  it.each([
    '1.1.1.1',
    '8.8.8.8',
    '172.15.0.1',
    '172.32.0.1',
    '192.167.1.1',
    '223.255.255.255',
    '2606:4700::1111',
    '2a00::1',
  ])('is true for %s', (address) => expect(isPublicAddress(address)).toBe(true));

  it('is false for everything under 127/8 and for no text throws', () => {
    const byte = fc.integer({ min: 0, max: 255 });
    fc.assert(fc.property(byte, byte, byte, (a, b, c) => !isPublicAddress(`127.${a}.${b}.${c}`)));
    fc.assert(fc.property(fc.string(), (text) => isIP(text) !== 0 || !isPublicAddress(text)));
  });
});

describe('guardedLookup', () => {
  type Resolve = NonNullable<Parameters<typeof guardedLookup>[0]>;
  const resolveTo = (addresses: { address: string; family: number }[]) =>
    ((_host: string, _options: object, done: (error: Error | null, found: typeof addresses) => void) =>
      done(null, addresses)) as unknown as Resolve;
  const ask = (addresses: { address: string; family: number }[], all: boolean) =>
    new Promise<unknown>((done) =>
      guardedLookup(resolveTo(addresses))('name.example', { all }, (error, address) => done(error ?? address)),
    );
  const open = { address: '93.184.216.34', family: 4 };

  it('passes public addresses on, in both forms', async () => {
    expect(await ask([open], true)).toEqual([open]);
    expect(await ask([open], false)).toBe('93.184.216.34');
  });

  it.each([true, false])('refuses a name that has one private address among public ones (all: %s)', async (all) =>
    expect(await ask([open, { address: '10.0.0.1', family: 4 }], all)).toMatchObject({
      code: 'EREFUSEDADDRESS',
      message: 'name.example is 10.0.0.1, which is no public address',
    }),
  );

  it('says so where a name has none', async () => expect(await ask([], false)).toMatchObject({ code: 'ENOTFOUND' }));

  it('passes the error of the name service on', async () => {
    const failing = ((_h: string, _o: object, done: (error: Error) => void) =>
      done(new Error('down'))) as unknown as Resolve;
    expect(await new Promise((done) => guardedLookup(failing)('x', {}, (error) => done(error)))).toMatchObject({
      message: 'down',
    });
  });
});
