import { cleanup } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, vi } from 'vitest';
import { hub } from './hub';

// jsdom has no layout to scroll in.
window.scrollTo = vi.fn();
Element.prototype.scrollIntoView = vi.fn();

beforeAll(() => hub.listen({ onUnhandledRequest: 'error' }));
afterEach(() => {
  cleanup();
  hub.resetHandlers();
  localStorage.clear();
});
afterAll(() => hub.close());
