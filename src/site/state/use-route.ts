import { useEffect, useState } from 'preact/hooks';
import { formatRoute, parseRoute, type Route } from '../query/route.ts';

/** The route in the address, and again at each change of it. */
export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const update = () => setHash(location.hash);
    addEventListener('hashchange', update);
    return () => removeEventListener('hashchange', update);
  }, []);
  return parseRoute(hash);
}

/**
 * Goes to a route. What is still being typed replaces the address, so that Back does not go letter by letter; and it does
 * so at once, because an address that lags behind would overwrite the newest letters.
 */
export function navigate(route: Route, how: 'push' | 'replace' = 'push'): void {
  const hash = formatRoute(route);
  if (hash === location.hash) return;
  if (how === 'push') {
    location.hash = hash;
    return;
  }
  history.replaceState(null, '', hash);
  dispatchEvent(new HashChangeEvent('hashchange'));
}
