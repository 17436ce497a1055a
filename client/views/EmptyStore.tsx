import { Button } from 'react-aria-components/Button';

/** What a store without a single entity shows: how to fill it. */
export function EmptyStore({ retry }: { retry: () => void }) {
  return (
    <div className="stage-message">
      <h2>No articles yet</h2>
      <p>Give newsgraph some news, in text, Markdown, HTML or JSON Lines:</p>
      <pre>
        <code>newsgraph ingest FILE…</code>
      </pre>
      <p>Or look at the samples that come with it:</p>
      <pre>
        <code>newsgraph serve --samples samples</code>
      </pre>
      <Button className="button primary" onPress={retry}>
        Look again
      </Button>
    </div>
  );
}
