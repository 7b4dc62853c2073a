import { api } from '../../api/client';
import { fetchedFile, type FetchedFile } from '../../api/fetchedFile';
import type { ExportCpd } from '../../api/types';

export const fetchCpdFile = (query: ExportCpd): Promise<FetchedFile> =>
  fetchedFile(api.GET('/cpd-export', { params: { query }, parseAs: 'blob' }), 'cpd');
