import { useQuery } from '@tanstack/react-query';
import { answer, api, ifMatch, once, versioned } from '../../api/client';
import { useRefreshing } from '../../api/refreshing';
import type { ChangeProgramme, CreateProgramme, MakeException, WhenTwice } from '../../api/types';

const path = (id: string) => ({ path: { id } });
const KEY = 'programmes';

export const useProgrammes = () =>
  useQuery({ queryKey: [KEY], queryFn: () => answer(api.GET('/programmes')) });

export const useProgramme = (id: string) =>
  useQuery({
    queryKey: [KEY, 'one', id],
    queryFn: () => versioned(api.GET('/programmes/{id}', { params: path(id) })),
  });

export const useProgrammeDates = (id: string) =>
  useQuery({
    queryKey: [KEY, 'dates', id],
    queryFn: () => answer(api.GET('/programmes/{id}/dates', { params: path(id) })),
  });

export interface Rhythm {
  anchorDate: string;
  intervalWeeks: number;
  startTime: string;
  minutes: number;
  until: string;
  whenTwice?: WhenTwice;
}

/** The dates that a rhythm gives, with bank holidays: asked of the hub, which knows the rules. */
export const usePreview = (rhythm: Rhythm) =>
  useQuery({
    queryKey: ['programme-preview', rhythm],
    queryFn: () => answer(api.GET('/programme-preview', { params: { query: rhythm } })),
  });

export function usePlanning() {
  const refreshed = useRefreshing([KEY], ['sessions']);
  return {
    create: (key: string, body: CreateProgramme) =>
      refreshed(answer(api.POST('/programmes', { params: { header: once(key) }, body }))),
    publish: (key: string, id: string) =>
      refreshed(
        answer(
          api.POST('/programmes/{id}/publication', {
            params: { ...path(id), header: once(key) },
          }),
        ),
      ),
    change: (id: string, etag: string, body: ChangeProgramme, dryRun: boolean) =>
      refreshed(
        answer(
          api.PUT('/programmes/{id}', {
            params: { ...path(id), query: { dryRun }, header: ifMatch(etag) },
            body,
          }),
        ),
      ),
    makeException: (id: string, date: string, body: MakeException, dryRun: boolean) =>
      refreshed(
        answer(
          api.PUT('/programmes/{id}/exceptions/{date}', {
            params: { path: { id, date }, query: { dryRun } },
            body,
          }),
        ),
      ),
    removeException: (id: string, date: string, dryRun: boolean) =>
      refreshed(
        answer(
          api.DELETE('/programmes/{id}/exceptions/{date}', {
            params: { path: { id, date }, query: { dryRun } },
          }),
        ),
      ),
  };
}
