/** A worker whose code is inside the code that starts it. */
declare module '*?worker&inline' {
  const HuntWorker: new () => Worker;
  export default HuntWorker;
}
