import { lastHeard } from '../../api/lastHeard';
import { heardWords } from '../../lib/time';
import { useOnline } from '../../ui/useOnline';

export function OfflineNote() {
  const online = useOnline();
  const heard = lastHeard();
  return (
    <div role="status">
      {!online && (
        <p className="led-panel led-offline">
          <strong>You are offline.</strong>{' '}
          {heard && `This is what we loaded at ${heardWords(heard, new Date())}. `}
          What you type stays on this screen. Send it when you are back online.
        </p>
      )}
    </div>
  );
}
