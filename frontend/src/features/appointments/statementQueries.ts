import { useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';

const STATEMENT = ['confidentiality-statement'];

export const useStatement = () =>
  useQuery({
    queryKey: STATEMENT,
    queryFn: () => answer(api.GET('/confidentiality-statement')),
  });

export function useStatementWrites() {
  const client = useQueryClient();
  return {
    accept: async (version: number) => {
      const accepted = await answer(
        api.PUT('/confidentiality-statement/acceptance', { body: { version } }),
      );
      client.setQueryData(STATEMENT, accepted);
      return accepted;
    },
    /** Other words are in force than the page knows. */
    readAgain: () => client.invalidateQueries({ queryKey: STATEMENT }),
  };
}
