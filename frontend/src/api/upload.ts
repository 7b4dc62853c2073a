import { asProblem, problemFrom, unreachable } from './problem';
import { renewLogIn } from './renewal';

interface Upload extends Sending {
  /** Where it goes; its name is added. */
  address: string;
  /** The version that it changes; none for something new. */
  etag?: string;
  file: File;
}

export interface Sending {
  signal: AbortSignal;
  /** @param share of the bytes that are sent, from 0 to 1 */
  onProgress: (share: number) => void;
}

/** Sends a file as it is. `fetch` cannot tell how much of a body is sent, so this does not use it. */
export async function upload(what: Upload): Promise<void> {
  const sentAt = Date.now();
  let answer = await send(what);
  if (answer.status === 401 && (await renewLogIn(sentAt))) answer = await send(what);
  if (answer.status !== 200) throw problemFrom(answer.status, read(answer.responseText));
}

function send({ address, etag, file, signal, onProgress }: Upload): Promise<XMLHttpRequest> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', `${address}?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('X-Requested-By', 'led-hub');
    if (etag) request.setRequestHeader('If-Match', etag);
    request.upload.onprogress = ({ loaded, total }) => onProgress(loaded / total);
    request.onload = () => resolve(request);
    request.onerror = () => reject(unreachable());
    request.onabort = () => reject(asProblem(signal.reason));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
