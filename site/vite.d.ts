/** A worker whose code is inside the code that starts it. */
declare module '*?worker&inline' {
  const HuntWorker: new () => Worker;
  export default HuntWorker;
}

/** Files that are read when the page is built. */
interface ImportMeta {
  glob<T>(
    pattern: string,
    options: { readonly query: '?raw'; readonly import: 'default'; readonly eager: true },
  ): Readonly<Record<string, T>>;
}
