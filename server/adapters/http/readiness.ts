/** What `/readyz` says: load balancers send people elsewhere when it is no. */
export type Readiness =
  | {
      readonly ready: true /** What is not as it should be, though people can work. */
      readonly degraded?: readonly string[]
    }
  | { readonly ready: false; readonly reason: string }
