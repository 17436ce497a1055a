import 'swagger-ui-dist/swagger-ui.css';
import SwaggerUI from 'swagger-ui-dist/swagger-ui-es-bundle.js';

/** The API's own description, to read and to try; nothing is asked of any other server. */
SwaggerUI({
  dom_id: '#docs',
  url: '/api/openapi.json',
  validatorUrl: null,
  queryConfigEnabled: false,
  tryItOutEnabled: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: -1,
});
