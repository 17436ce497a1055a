// Who may import whom. docs/ARCHITECTURE.md says why; `npm run imports` checks it.
const onlyFrom = (dependency, door) => ({
  name: `${dependency.replace(/\W+/g, '-')}-has-one-door`,
  severity: 'error',
  comment: `import ${dependency} only from ${door}`,
  from: { path: '^(model|ingest|cypher|server|client)/', pathNot: door },
  to: { path: `(^|node_modules/)${dependency}(/|$)` },
});

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'model-is-a-leaf',
      severity: 'error',
      from: { path: '^model/' },
      to: { pathNot: '^model/|(^|node_modules/)zod(/|$)' },
    },
    {
      name: 'client-sees-model-only',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: '^(server|ingest|cypher)/' },
    },
    {
      name: 'stages-do-not-know-each-other',
      severity: 'error',
      from: { path: '^ingest/([1-8]-[^/]+)/' },
      to: { path: '^ingest/[1-8]-[^/]+/', pathNot: '^ingest/$1/' },
    },
    {
      name: 'stages-are-pure',
      severity: 'error',
      from: { path: '^ingest/[2-8]-' },
      to: { path: '^(cypher|server|client)/' },
    },
    {
      name: 'stages-do-no-io',
      severity: 'error',
      from: { path: '^ingest/[2-8]-', pathNot: '^ingest/3-language/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'ingest-does-not-see-server',
      severity: 'error',
      from: { path: '^(ingest|cypher)/' },
      to: { path: '^(server|client)/' },
    },
    { name: 'cypher-sees-model-only', severity: 'error', from: { path: '^cypher/' }, to: { path: '^ingest/' } },
    {
      name: 'server-uses-the-pipeline-door',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^ingest/', pathNot: '^ingest/[^/]+\\.ts$' },
    },
    {
      name: 'panels-do-not-see-the-renderer',
      severity: 'error',
      from: { path: '^client/panels/' },
      to: { path: '^client/graph/renderer' },
    },
    onlyFrom('neo4j-driver', '^cypher/neo4jStore\\.ts$'),
    onlyFrom('@grafeo-db/js', '^cypher/grafeoEngine\\.ts$'),
    onlyFrom('sigma', '^client/graph/'),
    onlyFrom('graphology', '^client/graph/'),
    onlyFrom('swagger-ui-dist', '^client/docs\\.ts$'),
    onlyFrom('express', '^server/'),
    onlyFrom('ipaddr.js', '^ingest/1-source/publicAddress\\.ts$'),
    onlyFrom('multer', '^server/jobs/receiveForm\\.ts$'),
    onlyFrom('@mozilla/readability', '^ingest/2-text/'),
    onlyFrom('linkedom', '^ingest/2-text/'),
    onlyFrom('world-countries', '^ingest/4-mentions/'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    exclude: { path: '^(dist|client/dist)/' },
  },
};
