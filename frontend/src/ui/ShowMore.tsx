import { Button } from './Button';

interface ShowMoreProps {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
  what: string;
  /** How many are on the page, said to those who do not see it grow. */
  shown: number;
}

export function ShowMore({ query, what, shown }: ShowMoreProps) {
  if (!query.hasNextPage) return null;
  return (
    <div>
      <p className="nhsuk-u-visually-hidden" role="status">
        {shown} {what} shown
      </p>
      <Button
        type="button"
        look="secondary"
        busy={query.isFetchingNextPage}
        onClick={() => query.fetchNextPage()}
      >
        Show more {what}
      </Button>
    </div>
  );
}
