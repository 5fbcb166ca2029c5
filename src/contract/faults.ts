import type { FaultName } from './names.js';
import { maskedText } from './secrets.js';

/** The codes of the three faults, by cause (source: faults.json of the contract). */
export const FAULT_CODES = {
  authenticationFault: { noCredentials: 10000, invalidCredentials: 10001, invalidUser: 10002 },
  authorizationFault: {
    invalidCompany: 20000,
    invalidRequestUserName: 20001,
    invalidRequestUser: 20002,
    noPermissionForOperation: 20003,
    noPermissionToImpersonate: 20004,
    illegalParameterValue: 20005,
    illegalCompany: 20006,
    illegalRequestUser: 20007,
    illegalAccessGroup: 20008,
    missingPermission: 20009,
  },
  ipsApiFault: { processing: 30000, invalidParameter: 30001, missingParameter: 30002, invalidXml: 30003 },
} as const;

/** How much of a reason is told: it may quote what came, which may be as large as a request. In UTF-16 units. */
const LONGEST_REASON = 10_000;

/** A fault that is answered to the caller: its name, a code and a reason. */
export abstract class IpsFault extends Error {
  abstract readonly faultName: FaultName;
  /** What is wrong and what is expected, without secrets of the request. */
  readonly reason: string;
  /** @param code one of this fault's codes @param reason what is wrong and what is expected */
  constructor(
    readonly code: number,
    reason: string,
  ) {
    const masked = maskedText(reason.length > LONGEST_REASON ? `${reason.slice(0, LONGEST_REASON)}…` : reason);
    super(masked);
    this.reason = masked;
  }
}

/**
 * Makes the fault that a code belongs to.
 *
 * @throws Error for a code that belongs to no fault
 */
export function faultOfCode(code: number, reason: string): IpsFault {
  const causeOf = <Causes extends Readonly<Record<string, number>>>(causes: Causes): keyof Causes | undefined =>
    Object.keys(causes).find((cause) => causes[cause] === code);
  const { authenticationFault, authorizationFault, ipsApiFault } = FAULT_CODES;
  const authentication = causeOf(authenticationFault);
  if (authentication) return new AuthenticationFault(authentication, reason);
  const authorization = causeOf(authorizationFault);
  if (authorization) return new AuthorizationFault(authorization, reason);
  const api = causeOf(ipsApiFault);
  if (api) return new IpsApiFault(api, reason);
  throw new Error(`${code} is the code of no fault: expected one of ${ALL_FAULT_CODES.join(', ')}`);
}

/** The names of all faults. The keys of that table are these. */
export const FAULT_NAMES = Object.keys(FAULT_CODES) as FaultName[];

/** The codes of all faults. */
export const ALL_FAULT_CODES: readonly number[] = Object.values(FAULT_CODES).flatMap((causes) => Object.values<number>(causes));

/** The caller could not be identified. Codes: 10000 no credentials, 10001 wrong credentials, 10002 invalid user. */
export class AuthenticationFault extends IpsFault {
  override readonly faultName = 'authenticationFault';
  constructor(cause: keyof (typeof FAULT_CODES)['authenticationFault'], reason: string) {
    super(FAULT_CODES.authenticationFault[cause], reason);
  }
}

/** The caller is known but not allowed to do this. Codes: 20000 to 20009. */
export class AuthorizationFault extends IpsFault {
  override readonly faultName = 'authorizationFault';
  constructor(cause: keyof (typeof FAULT_CODES)['authorizationFault'], reason: string) {
    super(FAULT_CODES.authorizationFault[cause], reason);
  }
}

/** Any other fault. Codes: 30000 processing, 30001 invalid parameter, 30002 missing parameter, 30003 invalid XML. */
export class IpsApiFault extends IpsFault {
  override readonly faultName = 'ipsApiFault';
  constructor(cause: keyof (typeof FAULT_CODES)['ipsApiFault'], reason: string) {
    super(FAULT_CODES.ipsApiFault[cause], reason);
  }
}
