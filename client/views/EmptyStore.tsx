import { Button } from 'react-aria-components/Button';

/** What a store without a single entity shows: how to fill it. */
export function EmptyStore({ retry, addArticles }: { retry: () => void; addArticles: () => void }) {
  return (
    <div className="stage-message">
      <h2>No articles yet</h2>
      <Button className="button primary" onPress={addArticles}>
        Add articles
      </Button>
      <p>Or give newsgraph some news by its command line, in text, Markdown, HTML or JSON Lines:</p>
      <pre>
        <code>newsgraph ingest FILE…</code>
      </pre>
      <p>Or look at the samples that come with it:</p>
      <pre>
        <code>newsgraph serve --samples samples</code>
      </pre>
      <Button className="button" onPress={retry}>
        Look again
      </Button>
    </div>
  );
}
