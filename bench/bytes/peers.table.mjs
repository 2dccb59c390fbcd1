/**
 * What others ship that a host can take from the registry. Some of it is all that the user sees (MX, Harvest, Layer); some only opens a
 * page of the provider's, which loads the rest from elsewhere.
 *
 * `apart`: its peers, which no one resolution satisfies, are left out.
 *
 * @typedef {{ label: string, package: string, version: string, names: string[], whole: boolean, apart?: boolean }} Peer
 * @type {Record<string, Peer>}
 */
export const PEERS = {
  mx: {
    label: 'MX connect-widget',
    package: '@mxenabled/connect-widget',
    version: '2.10.1',
    names: ['ConnectWidget', 'ApiProvider'],
    whole: true,
  },
  harvest: {
    label: 'Cozy Harvest',
    package: 'cozy-harvest-lib',
    version: '39.1.4',
    names: ['HarvestRoutes'],
    whole: true,
    apart: true,
  },
  layer: {
    label: 'Layer, linked accounts',
    package: '@layerfi/components',
    version: '0.1.144',
    names: ['LayerProvider', 'LinkedAccounts'],
    whole: true,
  },
  quiltt: {
    label: 'Quiltt',
    package: '@quiltt/react',
    version: '6.1.0',
    names: ['QuilttProvider', 'QuilttButton'],
    whole: false,
  },
  pluggy: { label: 'Pluggy', package: 'react-pluggy-connect', version: '2.12.0', names: ['PluggyConnect'], whole: false },
  plaid: { label: 'Plaid Link', package: 'react-plaid-link', version: '5.0.0', names: ['usePlaidLink'], whole: false },
  stripe: { label: 'Stripe', package: '@stripe/stripe-js', version: '10.2.1', names: ['loadStripe'], whole: false },
}
