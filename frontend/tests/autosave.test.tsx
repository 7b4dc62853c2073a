import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Problem } from '../src/api/problem';
import { useAutosave } from '../src/features/appointments/useAutosave';

type Write = (etag: string, text: string) => Promise<{ etag: string; value: string }>;

const write = vi.fn<Write>();
const LONG_ENOUGH = 2_000;

beforeEach(() => {
  vi.useFakeTimers();
  let version = 1;
  write.mockReset().mockImplementation((_, text) => {
    version += 1;
    return Promise.resolve({ etag: `v${version}`, value: text });
  });
});
afterEach(() => vi.useRealTimers());

const open = () => renderHook(() => useAutosave({ etag: 'v1', value: 'Before' }, write)).result;
const wait = () => act(() => vi.advanceTimersByTimeAsync(LONG_ENOUGH));

it('saves once, a moment after the last key, and goes on from the version that it got', async () => {
  const note = open();
  act(() => note.current.type('One'));
  act(() => note.current.type('One two'));
  expect(write).not.toHaveBeenCalled();
  await wait();
  expect(write.mock.calls).toEqual([['v1', 'One two']]);
  expect(note.current.saving).toBe('saved');
  act(() => note.current.type('One two three'));
  await wait();
  expect(write.mock.calls[1]).toEqual(['v2', 'One two three']);
});

it('saves what was typed while it was saving', async () => {
  const note = open();
  let answer = () => {};
  write.mockImplementationOnce(
    (_, text) => new Promise((resolve) => (answer = () => resolve({ etag: 'v2', value: text }))),
  );
  act(() => note.current.type('One'));
  await wait();
  act(() => note.current.type('One two'));
  await wait();
  expect(write).toHaveBeenCalledTimes(1);
  await act(() => Promise.resolve(answer()));
  await wait();
  expect(write.mock.calls[1]).toEqual(['v2', 'One two']);
});

it('keeps what cannot be saved, and does not try on its own', async () => {
  const note = open();
  write.mockRejectedValueOnce(new TypeError('offline'));
  act(() => note.current.type('One'));
  await wait();
  await wait();
  expect(note.current.saving).toBe('failed');
  expect(note.current.text).toBe('One');
  expect(write).toHaveBeenCalledTimes(1);
  await act(() => Promise.resolve(note.current.save()));
  expect(note.current.saving).toBe('saved');
});

it('never overwrites what someone else wrote meanwhile', async () => {
  const note = open();
  write.mockRejectedValueOnce(new Problem({ status: 412, code: 'changed-meanwhile' }));
  act(() => note.current.type('Mine'));
  await wait();
  expect(note.current.saving).toBe('stale');
  act(() => note.current.type('Mine, longer'));
  await wait();
  expect(write).toHaveBeenCalledTimes(1);
  act(() => note.current.goOnFrom({ etag: 'v7', value: 'Theirs' }, 'mine'));
  await wait();
  expect(write.mock.calls[1]).toEqual(['v7', 'Mine, longer']);
});

it('takes what someone else wrote, when asked to', async () => {
  const note = open();
  write.mockRejectedValueOnce(new Problem({ status: 412, code: 'changed-meanwhile' }));
  act(() => note.current.type('Mine'));
  await wait();
  act(() => note.current.goOnFrom({ etag: 'v7', value: 'Theirs' }, 'theirs'));
  await wait();
  expect(note.current.text).toBe('Theirs');
  expect(note.current.saving).toBe('saved');
  expect(write).toHaveBeenCalledTimes(1);
});
