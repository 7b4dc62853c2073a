import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link } from 'react-router';
import type { Resource } from '../../api/types';
import { paths } from '../../paths';
import { noteRead } from './myQueries';
import { SaveResource } from './SaveResource';

/** What a reader with a log-in has of their own on a resource's page. */
export function ForReader({ resource, isLed }: { resource: Resource; isLed: boolean }) {
  const client = useQueryClient();
  const { id } = resource;
  useEffect(() => {
    // A convenience: without it the page is as good, so that a failure is nobody's business.
    noteRead(id).then(
      () => client.invalidateQueries({ queryKey: ['resources', 'mine', 'read'] }),
      () => undefined,
    );
  }, [client, id]);
  return (
    <>
      {isLed && resource.kind === 'recording' && resource.state === 'published' && (
        <p>
          <Link to={paths.recordLearning(id)}>Record with reflection</Link> what you learned from
          it, as personal CPD
        </p>
      )}
      <SaveResource resource={resource} />
      <p>
        <Link to={paths.reportResource(id)}>Report a problem with this resource</Link>
      </p>
    </>
  );
}
