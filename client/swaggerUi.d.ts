/** As much of Swagger UI as `docs.ts` uses. */
declare module 'swagger-ui-dist/swagger-ui-es-bundle.js' {
  export default function SwaggerUI(options: {
    readonly dom_id: string;
    readonly url: string;
    /** Null: no other server is asked to judge the description. */
    readonly validatorUrl: null;
    /** Can the page's own address change these settings? */
    readonly queryConfigEnabled: boolean;
    readonly tryItOutEnabled: boolean;
    readonly docExpansion: 'list' | 'full' | 'none';
    readonly defaultModelsExpandDepth: number;
  }): void;
}
