import { useQueryClient, type QueryKey } from '@tanstack/react-query';

/** Makes a write that, once it is done, has everything under these keys read again. */
export function useRefreshing(...keys: QueryKey[]) {
  const client = useQueryClient();
  return async <T>(write: Promise<T>): Promise<T> => {
    const result = await write;
    await Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })));
    return result;
  };
}
