/** Sentences of docs/platforms.md by the test that shows them, as `shown-sentences.test.ts` reads them. */
export const SHOWN: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'acceptance/platforms.test.ts': {
    'prints one file, writes all of them, and says what would change': [
      '`seatrial render` writes what',
      '`--environment`, `--registry` and',
      '`rendered/<platform>` has the files',
    ],
    'replaces what somebody else wrote by --force alone': ['A file that somebody else'],
    'seatrial render writes nothing of any platform where one of them cannot do it': ['It then writes nothing'],
    'apply, read back, and take away what is rendered no more': [
      'Where a platform has an API',
      'Only what differs is',
      'It ends with 1 where something is otherwise',
      'A namespace belongs to one',
    ],
    'apply nothing of what is refused, and say the object and the field': [
      'Where one object is refused',
      'It ends with 1 where something is refused',
    ],
  },
  'acceptance/stream.test.ts': {
    'gives a unit the arm that gateway and nginx give it by the same deployment file': ['What is asked through Kafka'],
  },
  'acceptance/render-action.test.ts': {
    'writes one commit with all that changed, none where nothing did, and takes away what is gone': [
      '[actions/render]',
      'What changes is one commit',
      'What was rendered for a model',
    ],
    'tells on a pull request what would change, in one comment that is edited, and writes nothing': [
      'On a pull request it',
    ],
  },
  '../scripts/test-act.ts': {
    'what is rendered is told on a pull request, and written to the branch that is followed': ['The workflow is'],
  },
  'integration/platforms/reality.test.ts': {
    'gets what is rendered, is told from it by its status and by every edit, and is mended': [
      'Both use your own',
      'What is applied is applied',
      '**apply** asks the API',
      'What somebody else manages',
      '**reality** compares every value',
      'Values that an API server',
      'Then it reads the status',
    ],
    'in which KServe quietly keeps the version before is caught': ['Then it reads the status'],
  },
  'unit/usecases/platforms/render-platforms.test.ts': {
    'renders all that the environment declares, or what is named': ['An environment declares what'],
    'is told where it stands': [
      '`seatrial validate`, and so',
      '| `nginx` | yes',
      '| `envoy` | yes',
      '| `haproxy` | yes',
      '| `kubernetes` | no',
      '| `istio` | no',
      '| `kserve` | no',
      '| `kserve` | drawn',
    ],
    'more candidates than it has': ['`render` refuses it again'],
    'a share that is finer than its parts': ['`render` refuses it again'],
    'other bytes than were decided on': ['`render` refuses it again'],
    'refuses a place without any deployment file, which would take all requests away': ['A place without any'],
    'sends candidates home once their lease is over': ['The same deployment files'],
  },
  'unit/domain/platforms/twins.test.ts': {
    'two versions whose digests begin alike are told': ['`render` refuses it again'],
  },
  'unit/domain/platforms/platforms.test.ts': {
    'patterns are filled with what they name, and tell what stands for nothing': ['`{model}`, `{version}`'],
    'says the same whenever it is asked the same': ['The same deployment files'],
    'lets its pods be asked by their namespace and the proxies, and ask nobody': ['They may ask nobody'],
    'gives each version its slots, and none to what is kept warm': ['The fallback has pods', '| `kubernetes` | drawn'],
    "Istio's route has the weights and the copies of the Gateway API's": ['| `istio` | drawn', '**Istio** has the'],
    'copies shares of the requests to candidates and sentinel': ['A mirror takes its'],
    'names two models apart whose names a cluster cannot have': ['The model is asked'],
    'a server that tells versions apart is asked for the model, and one of all of them for the version': [
      'A `server` without',
    ],
  },
  'integration/platforms/rendered-folder.test.ts': {
    'a folder has what was rendered, and of what was rendered earlier nothing': [
      '`rendered/<platform>` has the files',
      'What was rendered earlier',
    ],
  },
  'integration/platforms/proxies.test.ts': {
    'what is rendered for %s': [
      '| `nginx`<br>',
      '| `envoy`<br>',
      '| `nginx` | always',
      '| `envoy` | always',
      '**nginx**, **Envoy** and',
      'They are whole configurations',
    ],
    'what is rendered for haproxy': ['| `haproxy`<br>', '| `haproxy` | always'],
  },
  'integration/platforms/cluster.test.ts': {
    'takes all that is rendered for %s, and takes it again': ['| `kubernetes`<br>', '**Kubernetes**: `kubectl apply'],
    'lets the pods of it into a namespace that is restricted, and no others': ['The image speaks the'],
    'takes a VirtualService, and refuses wrong ones': ['| `istio`<br>'],
    'takes an InferenceService, and refuses wrong ones': ['| `kserve`<br>'],
    'takes a PrometheusRule, and refuses wrong ones': ['| `prometheus-operator`<br>'],
  },
  'unit/domain/platforms/alert-rules.test.ts': {
    'has the alerts of the page': ['Each model has a group', '`labels` are those by'],
    'grants what the breaker of a gateway grants': ['What is granted is'],
    'fires for no arm that is within what is granted, over a year': ['The first four look back'],
  },
  'integration/platforms/alert-rules.test.ts': {
    'is sound to its own tool': ['| `prometheus`<br>'],
    'is silent over hours of what is granted': ['The rules read the'],
    'tells that nobody counts what a budget asks for, and blames nobody for what was too much': [
      '| `SeatrialBudgetUnwatched`',
      'What was turned away with 429',
    ],
    'tells within three minutes that a candidate fails in one of twenty requests, and its arm': [
      '| `SeatrialModelFails`',
      'At ten requests a second',
    ],
    'tells time-outs and answers that cannot be used from other failures': ['| `SeatrialModelTimesOut`'],
    'tells slow answers by the percentile whose budget they are beyond, also where a whole number is written 1.0': [
      '| `SeatrialModelSlow`',
      'Budgets are those',
    ],
    'tells after half an hour that nobody serves what the deployment file has': ['| `SeatrialModelNotServed`'],
    'tells at once what a breaker has turned away': ['| `SeatrialBreakerOpen`'],
  },
};

/** Why no test shows a sentence. */
export const UNSHOWN: Readonly<Record<string, readonly string[]>> = {
  'It says what the page is about, or where something else stands.': [
    'What outgrows one machine',
    'Two platforms answer nothing',
    'Nobody is told anything',
    'The [fields]',
    'Behind `--engine` of',
  ],
  'It says what is not there.': [
    '`render` sends nothing',
    'A workflow that follows',
    'Nothing rendered falls back',
    'Requests for processors and',
  ],
  'It is advice that follows from the sentence before it.': ['So render on a'],
  'Istio says it of itself, and no controller of it runs in the tests.': ['Its Gateway joins the'],
  'KServe says it of itself, and no controller of it runs in the tests.': ['**KServe** itself remembers'],
  'It is generated from the records by which settings are refused; schemas/examples has an invalid one of each kind.': [
    '| `nginx` | `server`',
    '| `envoy` | `server`',
    '| `haproxy` | `server`',
    '| `kubernetes` | `namespace`',
    '| `kserve` | `namespace`',
    '| `istio` | `namespace`',
    '| `prometheus` | nothing',
    '| `prometheus-operator` | `namespace`',
  ],
};
