// What Go's support script, which stands before worker.js, and the engine define.
declare const Go: any;
declare function standfirst(request: Uint8Array, payload: Uint8Array | null, answer: (response: Uint8Array, payload: Uint8Array | null) => void): void;
