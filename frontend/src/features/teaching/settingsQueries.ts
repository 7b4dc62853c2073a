import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ifMatch, versioned } from '../../api/client';
import type { ChangeTeachingSettings } from '../../api/types';

const RARELY_CHANGED = 5 * 60_000;

/** The trust's own rules and lists of teaching. */
export const useTeachingSettings = () =>
  useQuery({
    queryKey: ['teaching-settings'],
    queryFn: () => versioned(api.GET('/teaching-settings')),
    staleTime: RARELY_CHANGED,
  });

export function useChangeTeachingSettings() {
  const client = useQueryClient();
  return async (etag: string, body: ChangeTeachingSettings) => {
    const saved = await versioned(
      api.PUT('/teaching-settings', { params: { header: ifMatch(etag) }, body }),
    );
    client.setQueryData(['teaching-settings'], saved);
    return saved;
  };
}

/** The trust's themes: those to choose from, and the name of each that a session can have. */
export function useThemes() {
  const themes = useTeachingSettings().data?.value.themes ?? [];
  return {
    isKnown: themes.length > 0,
    nameOf: (code: string) => themes.find((theme) => theme.code === code)?.name ?? '',
    /** @param kept what a session has already, offered or not */
    choices: (kept = '') =>
      themes
        .filter(({ code, offered }) => offered || code === kept)
        .map(({ code, name }) => ({ value: code, label: name })),
  };
}

/** Who a session is for, as the trust lists them; what a session has already stays to be chosen. */
export function useAudiences() {
  const lists = useTeachingSettings().data?.value;
  const choices = (listed: string[] = [], kept: string[] = []) =>
    [...new Set([...listed, ...kept])].map((one) => ({ value: one, label: one }));
  return {
    specialties: (kept: string[]) => choices(lists?.specialties, kept),
    professions: (kept: string[]) => choices(lists?.professions, kept),
  };
}
