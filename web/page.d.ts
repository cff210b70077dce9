// What the type checker cannot see: the bundler's modules and constants, and what browsers have that its library does not.
declare const TEST_HOOK: boolean;
declare var standfirstHook: any;
declare var standfirstEngine: string | undefined;
declare var trustedTypes: any;

declare module 'worker-script' {
  const text: string;
  export default text;
}
declare module '*.txt' {
  const text: string;
  export default text;
}
