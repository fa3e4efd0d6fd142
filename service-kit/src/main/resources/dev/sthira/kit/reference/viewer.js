SwaggerUIBundle({
  url: '/q/openapi?format=json',
  dom_id: '#addresses',
  presets: [SwaggerUIBundle.presets.apis],
  deepLinking: true,
  displayRequestDuration: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
});
