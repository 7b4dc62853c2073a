import { useEffect, type MouseEvent } from 'react';
import { mayBeLoggedIn } from '../../api/loggedOut';
import { renewLogIn } from '../../api/renewal';
import type { Resource } from '../../api/types';
import { sizeWords } from '../../lib/words';
import { paths } from '../../paths';
import { fileKind } from './libraryWords';

/** Well within the ten minutes that a log-in lasts before it is renewed. */
const RENEW_EVERY = 4 * 60_000;

/** A recording is played here; everything is there to be saved. */
export function FileOfResource({ resource }: { resource: Resource }) {
  const { file } = resource;
  if (!file) return null;
  const href = paths.resourceFile(resource.id);
  if (!file.checked) {
    return (
      <p>
        <strong>“{file.name}” is being checked for viruses.</strong> Come back in some minutes.
      </p>
    );
  }
  return (
    <>
      {file.mediaType === 'video/mp4' && <Player resource={resource} />}
      <p>
        <a href={href} download={file.name} onClick={(event) => void save(event, href)}>
          Download {file.name} ({fileKind(file.name)}, {sizeWords(file.bytes)})
        </a>
      </p>
    </>
  );
}

function Player({ resource }: { resource: Resource }) {
  // The player asks for the file piece by piece, past everything that renews a log-in.
  useEffect(() => {
    if (!mayBeLoggedIn()) return;
    const renewing = setInterval(() => void renewLogIn(Date.now()), RENEW_EVERY);
    return () => clearInterval(renewing);
  }, []);
  return (
    <video
      className="led-video"
      src={paths.resourceFile(resource.id)}
      controls
      preload="metadata"
      aria-label={resource.title}
    >
      <track
        kind="captions"
        srcLang="en"
        label="English"
        default
        src={resource.captioned ? paths.captions(resource.id) : undefined}
      />
    </video>
  );
}

/** The browser saves it by itself, and could not renew the log-in of a page that was open for long. */
async function save(event: MouseEvent<HTMLAnchorElement>, href: string) {
  if (!mayBeLoggedIn()) return;
  event.preventDefault();
  await renewLogIn(Date.now() - RENEW_EVERY);
  location.assign(href);
}
