/** Owns the variables of operations: where health and metrics are served. */
import { hostRule, portRule, variable } from './variable.ts';

export const opsVariables = {
  OPS_PORT: variable(
    {
      group: 'Operations',
      about: 'Where /healthz, /readyz and /metrics are served.',
      expected: 'a port number from 0 to 65535 (0: not served)',
      where: null,
      example: '9464',
      whenUnset: '9464',
      misnamed: ['METRICS_PORT', 'HEALTH_PORT'],
    },
    portRule,
  ),
  OPS_HOST: variable(
    {
      group: 'Operations',
      about: 'Another address to serve them on, such as 0.0.0.0 in a container.',
      expected: 'an address of this machine, such as 0.0.0.0 for all of them',
      where: null,
      example: '0.0.0.0',
      whenUnset: '127.0.0.1, which this machine alone reaches',
    },
    hostRule('OPS_PORT'),
  ),
};
