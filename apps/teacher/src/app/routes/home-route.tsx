import { Redirect } from 'wouter';
import { paths } from '../paths';

export default function HomeRoute() {
  return <Redirect to={paths.classes()} replace />;
}
