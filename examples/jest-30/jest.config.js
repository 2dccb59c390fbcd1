module.exports = {
  testEnvironment: 'jsdom',
  // The kit is published as ES modules, which Jest does not read in node_modules unless it may transform them.
  transformIgnorePatterns: ['/node_modules/(?!bank-connection-kit/)'],
}
