import { sizeWords } from '../lib/words';
import { answer } from './client';

export interface FetchedFile {
  name: string;
  size: string;
  madeAt: number;
  address: string;
  save: () => void;
}

type Pending = Promise<{ data?: Blob; error?: unknown; response: Response }>;

/**
 * Fetched rather than linked to, so that the page can say when it is ready, how large it is, and what went wrong.
 *
 * @param otherwise what it is called when the answer does not say
 */
export async function fetchedFile(pending: Pending, otherwise: string): Promise<FetchedFile> {
  const bytes = await answer(pending);
  const { response } = await pending;
  const name = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '')?.[1];
  const address = URL.createObjectURL(bytes);
  const file = {
    name: name ?? otherwise,
    size: sizeWords(bytes.size),
    madeAt: Date.now(),
    address,
  };
  return { ...file, save: () => saveAs(file) };
}

function saveAs({ name, address }: { name: string; address: string }) {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}
