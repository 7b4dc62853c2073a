import { QueryClient } from '@tanstack/react-query';
import { asProblem } from './problem';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // A device that says it is offline may be wrong, and a page that waits for ever says nothing.
      networkMode: 'always',
      staleTime: 15_000,
      retry: (failures, error) => failures < 2 && asProblem(error).isPassing,
      retryDelay: (failures) => 500 * 2 ** failures,
    },
  },
});
