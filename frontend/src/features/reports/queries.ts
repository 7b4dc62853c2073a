import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../../api/client';

/** As the address says it. */
export interface Terms {
  from?: string;
  to?: string;
}

export interface Wanted extends Terms {
  specialty?: string;
  site?: string;
}

export const useProgrammeReport = (wanted: Wanted) =>
  useQuery({
    queryKey: ['programme-report', wanted],
    queryFn: () => answer(api.GET('/reports/programme', { params: { query: wanted } })),
  });

export const useProtectedTime = (terms: Terms) =>
  useQuery({
    queryKey: ['protected-time', terms],
    queryFn: () => answer(api.GET('/reports/protected-time', { params: { query: terms } })),
  });

export const useOneToOneReport = (terms: Terms) =>
  useQuery({
    queryKey: ['one-to-one-report', terms],
    queryFn: () => answer(api.GET('/reports/appointments', { params: { query: terms } })),
  });

export const usePathwayReport = () =>
  useQuery({
    queryKey: ['pathway-report'],
    queryFn: () => answer(api.GET('/reports/pathways')),
  });

export const useBoardReport = (terms: Terms) =>
  useQuery({
    queryKey: ['board-report', terms],
    queryFn: () => answer(api.GET('/reports/board', { params: { query: terms } })),
  });
