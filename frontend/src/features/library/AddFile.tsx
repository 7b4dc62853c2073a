import type { Versioned } from '../../api/client';
import { useRefreshing } from '../../api/refreshing';
import type { Resource } from '../../api/types';
import { upload } from '../../api/upload';
import { paths } from '../../paths';
import { SendFile } from '../../ui/SendFile';

export function AddFile({ resource: { value, etag } }: { resource: Versioned<Resource> }) {
  const refreshed = useRefreshing(['resources']);
  return (
    <SendFile
      label={value.file ? 'Another file in its place' : 'The file'}
      send={(file, sending) =>
        refreshed(upload({ address: paths.resourceFile(value.id), etag, file, ...sending }))
      }
    />
  );
}
