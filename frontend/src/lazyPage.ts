import { lazy, type ComponentType } from 'react';

const RELOADED = 'led-hub.reloaded-for-new-version';

/**
 * A page, or a heavy part of one, in a file of its own. When the file is gone, since a new version was put in place under an
 * open tab, the tab loads the new version, once.
 */
export function lazyPage<K extends string, P extends object>(
  load: () => Promise<Record<K, ComponentType<P>>>,
  name: K,
): ComponentType<P> {
  return lazy<ComponentType<P>>(async () => {
    try {
      const page = (await load())[name];
      sessionStorage.removeItem(RELOADED);
      return { default: page };
    } catch (missing) {
      if (navigator.onLine && !sessionStorage.getItem(RELOADED)) {
        sessionStorage.setItem(RELOADED, 'yes');
        location.reload();
        return { default: () => null };
      }
      throw missing;
    }
  });
}
