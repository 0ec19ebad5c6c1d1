import type { ComponentType } from 'preact';
import { useAsync } from '../state/use-async.ts';
import { Failure, Loading } from './notices.tsx';

/** A page whose code comes when it is first shown: the first view does not wait for it. */
export function lazy<Props extends object>(name: string, load: () => Promise<ComponentType<Props>>) {
  return function Lazy(props: Props) {
    const loading = useAsync(`code of ${name}`, load);
    switch (loading.kind) {
      case 'loading':
        return <Loading what={name} />;
      case 'failed':
        return <Failure error={loading.error} retry={loading.retry} />;
      case 'ready':
        return <loading.value {...props} />;
    }
  };
}
