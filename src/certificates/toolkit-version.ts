/** Version of this toolkit: that of its package.json, which a browser could not read. */
export const TOOLKIT_VERSION = '0.1.0';
