import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api, ifMatch, once, versioned } from '../../api/client';
import { useRefreshing } from '../../api/refreshing';
import type { NotificationPreferences, NotificationSettings } from '../../api/types';

const PREFERENCES = ['notification-preferences'];
const SETTINGS = ['notification-settings'];
const FEED = ['calendar-feed'];

export const usePreferences = () =>
  useQuery({
    queryKey: PREFERENCES,
    queryFn: () => versioned(api.GET('/me/notification-preferences')),
  });

export function useChangePreferences() {
  const client = useQueryClient();
  return async (etag: string, body: NotificationPreferences) => {
    const saved = await versioned(
      api.PUT('/me/notification-preferences', { params: { header: ifMatch(etag) }, body }),
    );
    client.setQueryData(PREFERENCES, saved);
    return saved;
  };
}

export const useSettings = () =>
  useQuery({
    queryKey: SETTINGS,
    queryFn: () => versioned(api.GET('/notification-settings')),
  });

export function useChangeSettings() {
  const client = useQueryClient();
  return async (etag: string, body: NotificationSettings) => {
    const saved = await versioned(
      api.PUT('/notification-settings', { params: { header: ifMatch(etag) }, body }),
    );
    client.setQueryData(SETTINGS, saved);
    return saved;
  };
}

/** @param personId somebody else, for the education team; without it the reader's own */
export const useEmails = (personId?: string) =>
  useInfiniteQuery({
    queryKey: ['emails', personId],
    queryFn: ({ pageParam }) => {
      const query = { limit: 20, cursor: pageParam };
      return personId
        ? answer(api.GET('/people/{id}/emails', { params: { path: { id: personId }, query } }))
        : answer(api.GET('/me/emails', { params: { query } }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    staleTime: 0,
  });

export const useEmailExamples = () =>
  useQuery({ queryKey: ['email-examples'], queryFn: () => answer(api.GET('/email-examples')) });

export const useCalendarFeed = () =>
  useQuery({ queryKey: FEED, queryFn: () => answer(api.GET('/me/calendar-feed')) });

export function useChangeFeed() {
  const refreshed = useRefreshing(FEED);
  return {
    make: (key: string) =>
      refreshed(answer(api.POST('/me/calendar-feed', { params: { header: once(key) } }))),
    end: () => refreshed(answer(api.DELETE('/me/calendar-feed'))),
  };
}
