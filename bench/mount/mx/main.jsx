// @ts-nocheck: the package is in a folder of its own in .cache, with its own React.
import { ApiProvider, ConnectWidget } from '@mxenabled/connect-widget'
import '@mxenabled/connect-widget/dist/style.css'
import { createRoot } from 'react-dom/client'

/** MX's widget at its credentials step, with a host's callbacks that answer at once. Copied to where the package is installed. */

const institution = {
  guid: 'INS-1',
  code: 'hooli',
  name: 'Hooli Bank',
  url: 'https://hooli.example',
  login_url: 'https://hooli.example',
  trouble_signing_credential_recovery_url: 'https://hooli.example',
  supports_oauth: false,
  credentials: [],
}

const credentials = [
  { guid: 'CRD-1', field_name: 'loginId', label: 'User name', field_type: 3, display_order: 1 },
  { guid: 'CRD-2', field_name: 'password', label: 'Password', field_type: 1, display_order: 2 },
]

const api = {
  loadInstitutionByGuid: async () => institution,
  getInstitutionCredentials: async () => credentials,
  getMemberCredentials: async () => credentials,
  loadMembers: async () => [],
  loadInstitutions: async () => [institution],
  loadPopularInstitutions: async () => [institution],
  loadDiscoveredInstitutions: async () => [],
}

const nothing = () => undefined

const props = {
  clientConfig: {
    is_mobile_webview: false,
    ui_message_version: 4,
    ui_message_protocol: 'post_message',
    mode: 'aggregation',
    current_institution_guid: institution.guid,
    color_scheme: 'light',
  },
  language: { locale: 'en', custom_copy_namespace: '' },
  onAnalyticEvent: nothing,
  onAnalyticPageview: nothing,
  onPostMessage: nothing,
  profiles: {
    loading: false,
    client: { guid: 'CLT-1', has_atrium_api: false },
    clientColorScheme: { primary_300: '#2456d6', widget_brand_color: null, color_scheme: 'light' },
    clientProfile: { locale: 'en', uses_oauth: true },
    user: { guid: 'USR-1' },
    userProfile: { guid: 'UPR-1' },
    widgetProfile: { show_mx_branding: true },
  },
  userFeatures: { items: [] },
  showTooSmallDialog: false,
}

const element = document.body.appendChild(document.createElement('div'))

// As the other pages say when their form is painted.
const observer = new MutationObserver(() => {
  if (document.querySelector("input[type='password']") === null || document.body.offsetHeight === 0) return
  observer.disconnect()
  requestAnimationFrame(() =>
    setTimeout(() => {
      document.documentElement.dataset.painted = String(performance.now())
    }),
  )
})
observer.observe(document.body, { childList: true, subtree: true })

createRoot(element).render(
  <ApiProvider apiValue={api}>
    <ConnectWidget {...props} />
  </ApiProvider>,
)
